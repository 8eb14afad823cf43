import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { findOpening, requirementsOf } from '../../../db/queries/openings.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { isStep, submitForm } from '../../domain/opening/move-form.ts';
import { openingHistory } from '../../domain/opening/opening-history.ts';
import { whoIs } from '../../domain/opening/opening-reach.ts';
import { openingStateLabels, openingTransitions } from '../../domain/opening/opening-transitions.ts';
import { missingIn } from '../../domain/opening/opening-values.ts';
import { openingView } from '../../domain/opening/opening-view.ts';
import { submitOpening } from '../../domain/opening/submit-opening.ts';
import { transitionsFor } from '../../domain/shared/transitions.ts';
import { Alert, Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { formatMoment } from '../../ui/format.ts';
import { OpeningFacts, openingStateTones } from '../../ui/opening-facts.tsx';
import { OpeningSteps } from '../../ui/opening-steps.tsx';
import { ButtonLink, Heading, Paragraph, Prose, TextLink } from '../../ui/text.tsx';
import { readForm, submitted } from '../form.ts';
import { moveFromForm } from '../werkgever/opening-moving.ts';

export const meta: MetaFunction = () => [{ title: 'Plek bekijken - Werkbrug' }];

export const loader = guarded('opening.review', async ({ services, visitor, params }) => {
  const opening = await findOpening(services.db, { id: params.id ?? '', reach: 'all' });
  if (!opening) throw notFound();
  const requirements = await requirementsOf(services.db, opening.id);
  const steps = transitionsFor(openingTransitions, opening.state, whoIs(visitor.actor, opening));
  const history = await openingHistory(services.db, opening.id);
  return {
    opening: openingView(opening, requirements),
    employer: { id: opening.employer_id, trusted: opening.employerTrusted === 1 },
    contact: { name: opening.contactName, email: opening.contactEmail, phone: opening.contactPhone },
    returnReason: opening.return_reason,
    version: opening.version,
    steps: steps
      .filter((step) => isStep(step.action))
      .map(({ action, label, requires }) => ({ action, label, requires })),
    mayEdit: steps.some((step) => step.action === 'edit'),
    mayOpen: opening.state === 'draft' && missingIn(opening, requirements).length === 0,
    history: history.map(({ id, title, at, note }) => ({ id, title, note, when: formatMoment(at) })),
  };
});

export const action = guarded('opening.review', async (args) => {
  const form = await readForm(args.request.clone());
  if (form.get('actie') !== 'openzetten') return moveFromForm(args, '/adviseur/vacatures');
  return submitted(args.request, submitForm, async ({ versie }) => {
    const id = args.params.id ?? '';
    await submitOpening(args.context, { id, version: versie });
    return seeOther(withDone(`/adviseur/vacatures/${id}`, 'opengezet'));
  });
});

export default function AdviserOpening() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { opening, employer, contact } = page;
  const path = `/adviseur/vacatures/${opening.id}`;
  return (
    <div className="wb-stack--wide">
      <div className="wb-stack">
        <TextLink to="/adviseur/vacatures">Alle vacatures</TextLink>
        <Heading level={1}>{opening.title || 'Plek zonder naam'}</Heading>
        <p className="nl-paragraph">
          <Badge tone={openingStateTones[opening.state]}>{openingStateLabels[opening.state]}</Badge>{' '}
          <span className="wb-quiet">
            {opening.kindLabel}, nummer {opening.number}
          </span>
        </p>
        {page.returnReason && opening.state !== 'submitted' ? (
          <Alert tone="warning" title="Teruggestuurd met deze vraag">
            <Prose>{page.returnReason}</Prose>
          </Alert>
        ) : null}
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack">
          <OpeningFacts opening={opening} level={2} />
        </div>
        <div className="wb-stack--wide">
          <Section title="Wat wilt u doen?" id="kop-doen">
            {page.mayOpen ? (
              <Form method="post" reloadDocument>
                <input type="hidden" name="actie" value="openzetten" />
                <input type="hidden" name="versie" value={page.version} />
                <Button>Openzetten</Button>
              </Form>
            ) : null}
            <OpeningSteps steps={page.steps} version={page.version} answer={answer} />
            {page.mayEdit ? (
              <ButtonLink to={`${path}/bewerken`}>Bewerken voor de werkgever</ButtonLink>
            ) : null}
          </Section>
          <Section title="Werkgever" id="kop-werkgever">
            <Paragraph>
              <TextLink to={`/adviseur/werkgevers/${employer.id}`}>{opening.employerName}</TextLink>
              {employer.trusted ? ', vertrouwd: plekken gaan direct open' : ''}
            </Paragraph>
            <Facts
              items={[
                ['Contact', contact.name],
                ['E-mail', contact.email],
                ['Telefoon', contact.phone],
              ]}
            />
          </Section>
          <Section title="Wat er gebeurde" id="kop-geschiedenis">
            <Timeline items={page.history} />
          </Section>
        </div>
      </div>
    </div>
  );
}
