import { Temporal } from 'temporal-polyfill';
import { toJson } from '#db/json.ts';
import { interviewNotes, rejectionNotes } from '#db/seed/content/texts/applications.ts';
import { motivationTexts, noReasons, proposalMessages } from '#db/seed/content/texts/candidates.ts';
import { fillText } from '#db/seed/content/texts/fill.ts';
import { answerBy } from '../../domain/application/deadlines.ts';
import { endReason, ownReasonCodes } from '../../domain/application/rejection-reasons.ts';
import { defaultDisclosure } from '../../domain/disclosure/disclosure-fields.ts';
import { type ApplicationPlan, type ApplicationState, forward } from './application-plan.ts';
import type { CandidateRef } from './candidates.ts';
import { millisecondsOf, momentOn } from './days.ts';
import { addEvent } from './events.ts';
import type { OpeningRef } from './openings.ts';
import { addPlacement } from './placements.ts';
import { addTrial } from './trials.ts';
import { nextNumber, type World } from './world.ts';

/** Writes the application with everything that hangs on it; gives its id. */
export function addApplication(
  world: World,
  plan: ApplicationPlan,
  candidate: CandidateRef,
  opening: OpeningRef,
): string {
  const { sink, random, today } = world;
  const first = plan.steps[0];
  const last = plan.steps.at(-1);
  if (!first || !last) throw new Error('an application has at least one step');
  const at = plan.steps.map((step, index) => momentOn(step.on, 470 + index * 55 + random.int(0, 40)));
  const id = random.id(millisecondsOf(at[0] ?? first.on));
  const reason = drawReason(world, plan, opening);
  const textContext = {
    employer: opening.employer.name,
    place: opening.place,
    occupation: opening.occupation.label,
    hoursMin: opening.hoursMin,
    hoursMax: opening.hoursMax,
    contact: opening.contact,
  };
  const message = fillText(
    random.pick(plan.origin === 'proposal' ? proposalMessages : motivationTexts),
    textContext,
  );
  const isInvited = plan.steps.some(({ action }) => action === 'invite');
  sink.insert('application', {
    id,
    number: nextNumber(world, 'application'),
    opening_id: opening.id,
    candidate_id: candidate.id,
    employer_id: opening.employer.id,
    state: plan.state,
    origin: plan.origin,
    proposed_by: plan.origin === 'proposal' ? candidate.coachId : null,
    message,
    answer_by: answerBy(plan.state, {
      today: Temporal.PlainDate.from(last.on),
      responseDeadline: opening.responseDeadline,
      interviewOn: plan.interviewOn,
    }),
    interview_on: isInvited ? plan.interviewOn : null,
    interview_time: isInvited ? random.pick(['09:30', '10:00', '11:00', '13:30', '14:00', '15:30']) : null,
    interview_place: isInvited ? opening.place : null,
    reason_code: reason?.code ?? null,
    reason_note: reason?.note ?? null,
    reason_shared: reason?.shared ? 1 : 0,
    discrepancy: reason ? (endReason(reason.code)?.discrepancy ?? null) : null,
    asks_attention: null,
    created_at: at[0] ?? '',
    updated_at: at.at(-1) ?? '',
    version: plan.steps.length,
  });
  addSteps(world, { id, plan, at, candidate, opening, reason });
  addDisclosure(world, { id, plan, at, candidate, opening });
  const proefplaatsingId = plan.trial
    ? addTrial(world, {
        applicationId: id,
        candidate,
        opening,
        plan: plan.trial,
        reasonCode: reason?.code ?? 'noLongerNeeded',
      })
    : null;
  if (plan.state === 'hired' && plan.placementStart) {
    addPlacement(world, {
      applicationId: id,
      proefplaatsingId: plan.trial?.state === 'converted' ? proefplaatsingId : null,
      candidate,
      opening,
      startsOn: plan.placementStart,
      hiredAt: at.at(-1) ?? today,
      ...(plan.placementState ? { state: plan.placementState } : {}),
      isBehind: plan.isBehind ?? false,
    });
  } else if (isRunning(plan.state)) candidate.running += 1;
  return id;
}

export function isRunning(state: ApplicationState): boolean {
  return (forward as readonly string[]).includes(state) || state === 'inProefplaatsing';
}

/** What a candidate may say about himself. */
const sayable = noReasons.filter(({ reason }) => (ownReasonCodes as readonly string[]).includes(reason));

interface Reason {
  code: string;
  note: string;
  shared: boolean;
}

function drawReason(world: World, plan: ApplicationPlan, opening: OpeningRef): Reason | null {
  const { random } = world;
  if (plan.state === 'declined' || plan.state === 'withdrawn') {
    const { reason, text } = random.pick(sayable);
    return { code: reason, note: text, shared: true };
  }
  if (plan.state !== 'rejected') return null;
  const isFilled = opening.openedOn !== null && random.chance(0.2);
  const { reason, text } = random.pick(
    isFilled ? rejectionNotes.filter((row) => row.reason === 'filled') : rejectionNotes,
  );
  return { code: reason, note: text, shared: reason !== 'doubtsAboutGroup' && random.chance(0.6) };
}

interface Actor {
  actorId: string | null;
  actorRole: string;
  onBehalfOf: string | null;
}

interface Written {
  id: string;
  plan: ApplicationPlan;
  /** Moments of the steps, UTC ISO text. */
  at: string[];
  candidate: CandidateRef;
  opening: OpeningRef;
}

/** Who took each step: the person himself where he has an account, else the jobcoach on his behalf. */
function addSteps(
  world: World,
  { id, plan, at, candidate, opening, reason }: Written & { reason: Reason | null },
): void {
  const { random } = world;
  const coach: Actor = { actorId: candidate.coachId, actorRole: 'jobcoach', onBehalfOf: null };
  const person: Actor = candidate.accountId
    ? { actorId: candidate.accountId, actorRole: 'candidate', onBehalfOf: null }
    : { ...coach, onBehalfOf: candidate.name };
  const company: Actor =
    opening.employer.accountRole === 'employer'
      ? { actorId: opening.employer.accountId, actorRole: 'employer', onBehalfOf: null }
      : coach;
  const system: Actor = { actorId: null, actorRole: 'system', onBehalfOf: null };
  const by: Record<string, Actor> = {
    propose: coach,
    applyOwn: person,
    accept: person,
    decline: person,
    introduce: coach,
    invite: company,
    recordInterview: company,
    offer: company,
    startProefplaatsing: system,
    hire: company,
    reject: company,
    withdraw: person,
    lapse: system,
  };
  let from: ApplicationState | null = null;
  for (const [index, step] of plan.steps.entries()) {
    const isEnd = step.action === 'reject' || step.action === 'decline' || step.action === 'withdraw';
    addEvent(world, {
      noun: 'application',
      subjectId: id,
      seq: index + 1,
      action: step.action,
      from,
      to: step.to,
      ...(by[step.action] ?? coach),
      at: at[index] ?? '',
      reason: isEnd ? (reason?.code ?? null) : null,
      note: isEnd
        ? (reason?.note ?? '')
        : step.action === 'recordInterview'
          ? random.pick(interviewNotes)
          : '',
    });
    from = step.to;
  }
}

/** The candidate agreed when he said yes or applied himself; the employer got the fields with the invitation. */
function addDisclosure(world: World, { id, plan, at, candidate, opening }: Written): void {
  const agreed = plan.steps.findIndex(({ action }) => action === 'accept' || action === 'applyOwn');
  if (agreed === -1) return;
  const invited = plan.steps.findIndex(({ action }) => action === 'invite');
  const agreedAt = at[agreed] ?? '';
  world.sink.insert('disclosure', {
    id: world.random.id(millisecondsOf(agreedAt)),
    application_id: id,
    candidate_id: candidate.id,
    employer_id: opening.employer.id,
    opening_id: opening.id,
    fields: toJson(defaultDisclosure),
    agreed_at: agreedAt,
    agreed_by: candidate.accountId ?? candidate.coachId,
    on_behalf: candidate.accountId ? 0 : 1,
    given_at: invited === -1 ? null : (at[invited] ?? null),
    withdrawn_at: null,
    withdrawn_by: null,
  });
}
