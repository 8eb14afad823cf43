import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { lastEvent } from '../../../db/queries/applications.ts';
import { visitOfApplication } from '../../../db/queries/group-visits.ts';
import { historyOf } from '../../../db/queries/trail.ts';
import { guarded, notFound, seeOther } from '../../auth/guard.ts';
import { correctForm, inviteForm, rejectForm, stepForm } from '../../domain/application/application-forms.ts';
import {
  applicationStateLabels,
  applicationTransitions,
} from '../../domain/application/application-transitions.ts';
import { moveApplication } from '../../domain/application/apply-application-action.ts';
import { correctApplication, mayCorrect } from '../../domain/application/correct-application.ts';
import { historyForEmployer, pastOf } from '../../domain/application/history.ts';
import { nextStepForEmployer } from '../../domain/application/next-step.ts';
import {
  type DisclosureField,
  disclosureFieldNames,
  disclosureFields,
} from '../../domain/disclosure/disclosure-fields.ts';
import { logView } from '../../domain/disclosure/log-view.ts';
import { visibleToEmployer } from '../../domain/disclosure/visible-to-employer.ts';
import { forEmployer } from '../../domain/matching/group-visit-for-employer.ts';
import { matchView } from '../../domain/matching/match-view.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { educationLevels, languageLevels, shifts, weekdays } from '../../domain/shared/labels.ts';
import { languagesText } from '../../domain/shared/languages.ts';
import { capital } from '../../domain/shared/text.ts';
import { transitionsFor, type Who } from '../../domain/shared/transitions.ts';
import { CorrectForm, InviteForm, Problems, RejectForm, StepButton } from '../../ui/application-forms.tsx';
import { Alert, Badge, Card, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { formatDate, formatHours } from '../../ui/format.ts';
import { VisitBox } from '../../ui/group-visit.tsx';
import { MatchReasons } from '../../ui/match-list.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import { submitted } from '../form.ts';
import { answerFor, chosenStep, problemsElsewhere } from '../steps.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sollicitatie ${data?.number ?? ''} - Werkbrug` },
];

const employer: Who = { role: 'employer', relations: ['ownEmployer'] };

export const loader = guarded('application.handleAsEmployer', async ({ services, app, context, params }) => {
  const { db } = services;
  const { organisationId } = context.actor;
  const found = organisationId ? await visibleToEmployer(db, params.id ?? '', organisationId) : undefined;
  if (!found) throw notFound();
  const { candidateId, ...visible } = found;
  if (found.profile || found.disclosed) {
    await logView(context, {
      candidateIds: [candidateId],
      what: found.disclosed ? 'disclosed' : 'anonymous',
      why: `application:${found.number}`,
    });
  }
  const last = await lastEvent(db, found.id);
  // The same words as in the list of matches without names: nothing in them points at a person.
  const hit =
    found.profile && app.search.ready()
      ? (await app.search.explainOpenings(candidateId, [found.openingId], 'employer')).get(found.openingId)
      : undefined;
  const visit = await visitOfApplication(db, found.id);
  return {
    ...visible,
    visit: visit ? forEmployer(visit) : null,
    match: hit ? matchView(hit) : null,
    stateLabel: applicationStateLabels[found.state],
    next: nextStepForEmployer(found, todayOf(services.clock).toString()),
    steps: transitionsFor(applicationTransitions, found.state, employer).map((row) => row.action),
    correctable:
      last && last.actorRole === 'employer' && mayCorrect(last, employer) ? pastOf(last.action) : null,
    history: historyForEmployer(await historyOf(db, 'application', found.id)),
  };
});

export const action = guarded('application.handleAsEmployer', async ({ request, context, params }) => {
  const applicationId = params.id ?? '';
  const page = `/werkgever/sollicitaties/${applicationId}`;
  const step = await chosenStep(request);
  switch (step) {
    case 'invite':
      return submitted(request, inviteForm, async ({ versie, ...input }) => {
        await moveApplication(context, { applicationId, action: step, input, shownVersion: versie });
        return seeOther(withDone(page, 'uitgenodigd'));
      });
    case 'reject':
      return submitted(request, rejectForm, async ({ versie, ...input }) => {
        await moveApplication(context, { applicationId, action: step, input, shownVersion: versie });
        return seeOther(withDone(page, 'verwerkt'));
      });
    case 'recordInterview':
    case 'offer':
      return submitted(request, stepForm, async ({ versie }) => {
        await moveApplication(context, { applicationId, action: step, input: {}, shownVersion: versie });
        return seeOther(withDone(page, 'verwerkt'));
      });
    case 'correct':
      return submitted(request, correctForm, async ({ note, versie }) => {
        await correctApplication(context, { applicationId, note, shownVersion: versie });
        return seeOther(withDone(page, 'teruggedraaid'));
      });
    default:
      throw notFound();
  }
});

/** The forms that this page shows now, each with messages of its own; the other steps are mere buttons. */
function placedForms(data: Awaited<ReturnType<typeof loader>>): string[] {
  return [
    ...(data.steps.includes('invite') && data.agreed ? ['invite'] : []),
    ...(data.steps.includes('reject') ? ['reject'] : []),
    ...(data.correctable ? ['correct'] : []),
  ];
}

export default function EmployerApplication() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <div className="wb-stack">
        <Heading level={1}>{data.label}</Heading>
        <div className="wb-row">
          <span>Voor {data.title}</span>
          <Badge>{data.stateLabel}</Badge>
          {data.ownApplication ? <Badge tone="success">zelf gesolliciteerd</Badge> : null}
        </div>
        <Problems texts={problemsElsewhere(answer, placedForms(data))} />
        {data.visit ? <VisitBox visit={data.visit} to={`/werkgever/groepsbezoek/${data.visit.id}`} /> : null}
        <Alert tone={data.next.act ? 'warning' : 'info'} title="Volgende stap">
          <Paragraph>{data.next.text}</Paragraph>
        </Alert>
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          <Disclosed />
          <Match />
          <Profile />
          <Section title="Wat is er gebeurd?" id="geschiedenis">
            <Timeline items={data.history} />
          </Section>
        </div>
        <Steps />
      </div>
    </>
  );
}

function Disclosed() {
  const { disclosed } = useLoaderData<typeof loader>();
  if (!disclosed) return null;
  const shown: Partial<Record<DisclosureField, string[]>> = disclosed;
  return (
    <Section title="Gegevens die de kandidaat met u deelt" id="gedeeld">
      <Facts
        items={disclosureFields.map((field) => [
          capital(disclosureFieldNames[field]),
          shown[field]?.join('\n'),
        ])}
      />
      <Paragraph quiet>
        Gebruik deze gegevens alleen voor deze plek. De kandidaat kan het delen stoppen.
      </Paragraph>
    </Section>
  );
}

/** Why they fit, and what still stands between, in the words that an employer may read of anyone. */
function Match() {
  const { match } = useLoaderData<typeof loader>();
  if (!match) return null;
  return (
    <Section title="Hoe deze kandidaat past" id="match">
      <Paragraph>
        <strong>{match.words}</strong> <span className="wb-quiet">({match.percent} van 100)</span>
      </Paragraph>
      <MatchReasons match={match} />
    </Section>
  );
}

function Profile() {
  const { profile, state } = useLoaderData<typeof loader>();
  if (!profile) {
    return (
      <Section title="Profiel" id="profiel">
        <Paragraph>
          {['rejected', 'withdrawn', 'lapsed', 'declined'].includes(state)
            ? 'Deze sollicitatie is klaar. U ziet het profiel niet meer.'
            : 'Het profiel is nu niet zichtbaar. Vraag de jobcoach.'}
        </Paragraph>
      </Section>
    );
  }
  return (
    <Section title="Profiel" id="profiel">
      <Facts
        items={[
          ['Regio', profile.region],
          ['Uren per week', formatHours(profile.hoursMin, profile.hoursMax)],
          ['Dagen', words(profile.days, weekdays) || 'alle dagen'],
          ['Tijden', words(profile.shifts, shifts) || 'alle tijden'],
          ['Kan beginnen', profile.availableFrom ? formatDate(profile.availableFrom) : 'nu'],
          [
            'Wil werken als',
            profile.wishes
              .map((wish) => (wish.years >= 1 ? `${wish.label} (${wish.years} jaar ervaring)` : wish.label))
              .join('\n'),
          ],
          ['Kan', profile.skills.join('\n')],
          ['Opleiding', educationLevels[profile.educationLevel as keyof typeof educationLevels]],
          ['Nederlands', languageLevels[profile.dutchLevel]],
          ['Andere talen', languagesText(profile.languages, profile.languageLevels)],
          ['Rijbewijs', profile.licences.join(', ')],
        ]}
      />
    </Section>
  );
}

function words(codes: readonly string[], labels: Readonly<Record<string, string>>): string {
  return codes.map((code) => labels[code] ?? code).join(', ');
}

function Steps() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { version, steps } = data;
  const onTrial = data.state === 'inProefplaatsing';
  return (
    <Section title="Wat wilt u doen?" id="doen">
      {steps.includes('invite') && data.agreed ? (
        <Card tone="accent">
          <Heading level={3}>Uitnodigen voor een gesprek</Heading>
          <Paragraph>De kandidaat krijgt bericht. U ziet dan ook wat de kandidaat met u deelt.</Paragraph>
          <InviteForm answer={answerFor(answer, 'invite')} version={version} />
        </Card>
      ) : null}
      {steps.includes('invite') && !data.agreed ? (
        <Paragraph>
          U kunt nu niet uitnodigen: de kandidaat deelt geen gegevens. Overleg met jobcoach{' '}
          {data.jobcoachName}.
        </Paragraph>
      ) : null}
      {steps.includes('recordInterview') ? (
        <StepButton action="recordInterview" version={version} label="Het gesprek is geweest" />
      ) : null}
      {steps.includes('offer') ? (
        <StepButton action="offer" version={version} label="Ik wil met deze kandidaat verder" />
      ) : null}
      {steps.includes('hire') && !onTrial ? (
        <ButtonLink to={`/werkgever/sollicitaties/${data.id}/aannemen`} look="primary">
          Aannemen
        </ButtonLink>
      ) : null}
      {steps.includes('reject') && !onTrial ? (
        <details open={Boolean(answerFor(answer, 'reject'))}>
          <summary>Afwijzen</summary>
          <RejectForm answer={answerFor(answer, 'reject')} version={version} button="Afwijzen" />
        </details>
      ) : null}
      {data.correctable ? (
        <details open={Boolean(answerFor(answer, 'correct'))}>
          <summary>Laatste stap terugdraaien</summary>
          <CorrectForm answer={answerFor(answer, 'correct')} version={version} what={data.correctable} />
        </details>
      ) : null}
      <Paragraph quiet>Vragen? Jobcoach {data.jobcoachName} helpt u.</Paragraph>
    </Section>
  );
}
