import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { findOpening } from '../../../db/queries/openings.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { candidateReaches } from '../../domain/matching/candidate-reach.ts';
import { planGroupVisit } from '../../domain/matching/group-visit.ts';
import { groupVisitForm } from '../../domain/matching/group-visit-form.ts';
import { Empty } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, CheckboxGroup, ErrorSummary, TextArea, TextField } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { namedMatches } from '../matching.ts';

export const meta: MetaFunction = () => [{ title: 'Groepsbezoek plannen - Werkbrug' }];

export const loader = guarded('application.propose', async ({ services, app, context, params }) => {
  const opening = await findOpening(services.db, { id: params.id ?? '', reach: 'all' });
  if (opening?.state !== 'open') throw notFound();
  const { own } = candidateReaches(context.actor);
  const page =
    own && app.search.ready()
      ? await app.search.candidatesFor(opening.id, own, { limit: 20 })
      : { total: 0, hits: [], weightsVersion: 0 };
  const people = await namedMatches(context, page);
  return {
    id: opening.id,
    title: opening.title,
    place: opening.place,
    formToken: services.newId(),
    people: people.map(({ id, name, match }) => ({ value: id, label: name, hint: match.words })),
  };
});

export const action = guarded('application.propose', async ({ request, context, params }) =>
  submitted(request, groupVisitForm, async (value) => {
    const openingId = params.id ?? '';
    const id = await planGroupVisit(context, { ...value, openingId });
    return seeOther(withDone(`/jobcoach/groepsbezoek/${id}`, 'groepsbezoek'));
  }),
);

export default function GroupVisit() {
  const { id, title, place, people, formToken } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({
    id: 'groepsbezoek',
    schema: groupVisitForm,
    answer,
    defaults: { place },
  });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Groepsbezoek: {title}</Heading>
      <TextLink to={`/jobcoach/plekken/${id}`}>Terug naar de plek</TextLink>
      <Paragraph>
        Kies vier of vijf kandidaten die samen gaan kijken. Ieder krijgt een voorstel en zegt zelf ja of nee.
        De werkgever krijgt één bericht, zonder namen.
      </Paragraph>
      {people.length < 4 ? (
        <Empty>
          <Paragraph>Er passen nu minder dan vier kandidaten uit uw caseload bij deze plek.</Paragraph>
          <ButtonLink to={`/jobcoach/plekken/${id}`}>Kijk bij “Wat als” wie er nog meer kan</ButtonLink>
        </Empty>
      ) : (
        <Form method="post" id={form.id} noValidate className="wb-stack">
          <ErrorSummary form={form} />
          <input type="hidden" name="formulier" value={formToken} />
          <CheckboxGroup field={fields.candidateIds} label="Wie gaan er mee?" options={people} />
          <TextField field={fields.date} label="Op welke dag?" type="date" short />
          <TextField field={fields.time} label="Hoe laat?" type="time" short />
          <TextField field={fields.place} label="Waar?" />
          <TextArea field={fields.note} label="Wat moeten zij weten?" rows={3} optional />
          <Button>Voorstellen</Button>
        </Form>
      )}
    </div>
  );
}
