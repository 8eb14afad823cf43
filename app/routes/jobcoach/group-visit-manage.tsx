import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { findGroupVisit, guestsOf } from '../../../db/queries/group-visits.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { applicationStateLabels } from '../../domain/application/application-transitions.ts';
import {
  cancelVisitForm,
  changeVisitForm,
  introduceGroupForm,
} from '../../domain/matching/group-visit-form.ts';
import {
  cancelGroupVisit,
  changeGroupVisit,
  introduceGroup,
} from '../../domain/matching/manage-group-visit.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary, TextArea, TextField } from '../../ui/form.tsx';
import { VisitBox } from '../../ui/group-visit.tsx';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { logListed } from '../case-views.ts';
import { readForm, submitted } from '../form.ts';

export const meta: MetaFunction = () => [{ title: 'Groepsbezoek - Werkbrug' }];

export const loader = guarded('application.propose', async ({ services, context, params }) => {
  const { caseloadOf } = context.actor;
  const reach = { of: 'jobcoach', caseloadOf } as const;
  const visit = await findGroupVisit(services.db, { id: params.id ?? '', reach });
  if (!visit) throw notFound();
  const guests = await guestsOf(services.db, visit.id);
  const own = guests.filter((guest) => caseloadOf.includes(guest.jobcoachId));
  await logListed(context, own);
  return {
    visit,
    coming: visit.state === 'planned' && visit.date >= todayOf(services.clock).toString(),
    ready: own.filter((guest) => guest.state === 'interested').length,
    guests: guests.map((guest) => {
      const mine = own.includes(guest);
      return {
        key: guest.applicationId,
        name: mine ? `${guest.firstName} ${guest.lastName}` : `Kandidaat ${guest.number}`,
        to: mine ? `/jobcoach/sollicitaties/${guest.applicationId}` : null,
        state: applicationStateLabels[guest.state],
      };
    }),
  };
});

export const action = guarded('application.propose', async ({ request, context, params }) => {
  const visitId = params.id ?? '';
  const path = `/jobcoach/groepsbezoek/${visitId}`;
  const form = await readForm(request.clone());
  switch (form.get('stap')) {
    case 'wijzigen':
      return submitted(request, changeVisitForm, async ({ versie, stap: _stap, ...plan }) => {
        await changeGroupVisit(context, { ...plan, visitId, shownVersion: versie });
        return seeOther(withDone(path, 'bezoekGewijzigd'));
      });
    case 'afzeggen':
      return submitted(request, cancelVisitForm, async ({ versie, reason }) => {
        await cancelGroupVisit(context, { visitId, note: reason, shownVersion: versie });
        return seeOther(withDone(path, 'bezoekGewijzigd'));
      });
    default:
      return submitted(request, introduceGroupForm, async () => {
        await introduceGroup(context, { visitId });
        return seeOther(withDone(path, 'verwerkt'));
      });
  }
});

export default function ManageGroupVisit() {
  const { visit, guests, coming, ready } = useLoaderData<typeof loader>();
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Groepsbezoek: {visit.title}</Heading>
      <TextLink to={`/jobcoach/plekken/${visit.openingId}`}>Terug naar de plek</TextLink>
      <VisitBox visit={visit} />
      <Section title="Wie gaan er mee?" id="kop-wie">
        <List>
          {guests.map((guest) => (
            <li key={guest.key}>
              {guest.to ? <TextLink to={guest.to}>{guest.name}</TextLink> : guest.name}: {guest.state}
            </li>
          ))}
        </List>
        {coming ? <IntroduceAll ready={ready} /> : null}
      </Section>
      {coming ? (
        <>
          <Change />
          <Cancel />
        </>
      ) : null}
    </div>
  );
}

function IntroduceAll({ ready }: { ready: number }) {
  const answer = useActionData<typeof action>();
  const [form] = useSchemaForm({ id: 'voordragen', schema: introduceGroupForm, answer });
  if (ready === 0) {
    return (
      <Paragraph quiet>
        Zodra kandidaten ja zeggen, draagt u hen hier samen voor. De werkgever krijgt dan één bericht.
      </Paragraph>
    );
  }
  return (
    <Form method="post" id={form.id} className="wb-stack">
      <ErrorSummary form={form} />
      <input type="hidden" name="stap" value="voordragen" />
      <div className="wb-row">
        <Button>{ready === 1 ? 'Draag 1 kandidaat voor' : `Draag ${ready} kandidaten samen voor`}</Button>
      </div>
    </Form>
  );
}

function Change() {
  const { visit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { date, time, place, note } = visit;
  const [form, fields] = useSchemaForm({
    id: 'wijzigen',
    schema: changeVisitForm,
    answer,
    defaults: { date, time, place, note },
  });
  return (
    <details open={answer !== undefined}>
      <summary>Dag, tijd of plaats wijzigen</summary>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} />
        <input type="hidden" name="stap" value="wijzigen" />
        <input type="hidden" name="versie" value={visit.version} />
        <TextField field={fields.date} label="Op welke dag?" type="date" short />
        <TextField field={fields.time} label="Hoe laat?" type="time" short />
        <TextField field={fields.place} label="Waar?" />
        <TextArea field={fields.note} label="Wat moeten zij weten?" rows={3} optional />
        <Paragraph quiet>Iedereen die meegaat en de werkgever krijgen bericht.</Paragraph>
        <Button>Wijziging opslaan</Button>
      </Form>
    </details>
  );
}

function Cancel() {
  const { visit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useSchemaForm({ id: 'afzeggen', schema: cancelVisitForm, answer });
  return (
    <details open={answer !== undefined}>
      <summary>Het bezoek afzeggen</summary>
      <Form method="post" id={form.id} noValidate className="wb-stack">
        <ErrorSummary form={form} />
        <input type="hidden" name="stap" value="afzeggen" />
        <input type="hidden" name="versie" value={visit.version} />
        <TextArea
          field={fields.reason}
          label="Waarom gaat het niet door?"
          hint="Dit lezen de kandidaten en de werkgever."
          rows={3}
        />
        <Paragraph quiet>De voorstellen blijven staan. Wie wil, kan nog steeds ja zeggen.</Paragraph>
        <Button look="secondary">Afzeggen</Button>
      </Form>
    </details>
  );
}
