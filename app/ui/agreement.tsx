import { Form } from '@remix-run/react';
import { agreeForm } from '../domain/proefplaatsing/agree-form.ts';
import type { AgreementBlock } from '../domain/proefplaatsing/agreement-text.ts';
import { Button, Checkbox, ErrorSummary } from './form.tsx';
import { formatMoment } from './format.ts';
import { Heading, List, Paragraph } from './text.tsx';
import { useSchemaForm } from './use-form.ts';

/** The text of an agreement under a heading of the page. @param level of its title in the outline */
export function AgreementText({ blocks, level }: { blocks: readonly AgreementBlock[]; level: 2 | 3 }) {
  return (
    <div className="wb-card wb-stack">
      {blocks.map((block) => {
        const key = `${block.kind}:${block.lines[0]}`;
        if (block.kind === 'title')
          return (
            <Heading key={key} level={level}>
              {block.lines[0]}
            </Heading>
          );
        if (block.kind === 'heading')
          return (
            <Heading key={key} level={level === 2 ? 3 : 4}>
              {block.lines[0]}
            </Heading>
          );
        if (block.kind === 'list')
          return (
            <List key={key}>
              {block.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </List>
          );
        return <Paragraph key={key}>{block.lines[0]}</Paragraph>;
      })}
    </div>
  );
}

/** Says yes to the text above it. @param action empty on a page that has no other form */
export function AgreeBox({
  answer,
  hash,
  action,
  button,
  label,
}: {
  answer: { result?: unknown } | undefined;
  hash: string;
  action: string;
  button: string;
  label: string;
}) {
  const [form, fields] = useSchemaForm({ id: `akkoord-${action}`, schema: agreeForm, answer });
  return (
    <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
      <ErrorSummary form={form} labels={{ gelezen: 'Gelezen' }} />
      <input type="hidden" name="actie" value={action} />
      <input type="hidden" name="tekst" value={hash} />
      <Checkbox field={fields.gelezen} label={label} />
      <Button>{button}</Button>
    </Form>
  );
}

export interface AgreementRow {
  label: string;
  agreedAt: string | null;
  by: string | null;
  onBehalf: boolean;
}

/** Who has agreed and who not yet. */
export function AgreementStatus({ rows }: { rows: readonly AgreementRow[] }) {
  return (
    <ul className="wb-list">
      {rows.map((row) => (
        <li key={row.label}>
          <strong>{row.label}</strong>:{' '}
          {row.agreedAt
            ? `akkoord op ${formatMoment(row.agreedAt)}${row.by ? `, ${row.onBehalf ? 'opgeschreven door ' : ''}${row.by}` : ''}`
            : 'nog niet akkoord'}
        </li>
      ))}
    </ul>
  );
}
