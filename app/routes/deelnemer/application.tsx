import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { findApplication, lastEvent } from '../../../db/queries/applications.ts';
import { currentDisclosures } from '../../../db/queries/disclosures.ts';
import { visitOfApplication } from '../../../db/queries/group-visits.ts';
import { historyOf } from '../../../db/queries/trail.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import {
  acceptForm,
  correctForm,
  ownReasonForm,
  shareForm,
  stepForm,
} from '../../domain/application/application-forms.ts';
import { applicationTransitions } from '../../domain/application/application-transitions.ts';
import { moveApplication } from '../../domain/application/apply-application-action.ts';
import { correctApplication, mayCorrect } from '../../domain/application/correct-application.ts';
import { historyForCandidate, pastOf } from '../../domain/application/history.ts';
import { nextStepForCandidate } from '../../domain/application/next-step.ts';
import { keepApplication } from '../../domain/application/other-applications.ts';
import { reasonForCandidate } from '../../domain/application/rejection-reasons.ts';
import { shownOpening } from '../../domain/application/shown-opening.ts';
import { shareFields, withdrawDisclosure } from '../../domain/disclosure/change-disclosure.ts';
import {
  disclosureFieldLabels,
  disclosureFields,
  isDisclosureField,
} from '../../domain/disclosure/disclosure-fields.ts';
import { isDisclosedIn } from '../../domain/disclosure/visible-to-employer.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { transitionsFor, type Who } from '../../domain/shared/transitions.ts';
import { AgreeForm, CorrectForm, OwnReasonForm, Problems, StepButton } from '../../ui/application-forms.tsx';
import { Alert, Card, Section, Timeline } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { Button } from '../../ui/form.tsx';
import { formatDay, formatMoment } from '../../ui/format.ts';
import { VisitBox } from '../../ui/group-visit.tsx';
import { OpeningFacts } from '../../ui/opening-facts.tsx';
import { Heading, List, Paragraph, Prose } from '../../ui/text.tsx';
import { submitted } from '../form.ts';
import { answerFor, chosenStep, problemsElsewhere } from '../steps.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Sollicitatie'} - Werkbrug` },
];

const self: Who = { role: 'candidate', relations: ['own'] };

export const loader = guarded('candidate.viewOwn', async ({ services, visitor, params }) => {
  const { db } = services;
  const reach = { of: 'candidate', accountId: visitor.actor.accountId } as const;
  const found = await findApplication(db, { id: params.id ?? '', reach });
  const opening = found && (await shownOpening(db, found.openingId, found));
  if (!found || !opening) throw notFound();
  const agreement = (await currentDisclosures(db, [found.id])).get(found.id);
  const last = await lastEvent(db, found.id);
  const ending = {
    reasonCode: found.reasonCode,
    reasonNote: found.reasonNote,
    reasonShared: found.reasonShared === 1,
  };
  const invited = isDisclosedIn(found.state);
  return {
    version: found.version,
    state: found.state,
    title: found.title,
    ownApplication: found.origin === 'ownApplication',
    message: found.message,
    visit: (await visitOfApplication(db, found.id)) ?? null,
    jobcoachName: found.jobcoachName,
    opening,
    interview: found.interviewOn
      ? { day: formatDay(found.interviewOn), time: found.interviewTime, place: found.interviewPlace }
      : null,
    contact: invited && found.contactName ? { name: found.contactName, phone: found.contactPhone } : null,
    next: nextStepForCandidate(found, todayOf(services.clock).toString()),
    attention: found.asksAttention === 'placedElsewhere',
    rejection: found.state === 'rejected' ? reasonForCandidate(ending) : null,
    steps: transitionsFor(applicationTransitions, found.state, self).map((row) => row.action),
    correctable:
      last && last.actorRole === 'candidate' && mayCorrect(last, self) ? pastOf(last.action) : null,
    agreement: agreement
      ? {
          fields: agreement.fields.filter(isDisclosureField),
          since: formatMoment(agreement.agreedAt),
          seen: invited,
        }
      : null,
    history: historyForCandidate(await historyOf(db, 'application', found.id), ending),
  };
});

export const action = guarded('application.answerOwn', async ({ request, context, params }) => {
  const applicationId = params.id ?? '';
  const page = `/deelnemer/sollicitaties/${applicationId}`;
  const step = await chosenStep(request);
  switch (step) {
    case 'accept':
      return submitted(request, acceptForm, async ({ fields, versie }) => {
        await moveApplication(context, {
          applicationId,
          action: step,
          input: { fields },
          shownVersion: versie,
        });
        return seeOther(withDone(page, 'antwoord'));
      });
    case 'decline':
    case 'withdraw':
      return submitted(request, ownReasonForm, async ({ reasonCode, note, versie }) => {
        const input = { reasonCode, note };
        await moveApplication(context, { applicationId, action: step, input, shownVersion: versie });
        return seeOther(withDone(page, 'antwoord'));
      });
    case 'correct':
      return submitted(request, correctForm, async ({ note, versie }) => {
        await correctApplication(context, { applicationId, note, shownVersion: versie });
        return seeOther(withDone(page, 'teruggedraaid'));
      });
    case 'keep':
      return submitted(request, stepForm, async ({ versie }) => {
        await keepApplication(context, { applicationId, shownVersion: versie });
        return seeOther(withDone(page, 'opgeslagen'));
      });
    case 'share':
      return submitted(request, shareForm, async ({ fields }) => {
        await shareFields(context, { applicationId, fields });
        return seeOther(withDone(page, 'opgeslagen'));
      });
    case 'withdrawDisclosure':
      return submitted(request, stepForm, async () => {
        await withdrawDisclosure(context, { applicationId });
        return seeOther(withDone(page, 'ingetrokken'));
      });
    default:
      throw notFound();
  }
});

/** The forms that this page shows now, each with messages of its own. */
function placedForms(data: Awaited<ReturnType<typeof loader>>): string[] {
  if (data.state === 'proposed') return ['accept', 'decline'];
  return [
    ...(data.steps.includes('withdraw') ? ['withdraw', 'share'] : []),
    ...(data.correctable ? ['correct'] : []),
  ];
}

export default function OwnApplication() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { version } = data;
  const proposed = data.state === 'proposed';
  return (
    <>
      <div className="wb-stack wb-text">
        <Heading level={1}>{data.title}</Heading>
        <Problems texts={problemsElsewhere(answer, placedForms(data))} />
        <Alert tone={data.next.act ? 'warning' : 'info'} title="Hoe staat het ervoor?">
          <Paragraph>{data.next.text}</Paragraph>
          {data.rejection ? (
            <>
              <Paragraph>{data.rejection.said}</Paragraph>
              {data.rejection.note ? <Prose>{data.rejection.note}</Prose> : null}
              <Paragraph>{data.rejection.next}</Paragraph>
            </>
          ) : null}
          {data.interview && data.state === 'invited' && data.contact ? (
            <Paragraph>
              U praat met {data.contact.name}
              {data.contact.phone ? `, telefoon ${data.contact.phone}` : ''}.
            </Paragraph>
          ) : null}
        </Alert>
        {data.attention ? (
          <Card tone="amber">
            <Heading level={2}>U heeft werk gevonden. Wat doen we met deze sollicitatie?</Heading>
            <StepButton action="keep" version={version} label="Laten staan" look="secondary" />
            <Paragraph>Of trek de sollicitatie hieronder in.</Paragraph>
          </Card>
        ) : null}
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          <Section title="Over dit werk" id="werk">
            {data.visit ? <VisitBox visit={data.visit} /> : null}
            {data.message ? (
              <Card tone="accent">
                <Paragraph>
                  <strong>{data.ownApplication ? 'Uw bericht' : `Bericht van ${data.jobcoachName}`}</strong>
                </Paragraph>
                <Prose>{data.message}</Prose>
              </Card>
            ) : null}
            <Paragraph>
              Een {data.opening.kindLabel} bij {data.opening.employerName} in {data.opening.place}
              {data.opening.bike ? `, ${data.opening.bike}` : ''}.
            </Paragraph>
            <OpeningFacts opening={data.opening} level={3} />
          </Section>
          {proposed ? (
            <Section title="Wilt u dit werk?" id="antwoord">
              <Card tone="green">
                <Heading level={3}>Ja</Heading>
                <AgreeForm
                  action="accept"
                  answer={answerFor(answer, 'accept')}
                  version={version}
                  own
                  fields={disclosureFields.filter((field) => field !== 'message')}
                  button="Ja, ik wil dit"
                />
              </Card>
              <Card>
                <Heading level={3}>Nee</Heading>
                <OwnReasonForm
                  action="decline"
                  answer={answerFor(answer, 'decline')}
                  version={version}
                  question="Waarom niet?"
                  button="Nee, liever niet"
                />
              </Card>
            </Section>
          ) : (
            <Sharing />
          )}
        </div>
        <div className="wb-stack--wide">
          <Section title="Wat is er gebeurd?" id="geschiedenis">
            <Timeline items={data.history} />
          </Section>
          {data.steps.includes('withdraw') && !proposed ? (
            <Section title="Toch niet?" id="intrekken">
              <details open={Boolean(answerFor(answer, 'withdraw'))}>
                <summary>Sollicitatie intrekken</summary>
                {data.state === 'inProefplaatsing' ? (
                  <Paragraph>
                    Let op: uw proefplaatsing stopt dan vandaag. Wilt u dat niet? Praat eerst met{' '}
                    {data.jobcoachName}.
                  </Paragraph>
                ) : null}
                <OwnReasonForm
                  action="withdraw"
                  answer={answerFor(answer, 'withdraw')}
                  version={version}
                  question="Waarom trekt u dit in?"
                  button="Intrekken"
                />
              </details>
            </Section>
          ) : null}
          {data.correctable ? (
            <Section title="Vergist?" id="vergist">
              <details open={Boolean(answerFor(answer, 'correct'))}>
                <summary>Laatste stap terugdraaien</summary>
                <CorrectForm
                  answer={answerFor(answer, 'correct')}
                  version={version}
                  what={data.correctable}
                />
              </details>
            </Section>
          ) : null}
        </div>
      </div>
    </>
  );
}

/** What is shared with the employer now, and how to change or stop it. */
function Sharing() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { agreement, version } = data;
  const canChange = data.steps.includes('withdraw');
  const available = disclosureFields.filter((field) => field !== 'message' || data.ownApplication);
  return (
    <Section title="Wat deelt u met de werkgever?" id="delen">
      {agreement ? (
        <>
          <Paragraph>
            {agreement.seen
              ? 'De werkgever ziet dit van u:'
              : canChange
                ? 'De werkgever ziet dit pas als hij u uitnodigt voor een gesprek. Nu ziet hij alleen een profiel zonder uw naam.'
                : 'Dit had u gekozen. De werkgever ziet het niet meer.'}
          </Paragraph>
          <List>
            {agreement.fields.map((field) => (
              <li key={field}>{disclosureFieldLabels[field]}</li>
            ))}
          </List>
          <Paragraph quiet>Gekozen op {agreement.since}.</Paragraph>
        </>
      ) : (
        <Paragraph>U deelt nu geen gegevens met de werkgever.</Paragraph>
      )}
      {canChange ? (
        <details open={Boolean(answerFor(answer, 'share'))}>
          <summary>{agreement ? 'Andere keuze maken' : 'Gegevens delen'}</summary>
          <AgreeForm
            action="share"
            answer={answerFor(answer, 'share')}
            version={version}
            own
            fields={available}
            {...(agreement ? { chosen: agreement.fields } : {})}
            button="Keuze opslaan"
          />
        </details>
      ) : null}
      {agreement && (canChange || agreement.seen) ? (
        <details>
          <summary>Stoppen met delen</summary>
          <Card tone="amber">
            <Paragraph>
              {agreement.seen
                ? 'De werkgever ziet uw naam en gegevens dan niet meer. Hij kan u ook niet meer bellen of mailen via Werkbrug. Uw sollicitatie blijft staan. Uw jobcoach krijgt bericht.'
                : 'De werkgever kan u dan niet uitnodigen voor een gesprek. Uw sollicitatie blijft staan. Uw jobcoach krijgt bericht.'}
            </Paragraph>
            <Form method="post">
              <input type="hidden" name="actie" value="withdrawDisclosure" />
              <Button look="secondary">Ja, stop met delen</Button>
            </Form>
          </Card>
        </details>
      ) : null}
    </Section>
  );
}
