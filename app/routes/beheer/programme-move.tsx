import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findProgramme, versionsOf } from '../../../db/queries/programmes.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { paragraph } from '../../domain/shared/fields.ts';
import { moveToVersion, previewVersionMove } from '../../domain/trajectory/save-programme.ts';
import { CardItem, CardList, Empty } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, CheckboxGroup, ErrorSummary, TextArea } from '../../ui/form.tsx';
import { counted, formatDate } from '../../ui/format.ts';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Trajecten verplaatsen - Werkbrug' }];

const moveForm = z.object({
  trajectories: z
    .union([z.array(z.string()), z.string().transform((id) => [id])], 'Kies ten minste één traject.')
    .pipe(z.array(z.string()).min(1, 'Kies ten minste één traject.')),
  note: paragraph('de reden', 500),
});

/** Changes shown per trajectory; the rest is counted. */
const shownChanges = 6;

export const loader = guarded('programme.manage', async ({ services, context, params }) => {
  const code = params.code ?? '';
  const programme = await findProgramme(services.db, code);
  const newest = (await versionsOf(services.db, code))[0];
  if (!programme || !newest) throw notFound();
  const changes = await previewVersionMove(context, { versionId: newest.id });
  return {
    code,
    name: programme.name,
    version: newest.version,
    changes: changes.map((change) => ({
      ...change,
      moreAdded: Math.max(0, change.added.length - shownChanges),
      moreGone: Math.max(0, change.gone.length - shownChanges),
      added: change.added.slice(0, shownChanges),
      gone: change.gone.slice(0, shownChanges),
    })),
  };
});

export const action = guarded('programme.manage', async ({ request, services, context, params }) => {
  const code = params.code ?? '';
  const newest = (await versionsOf(services.db, code))[0];
  if (!newest) throw notFound();
  return submitted(request, moveForm, async ({ trajectories, note }) => {
    for (const trajectoryId of trajectories) {
      await moveToVersion(context, { trajectoryId, versionId: newest.id, note });
    }
    return seeOther(withDone(`/beheer/programmas/${code}`, 'verwerkt'));
  });
});

export default function MoveTrajectories() {
  const { code, name, version, changes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'verplaatsen', schema: moveForm, answer });
  const movable = changes.filter((change) => change.problem === null);
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to={`/beheer/programmas/${code}`}>Terug naar {name}</TextLink>
        <Heading level={1}>Lopende trajecten naar versie {version}</Heading>
        <Paragraph>
          Hieronder staat per traject wat er verandert in de kalender, vanaf vandaag. Kandidaten staan er met
          hun nummer.
        </Paragraph>
      </div>
      {changes.length === 0 ? (
        <Empty>Er zijn geen trajecten op een oudere versie.</Empty>
      ) : (
        <>
          <CardList>
            {changes.map((change) => (
              <CardItem key={change.trajectoryId}>
                <Heading level={2} look={3}>
                  Kandidaat {change.candidateNumber}
                </Heading>
                {change.problem ? <Paragraph>Kan niet: {change.problem}</Paragraph> : null}
                <ChangeList title="Komt erbij" rows={change.added} more={change.moreAdded} />
                <ChangeList title="Vervalt" rows={change.gone} more={change.moreGone} />
                {!change.problem && change.added.length + change.gone.length === 0 ? (
                  <Paragraph>Er verandert niets aan de datums.</Paragraph>
                ) : null}
              </CardItem>
            ))}
          </CardList>
          {movable.length > 0 ? (
            <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
              <ErrorSummary form={form} labels={{ trajectories: 'Trajecten', note: 'Reden' }} />
              <CheckboxGroup
                field={fields.trajectories}
                label="Welke trajecten gaan over?"
                columns
                options={movable.map((change) => ({
                  value: change.trajectoryId,
                  label: `Kandidaat ${change.candidateNumber}`,
                }))}
              />
              <TextArea field={fields.note} label="Reden" rows={2} />
              <Button>Verplaatsen</Button>
            </Form>
          ) : null}
        </>
      )}
    </div>
  );
}

function ChangeList({
  title,
  rows,
  more,
}: {
  title: string;
  rows: readonly { on: string; what: string }[];
  more: number;
}) {
  if (rows.length === 0) return null;
  return (
    <>
      <Paragraph>
        <strong>{title}</strong>
      </Paragraph>
      <List>
        {rows.map((row) => (
          <li key={`${row.on}${row.what}`}>
            {formatDate(row.on)}: {row.what}
          </li>
        ))}
        {more > 0 ? <li>en nog {counted(more, 'moment', 'momenten')}</li> : null}
      </List>
    </>
  );
}
