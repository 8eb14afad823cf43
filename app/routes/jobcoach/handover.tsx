import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { listJobcoaches } from '../../../db/queries/accounts.ts';
import { caseloadMembers } from '../../../db/queries/hand-over.ts';
import { accountNames } from '../../../db/queries/moments.ts';
import { guarded, seeOther } from '../../auth/guard.ts';
import { caseloadsToHandOver } from '../../auth/reach.ts';
import { handOver } from '../../domain/nazorg/hand-over.ts';
import { handOverForm } from '../../domain/nazorg/hand-over-form.ts';
import type { Actor } from '../../domain/shared/context.ts';
import { Empty } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, CheckboxGroup, ErrorSummary, SelectField, TextField } from '../../ui/form.tsx';
import { counted } from '../../ui/format.ts';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { logListed } from '../case-views.ts';
import { submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Kandidaten overdragen - Werkbrug' }];

/** Whose caseload: her own, one that she stands in for, or of the team that she leads. */
function chosenCaseload(actor: Actor, url: URL): string {
  const asked = url.searchParams.get('van');
  return asked && caseloadsToHandOver(actor).includes(asked) ? asked : actor.accountId;
}

export const loader = guarded('candidate.handOver', async ({ services, context, visitor, url }) => {
  const from = chosenCaseload(visitor.actor, url);
  const coaches = await listJobcoaches(services.db);
  const members = await caseloadMembers(services.db, from);
  await logListed(
    context,
    members.map((row) => ({ candidateId: row.id, jobcoachId: from })),
  );
  return {
    from,
    own: visitor.actor.accountId,
    token: services.newId(),
    caseloads: await accountNames(services.db, caseloadsToHandOver(visitor.actor)),
    coaches: coaches.filter((coach) => coach.id !== from),
    members: members.map((row) => ({
      id: row.id,
      name: `${row.firstName} ${row.lastName}`,
      planned: Number(row.planned ?? 0),
    })),
  };
});

export const action = guarded('candidate.handOver', ({ request, context, visitor, url }) =>
  submitted(request, handOverForm, async (value) => {
    await handOver(context, { ...value, from: chosenCaseload(visitor.actor, url) });
    return seeOther(withDone('/jobcoach', 'overgedragen'));
  }),
);

export default function HandOver() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'overdragen', schema: handOverForm, answer });
  return (
    <div className="wb-stack">
      <TextLink to="/jobcoach">Terug naar de werklijst</TextLink>
      <Heading level={1}>Kandidaten overdragen</Heading>
      <Paragraph>
        Alles wat gepland staat gaat mee. De kandidaat en de werkgever krijgen bericht wie hun contactpersoon
        is.
      </Paragraph>
      {data.caseloads.length > 1 ? (
        <nav aria-label="Van wie" className="wb-row">
          {data.caseloads.map((person) => (
            <TextLink
              key={person.id}
              to={`/jobcoach/overdragen?van=${person.id}`}
              current={person.id === data.from}
            >
              {person.id === data.own ? 'Mijn eigen kandidaten' : `Kandidaten van ${person.name}`}
            </TextLink>
          ))}
        </nav>
      ) : null}
      {data.members.length === 0 ? (
        <Empty>Er zijn geen kandidaten om over te dragen.</Empty>
      ) : (
        <Form method="post" id={form.id} noValidate className="wb-stack wb-form">
          <ErrorSummary
            form={form}
            labels={{ candidates: 'Kandidaten', to: 'Nieuwe jobcoach', reason: 'Reden' }}
          />
          <input type="hidden" name="formulier" value={data.token} />
          <CheckboxGroup
            field={fields.candidates}
            label="Welke kandidaten?"
            columns
            options={data.members.map((row) => ({
              value: row.id,
              label: row.name,
              hint: counted(row.planned, 'moment gepland', 'momenten gepland'),
            }))}
          />
          <SelectField
            field={fields.to}
            label="Nieuwe jobcoach"
            options={data.coaches.map((coach) => ({ value: coach.id, label: coach.name }))}
          />
          <TextField field={fields.reason} label="Reden" hint="Bijvoorbeeld: ander werk, ziekte, vakantie." />
          <Button>Overdragen</Button>
        </Form>
      )}
    </div>
  );
}
