import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { caseloads } from '../../../db/queries/hand-over.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { handOver } from '../../domain/nazorg/hand-over.ts';
import { handOverAllForm } from '../../domain/nazorg/hand-over-form.ts';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, SelectField, TextField } from '../../ui/form.tsx';
import { counted } from '../../ui/format.ts';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Caseload overdragen - Werkbrug' }];

export const loader = guarded('candidate.handOverAll', async ({ services }) => {
  return { token: services.newId(), coaches: await caseloads(services.db) };
});

export const action = guarded('candidate.handOverAll', ({ request, context }) => {
  return submitted(request, handOverAllForm, async (value) => {
    await handOver(context, { ...value, candidates: null });
    return seeOther(withDone('/beheer/overdragen', 'overgedragen'));
  });
});

export default function HandOverAll() {
  const { token, coaches } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'overdragen', schema: handOverAllForm, answer });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Caseload overdragen</Heading>
      <Paragraph>
        Is een jobcoach ziek of weg, dan gaat hier alles in één keer naar een collega. U ziet geen namen van
        kandidaten. Kandidaten en werkgevers krijgen bericht.
      </Paragraph>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} labels={{ from: 'Van', to: 'Naar', reason: 'Reden' }} />
        <input type="hidden" name="formulier" value={token} />
        <SelectField
          field={fields.from}
          label="Van"
          options={coaches
            .filter((coach) => Number(coach.candidates) > 0)
            .map((coach) => ({
              value: coach.id,
              label: `${coach.name} (${counted(Number(coach.candidates), 'kandidaat', 'kandidaten')})`,
            }))}
        />
        <SelectField
          field={fields.to}
          label="Naar"
          options={coaches.map((coach) => ({ value: coach.id, label: coach.name }))}
        />
        <TextField field={fields.reason} label="Reden" />
        <Button>Overdragen</Button>
      </Form>
    </div>
  );
}
