import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { visitsOfOpening } from '../../../db/queries/group-visits.ts';
import { findOpening, introducedOn, requirementsOf } from '../../../db/queries/openings.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { applicationStateLabels } from '../../domain/application/application-transitions.ts';
import { forEmployer } from '../../domain/matching/group-visit-for-employer.ts';
import { isStep } from '../../domain/opening/move-form.ts';
import { openingHistory } from '../../domain/opening/opening-history.ts';
import { whoIs } from '../../domain/opening/opening-reach.ts';
import { openingStateLabels, openingTransitions } from '../../domain/opening/opening-transitions.ts';
import { openingView } from '../../domain/opening/opening-view.ts';
import { transitionsFor } from '../../domain/shared/transitions.ts';
import { Alert, Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { counted, formatDate, formatMoment } from '../../ui/format.ts';
import { whenAndWhere } from '../../ui/group-visit.tsx';
import { OpeningFacts, openingStateTones } from '../../ui/opening-facts.tsx';
import { OpeningSteps } from '../../ui/opening-steps.tsx';
import { ButtonLink, Heading, List, Paragraph, Prose, TextLink } from '../../ui/text.tsx';
import { moveFromForm } from './opening-moving.ts';
import { ownEmployerId } from './own-employer.ts';

export const meta: MetaFunction = () => [{ title: 'Mijn plek - Werkbrug' }];

export const loader = guarded('opening.viewOwn', async (args) => {
  const { services, visitor, params } = args;
  const opening = await findOpening(services.db, {
    id: params.id ?? '',
    reach: { employerId: ownEmployerId(args) },
  });
  if (!opening) throw notFound();
  const steps = transitionsFor(openingTransitions, opening.state, whoIs(visitor.actor, opening));
  const history = await openingHistory(services.db, opening.id);
  return {
    opening: openingView(opening, await requirementsOf(services.db, opening.id)),
    contact: { name: opening.contactName, email: opening.contactEmail, phone: opening.contactPhone },
    returnReason: opening.return_reason,
    version: opening.version,
    steps: steps
      .filter((step) => isStep(step.action))
      .map(({ action, label, requires }) => ({ action, label, requires })),
    mayEdit: steps.some((step) => step.action === 'edit'),
    maySubmit: opening.state === 'draft',
    applications: await introducedOn(services.db, opening.id),
    visits: (
      await visitsOfOpening(services.db, {
        openingId: opening.id,
        reach: { of: 'employer', employerId: ownEmployerId(args) },
      })
    ).map(forEmployer),
    history: history.map(({ id, title, at, note }) => ({ id, title, note, when: formatMoment(at) })),
  };
});

export const action = guarded('opening.viewOwn', (args) => moveFromForm(args, '/werkgever/vacatures'));

export default function Opening() {
  const {
    opening,
    contact,
    returnReason,
    version,
    steps,
    mayEdit,
    maySubmit,
    applications,
    visits,
    history,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const path = `/werkgever/vacatures/${opening.id}`;
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to="/werkgever/vacatures">Alle plekken</TextLink>
        <Heading level={1}>{opening.title || 'Plek zonder naam'}</Heading>
        <p className="nl-paragraph">
          <Badge tone={openingStateTones[opening.state]}>{openingStateLabels[opening.state]}</Badge>{' '}
          <span className="wb-quiet">
            {opening.kindLabel}, nummer {opening.number}
          </span>
        </p>
        {returnReason && (opening.state === 'returned' || opening.state === 'draft') ? (
          <Alert tone="warning" title="De werkgeversadviseur vroeg om een aanpassing">
            <Prose>{returnReason}</Prose>
          </Alert>
        ) : null}
        {opening.state === 'submitted' ? (
          <Alert tone="info">
            <Paragraph>De werkgeversadviseur kijkt naar uw plek. U krijgt bericht.</Paragraph>
          </Alert>
        ) : null}
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          {opening.state === 'open' || opening.state === 'paused' || applications.length > 0 ? (
            <Section title="Kandidaten" id="kop-kandidaten">
              {applications.length > 0 ? (
                <List>
                  {applications.map((item) => (
                    <li key={item.id}>
                      <TextLink to={`/werkgever/sollicitaties/${item.id}`}>
                        Kandidaat {item.candidateNumber}
                      </TextLink>
                      : {applicationStateLabels[item.state]}
                      {item.state === 'introduced' && item.answerBy
                        ? `, antwoord graag voor ${formatDate(item.answerBy)}`
                        : ''}
                    </li>
                  ))}
                </List>
              ) : (
                <Paragraph>Er is nog niemand voorgedragen.</Paragraph>
              )}
              {opening.state === 'open' ? (
                <ButtonLink to={`${path}/kandidaten`}>Passende kandidaten bekijken</ButtonLink>
              ) : null}
            </Section>
          ) : null}
          {visits.length > 0 ? (
            <Section title="Groepsbezoek" id="kop-bezoek">
              <List>
                {visits.map((visit) => (
                  <li key={visit.id}>
                    <TextLink to={`/werkgever/groepsbezoek/${visit.id}`}>{whenAndWhere(visit)}</TextLink>:{' '}
                    {visit.state === 'cancelled'
                      ? 'gaat niet door'
                      : `${visit.agreed} van de ${counted(visit.invited, 'kandidaat zei', 'kandidaten zeiden')} ja`}
                  </li>
                ))}
              </List>
            </Section>
          ) : null}
          <div className="wb-stack">
            <OpeningFacts opening={opening} level={2} />
          </div>
        </div>
        <div className="wb-stack--wide">
          <Section title="Wat wilt u doen?" id="kop-doen">
            {maySubmit ? (
              <ButtonLink to={`${path}/controleren`} look="primary">
                Controleren en indienen
              </ButtonLink>
            ) : null}
            {mayEdit ? <ButtonLink to={`${path}/bewerken`}>Bewerken</ButtonLink> : null}
            <OpeningSteps steps={steps} version={version} answer={answer} />
          </Section>
          <Section title="Contactpersoon" id="kop-contact">
            <Facts
              items={[
                ['Naam', contact.name ?? 'Nog niet ingevuld'],
                ['E-mail', contact.email],
                ['Telefoon', contact.phone],
              ]}
            />
          </Section>
          <Section title="Wat er gebeurde" id="kop-geschiedenis">
            <Timeline items={history} />
          </Section>
        </div>
      </div>
    </div>
  );
}
