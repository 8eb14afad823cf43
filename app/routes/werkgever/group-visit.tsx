import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { findGroupVisit, guestsOf } from '../../../db/queries/group-visits.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { applicationStateLabels, seenByEmployer } from '../../domain/application/application-transitions.ts';
import { forEmployer } from '../../domain/matching/group-visit-for-employer.ts';
import { introduceGroupForm } from '../../domain/matching/group-visit-form.ts';
import { inviteGroup } from '../../domain/matching/manage-group-visit.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { Section } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button, ErrorSummary } from '../../ui/form.tsx';
import { counted } from '../../ui/format.ts';
import { VisitBox } from '../../ui/group-visit.tsx';
import { Heading, List, Paragraph, TextLink } from '../../ui/text.tsx';
import { useSchemaForm } from '../../ui/use-form.ts';
import { submitted } from '../form.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Groepsbezoek - Werkbrug' }];

export const loader = guarded('application.handleAsEmployer', async (args) => {
  const { services, params } = args;
  const reach = { of: 'employer', employerId: ownEmployerId(args) } as const;
  const visit = await findGroupVisit(services.db, { id: params.id ?? '', reach });
  if (!visit) throw notFound();
  const guests = await guestsOf(services.db, visit.id);
  // Whoever was not introduced is only counted: until then the employer does not know that he exists.
  const shown = guests.filter((guest) => (seenByEmployer as readonly string[]).includes(guest.state));
  return {
    visit: forEmployer(visit),
    coming: visit.state === 'planned' && visit.date >= todayOf(services.clock).toString(),
    asked: guests.filter((guest) => guest.state === 'proposed').length,
    agreed: guests.filter((guest) => guest.state === 'interested').length,
    introduced: guests.filter((guest) => guest.state === 'introduced').length,
    guests: shown.map((guest) => ({
      id: guest.applicationId,
      label: `Kandidaat ${guest.number}`,
      state: applicationStateLabels[guest.state],
    })),
  };
});

export const action = guarded('application.handleAsEmployer', ({ request, context, params }) =>
  submitted(request, introduceGroupForm, async () => {
    const visitId = params.id ?? '';
    await inviteGroup(context, { visitId });
    return seeOther(withDone(`/werkgever/groepsbezoek/${visitId}`, 'uitgenodigd'));
  }),
);

export default function EmployerGroupVisit() {
  const { visit, coming, asked, agreed, introduced, guests } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form] = useSchemaForm({ id: 'uitnodigen', schema: introduceGroupForm, answer });
  return (
    <div className="wb-stack wb-form">
      <Heading level={1}>Groepsbezoek voor {visit.title}</Heading>
      <TextLink to={`/werkgever/vacatures/${visit.openingId}`}>Terug naar de plek</TextLink>
      <VisitBox visit={visit} />
      <Paragraph>
        Een paar kandidaten komen samen kijken. Jobcoach {visit.jobcoachName} regelt het. Past de dag niet?
        Bel of mail de jobcoach.
      </Paragraph>
      <Section title="Wie komen er?" id="kop-wie">
        {guests.length > 0 ? (
          <List>
            {guests.map((guest) => (
              <li key={guest.id}>
                <TextLink to={`/werkgever/sollicitaties/${guest.id}`}>{guest.label}</TextLink>: {guest.state}
              </li>
            ))}
          </List>
        ) : null}
        {agreed > 0 ? (
          <Paragraph>{counted(agreed, 'kandidaat zei ja', 'kandidaten zeiden ja')}.</Paragraph>
        ) : null}
        {asked > 0 ? (
          <Paragraph>{counted(asked, 'kandidaat denkt', 'kandidaten denken')} er nog over na.</Paragraph>
        ) : null}
        {guests.length + agreed + asked === 0 ? <Paragraph>Er gaat nu niemand mee.</Paragraph> : null}
        {coming && introduced > 0 ? (
          <Form method="post" id={form.id} className="wb-stack">
            <ErrorSummary form={form} />
            <input type="hidden" name="stap" value="uitnodigen" />
            <div className="wb-row">
              <Button>
                {introduced === 1 ? 'Nodig 1 kandidaat uit' : `Nodig ${introduced} kandidaten samen uit`}
              </Button>
            </div>
          </Form>
        ) : null}
      </Section>
    </div>
  );
}
