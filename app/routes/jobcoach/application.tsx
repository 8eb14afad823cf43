import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findApplication, lastEvent } from '../../../db/queries/applications.ts';
import { currentDisclosures } from '../../../db/queries/disclosures.ts';
import { visitOfApplication } from '../../../db/queries/group-visits.ts';
import { historyOf } from '../../../db/queries/trail.ts';
import { type GuardedArgs, guarded, notFound, seeOther } from '../../auth/guard.ts';
import {
  acceptForm,
  correctForm,
  discrepancyLabels,
  inviteForm,
  ownReasonForm,
  rejectForm,
  shareForm,
  stepForm,
  withdrawForm,
} from '../../domain/application/application-forms.ts';
import {
  type ApplicationAction,
  applicationStateLabels,
  applicationTransitions,
} from '../../domain/application/application-transitions.ts';
import { type ApplicationInput, moveApplication } from '../../domain/application/apply-application-action.ts';
import { correctApplication, mayCorrect } from '../../domain/application/correct-application.ts';
import { historyForJobcoach, pastOf } from '../../domain/application/history.ts';
import { nextStepForJobcoach } from '../../domain/application/next-step.ts';
import { keepApplication } from '../../domain/application/other-applications.ts';
import { endReason } from '../../domain/application/rejection-reasons.ts';
import { shareFields, withdrawDisclosure } from '../../domain/disclosure/change-disclosure.ts';
import { disclosureFieldNames, isDisclosureField } from '../../domain/disclosure/disclosure-fields.ts';
import { caseloadReason, logView } from '../../domain/disclosure/log-view.ts';
import { isDisclosedIn } from '../../domain/disclosure/visible-to-employer.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { DomainError } from '../../domain/shared/errors.ts';
import { transitionsFor, type Who } from '../../domain/shared/transitions.ts';
import { Problems } from '../../ui/application-forms.tsx';
import { Alert, Badge, Facts, Section, Timeline } from '../../ui/blocks.tsx';
import { withDone } from '../../ui/done.ts';
import { formatDate, formatDay } from '../../ui/format.ts';
import { VisitBox } from '../../ui/group-visit.tsx';
import { Heading, Paragraph, Prose, TextLink } from '../../ui/text.tsx';
import { submitted } from '../form.ts';
import { answerFor, chosenStep, problemsElsewhere } from '../steps.ts';
import { ApplicationSteps } from './application-parts.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sollicitatie ${data?.number ?? ''} - Werkbrug` },
];

const guide: Who = { role: 'jobcoach', relations: ['ownCaseload'] };

export const loader = guarded('application.guide', async ({ services, context, params }) => {
  const { db } = services;
  const reach = { of: 'jobcoach', caseloadOf: context.actor.caseloadOf } as const;
  const found = await findApplication(db, { id: params.id ?? '', reach });
  if (!found) throw notFound();
  await logView(context, {
    candidateIds: [found.candidateId],
    what: 'application',
    why: caseloadReason(context, found.jobcoachId),
  });
  const agreement = (await currentDisclosures(db, [found.id])).get(found.id);
  const last = await lastEvent(db, found.id);
  const released = found.releasedByCandidate === 1 && found.releasedByJobcoach === 1;
  return {
    id: found.id,
    number: found.number,
    version: found.version,
    state: found.state,
    stateLabel: applicationStateLabels[found.state],
    ownApplication: found.origin === 'ownApplication',
    message: found.message,
    visit: (await visitOfApplication(db, found.id)) ?? null,
    title: found.title,
    openingId: found.openingId,
    openingNumber: found.openingNumber,
    employerName: found.employerName,
    candidateId: found.candidateId,
    name: `${found.firstName} ${found.lastName}`,
    answerBy: found.answerBy,
    interview: found.interviewOn
      ? [formatDay(found.interviewOn), found.interviewTime, found.interviewPlace].filter(Boolean).join(', ')
      : null,
    contact: [found.contactName, found.contactPhone, found.contactEmail].filter(Boolean).join('\n'),
    reason: endReason(found.reasonCode)?.label ?? null,
    reasonNote: found.reasonNote,
    reasonShared: found.reasonShared === 1,
    discrepancy: discrepancyLabels[found.discrepancy as keyof typeof discrepancyLabels] ?? null,
    next: nextStepForJobcoach({ ...found, released }, todayOf(services.clock).toString()),
    attention: found.asksAttention,
    released,
    steps: transitionsFor(applicationTransitions, found.state, guide).map((row) => row.action),
    correctable: last && mayCorrect(last, guide) ? pastOf(last.action) : null,
    agreement: agreement
      ? {
          fields: agreement.fields.filter(isDisclosureField).map((field) => disclosureFieldNames[field]),
          chosen: agreement.fields,
          seen: isDisclosedIn(found.state),
        }
      : null,
    history: historyForJobcoach(await historyOf(db, 'application', found.id)),
  };
});

export type ApplicationPageData = Awaited<ReturnType<typeof loader>>;

/** In whose name the jobcoach records a step: the answer is the candidate's, the rest of it the employer's. */
async function onBehalfOf(args: GuardedArgs, step: ApplicationAction): Promise<string | undefined> {
  const { services, context, params } = args;
  const reach = { of: 'jobcoach', caseloadOf: context.actor.caseloadOf } as const;
  const found = await findApplication(services.db, { id: params.id ?? '', reach });
  if (!found) throw new DomainError('notFound');
  const candidate = `${found.firstName} ${found.lastName}`;
  if (step === 'accept' || step === 'decline' || step === 'withdraw') return candidate;
  const employers: ApplicationAction[] = ['invite', 'recordInterview', 'offer'];
  const asEmployer = step === 'reject' && !['proposed', 'interested'].includes(found.state);
  return employers.includes(step) || asEmployer ? found.employerName : undefined;
}

export const action = guarded('application.guide', async (args) => {
  const { request, context, params } = args;
  const applicationId = params.id ?? '';
  const page = `/jobcoach/sollicitaties/${applicationId}`;
  const step = await chosenStep(request);
  const move = async (verb: ApplicationAction, input: ApplicationInput, versie: number | undefined) => {
    await moveApplication(context, { applicationId, action: verb, input, shownVersion: versie });
    return seeOther(withDone(page, 'verwerkt'));
  };
  switch (step) {
    case 'accept':
      return submitted(request, acceptForm, async ({ fields, versie }) =>
        move(step, { fields, onBehalfOf: await onBehalfOf(args, step) }, versie),
      );
    case 'decline':
      return submitted(request, ownReasonForm, async ({ versie, ...input }) =>
        move(step, { ...input, onBehalfOf: await onBehalfOf(args, step) }, versie),
      );
    case 'withdraw':
      return submitted(request, withdrawForm, async ({ versie, asked, ...input }) =>
        move(step, { ...input, onBehalfOf: asked ? await onBehalfOf(args, step) : undefined }, versie),
      );
    case 'invite':
      return submitted(request, inviteForm, async ({ versie, ...input }) =>
        move(step, { ...input, onBehalfOf: await onBehalfOf(args, step) }, versie),
      );
    case 'reject':
      return submitted(request, rejectForm, async ({ versie, ...input }) =>
        move(step, { ...input, onBehalfOf: await onBehalfOf(args, step) }, versie),
      );
    case 'introduce':
    case 'recordInterview':
    case 'offer':
      return submitted(request, stepForm, async ({ versie }) =>
        move(step, { onBehalfOf: await onBehalfOf(args, step) }, versie),
      );
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

const withForms: ApplicationAction[] = ['accept', 'decline', 'invite', 'reject', 'withdraw'];

/** The forms that this page shows now, each with messages of its own; the other steps are mere buttons. */
function placedForms(data: ApplicationPageData): string[] {
  const placed: string[] = withForms.filter((step) => data.steps.includes(step));
  if (data.steps.includes('withdraw') && data.state !== 'proposed') placed.push('share');
  if (data.correctable) placed.push('correct');
  return data.agreement ? placed : placed.filter((step) => step !== 'invite');
}

export default function GuidedApplication() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <div className="wb-stack">
        <Heading level={1}>
          {data.name}: {data.title}
        </Heading>
        <div className="wb-row">
          <span>Sollicitatie {data.number}</span>
          <Badge>{data.stateLabel}</Badge>
          {data.ownApplication ? <Badge tone="success">zelf gesolliciteerd</Badge> : null}
        </div>
        <Problems texts={problemsElsewhere(answer, placedForms(data))} />
        <Alert tone={data.next.act ? 'warning' : 'info'} title="Volgende stap">
          <Paragraph>{data.next.text}</Paragraph>
        </Alert>
      </div>
      <div className="wb-columns wb-columns--2">
        <div className="wb-stack--wide">
          <ApplicationSteps data={data} answerFor={(step) => answerFor(answer, step)} />
          <Section title="Geschiedenis" id="geschiedenis">
            <Timeline items={data.history} />
          </Section>
        </div>
        <Section title="Gegevens" id="gegevens">
          <Facts
            items={[
              [
                'Kandidaat',
                <TextLink key="k" to={`/jobcoach/kandidaten/${data.candidateId}`}>
                  {data.name}
                </TextLink>,
              ],
              [
                'Plek',
                <TextLink key="p" to={`/vacatures/${data.openingNumber}`}>
                  {data.title}
                </TextLink>,
              ],
              ['Werkgever', data.employerName],
              ['Contactpersoon', data.contact],
              ['Antwoord uiterlijk', data.answerBy ? formatDate(data.answerBy) : null],
              ['Gesprek', data.interview],
              ['Reden', data.reason],
              ['Gaat over', data.discrepancy],
              ['Uitleg', data.reasonNote],
              [
                'Reden gedeeld met kandidaat',
                data.state === 'rejected' ? (data.reasonShared ? 'ja' : 'nee') : null,
              ],
              [
                data.agreement?.seen ? 'Werkgever ziet' : 'Werkgever ziet na uitnodiging',
                data.agreement ? data.agreement.fields.join('\n') : 'nog niets afgesproken',
              ],
            ]}
          />
          {data.visit ? <VisitBox visit={data.visit} to={`/jobcoach/groepsbezoek/${data.visit.id}`} /> : null}
          {data.message ? (
            <>
              <Paragraph>
                <strong>
                  {data.ownApplication ? 'Bericht van de kandidaat' : 'Bericht aan de kandidaat'}
                </strong>
              </Paragraph>
              <Prose>{data.message}</Prose>
            </>
          ) : null}
        </Section>
      </div>
    </>
  );
}
