import { parse, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';
import { codesOf, labelOf, type Typed } from '../domain/trajectory/editor/nodes.ts';
import {
  previewFields,
  programmeFields,
  sections,
  versionFields,
} from '../domain/trajectory/editor/programme-fields.ts';
import { fromForm, rowsToPointTo } from '../domain/trajectory/programme-editor.ts';
import { eventWords } from '../domain/trajectory/programme-lines.ts';
import { Button, ErrorSummary } from './form.tsx';
import { type AnyField, type Choices, Fields, hasErrors } from './programme-fields.tsx';
import { Heading, Paragraph } from './text.tsx';

type Values = Record<string, Typed>;

const everyField = { ...programmeFields, ...versionFields, ...previewFields };

/** Reads the whole form: the same in the browser, where the page sends scripts, as on the server. */
export function parseProgrammeForm(form: FormData, code: string | null) {
  return parse(form, {
    resolve: (payload) => {
      const edited = fromForm(code, payload as Values);
      return 'problems' in edited ? { error: edited.problems } : { value: edited };
    },
  });
}

/**
 * A programme as fields: all that the schema knows, grouped, what one needs most first. The buttons for the preview save
 * nothing; the first of them is also what the Enter key does.
 *
 * @param code null for a new programme
 * @param onChange hears of each change, for the preview that follows along
 */
export function ProgrammeForm({
  answer,
  defaults,
  code,
  version,
  onChange,
}: {
  answer: { result?: unknown; shown?: string } | undefined;
  defaults: Values;
  code: string | null;
  /** the newest one when the form was opened */
  version: number;
  onChange?: (form: HTMLFormElement) => void;
}) {
  const result = (answer?.result ?? null) as SubmissionResult<string[]> | null;
  const [form, rawFields] = useForm<Record<string, string>>({
    id: 'formulier-programma',
    lastResult: result,
    defaultValue: defaults as Record<string, string>,
    onValidate: ({ formData }) => parseProgrammeForm(formData, code) as never,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
  });
  const fields = rawFields as unknown as Record<string, AnyField>;
  const choices = choicesOf(fields);
  const labels = Object.fromEntries(
    Object.keys(form.allErrors).map((name) => [name, labelOf(everyField, name)]),
  );
  const changed = touchedPart(result);
  const shared = { form, choices };
  return (
    <Form
      method="post"
      id={form.id}
      onSubmit={form.onSubmit}
      onInput={(event: FormEvent<HTMLFormElement>) => onChange?.(event.currentTarget)}
      noValidate
      className="wb-stack wb-form wb-form--wide"
    >
      <input type="hidden" name="versie" value={answer?.shown ?? version} readOnly />
      <ErrorSummary form={form} labels={labels} />
      <Paragraph quiet>Wat niet verplicht is, mag leeg blijven. Dan geldt de standaard.</Paragraph>
      <div className="wb-row">
        <Button look="secondary" name="actie" value="preview">
          Voorbeeld bekijken
        </Button>
      </div>
      <Fields members={versionFields} fields={fields} shared={shared} />
      {sections.map((section) => {
        const names = Object.keys(section.members);
        const wrong = names.some((name) => hasErrors(form, name));
        const open = section.open || wrong || names.some((name) => name === changed);
        return (
          <details key={section.id} id={section.id} open={open} className="wb-fold">
            <summary>
              <Heading level={2} look={3}>
                {section.title}
              </Heading>
            </summary>
            <Fields members={section.members} fields={fields} shared={shared} />
          </details>
        );
      })}
      <Fields members={previewFields} fields={fields} shared={shared} />
      <Paragraph quiet>Het voorbeeld rekent met de datums hierboven. Er wordt niets van bewaard.</Paragraph>
      <div className="wb-row">
        <Button look="secondary" name="actie" value="preview">
          Voorbeeld bekijken
        </Button>
        <Button name="actie" value="save">
          Opslaan
        </Button>
      </div>
    </Form>
  );
}

/** The part of the form whose list was made longer or shorter by a round to the server: it has to stay in sight. */
function touchedPart(result: SubmissionResult<string[]> | null): string | null {
  const payload = result?.intent?.payload as { name?: unknown } | undefined;
  return typeof payload?.name === 'string' ? (payload.name.split(/[.[]/)[0] ?? null) : null;
}

function choicesOf(fields: Record<string, AnyField>): Choices {
  const typedIn = (name: string) => (fields[name]?.value ?? fields[name]?.initialValue) as Typed;
  const [phaseRows, momentRows] = [typedIn('phases'), typedIn('moments')];
  const phases = rowsToPointTo(phaseRows, 'name', codesOf(phaseRows, 'name'));
  const moments = rowsToPointTo(momentRows, 'label', codesOf(momentRows, 'label'));
  const named = phases.map(({ value, label }) => ({ code: value, name: label }));
  const labelled = moments.map(({ value, label }) => ({ code: value, label }));
  const refs = [
    'start',
    ...phases.flatMap(({ value }) => [`phase:${value}`, `phase-end:${value}`]),
    ...moments.map(({ value }) => `moment:${value}`),
    'proefplaatsing',
    'placement',
  ];
  return {
    phases,
    events: refs.map((value) => ({ value, label: eventWords(value, named, labelled) })),
  };
}
