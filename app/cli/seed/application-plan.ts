import type { Schema } from '#db/schema.ts';
import { monthsEnd } from './calendars.ts';
import { addDays, weekday, weekdayBefore } from './days.ts';
import type { PlacementState } from './placements.ts';
import type { TrialPlan, TrialState } from './trials.ts';
import type { World } from './world.ts';

export type ApplicationState = Schema['application']['state'];

/** How an application went, worked out backwards from its last step. */
export interface ApplicationPlan {
  state: ApplicationState;
  origin: 'proposal' | 'ownApplication';
  steps: { action: string; to: ApplicationState; on: string }[];
  interviewOn: string | null;
  trial: TrialPlan | null;
  /** First day of work. */
  placementStart: string | null;
  placementState?: PlacementState;
  isBehind?: boolean;
}

/** Calendar days that a step usually comes after the one before it. */
const usualGap: Record<string, readonly [min: number, max: number]> = {
  accept: [1, 4],
  decline: [1, 4],
  introduce: [0, 2],
  invite: [2, 6],
  recordInterview: [2, 7],
  offer: [1, 4],
  startProefplaatsing: [5, 12],
  hire: [3, 9],
  reject: [2, 8],
  withdraw: [1, 6],
  lapse: [8, 14],
};

export const forward = ['proposed', 'interested', 'introduced', 'invited', 'interviewed', 'offered'] as const;
const actionTo: Record<string, string> = {
  interested: 'accept',
  introduced: 'introduce',
  invited: 'invite',
  interviewed: 'recordInterview',
  offered: 'offer',
};
const endAction: Partial<Record<ApplicationState, string>> = {
  declined: 'decline',
  rejected: 'reject',
  withdrawn: 'withdraw',
  lapsed: 'lapse',
};

export interface PlanChoices {
  origin?: 'proposal' | 'ownApplication';
  /** Where an application was when it was rejected or withdrawn. */
  endedFrom?: (typeof forward)[number];
  trial?: TrialState | null;
  placementStart?: string;
  placementState?: PlacementState;
  /** The jobcoach has not yet called about the last days. */
  isBehind?: boolean;
}

/**
 * Plans an application that is in `state`, with its last step on `lastOn` at the latest. A hired one starts work a few
 * days later, or as chosen.
 */
export function planApplication(
  world: World,
  state: ApplicationState,
  lastOn: string,
  choices: PlanChoices = {},
): ApplicationPlan {
  const { random, today } = world;
  const isAnswer = state === 'proposed' || state === 'interested' || state === 'declined';
  const origin = choices.origin ?? (isAnswer || random.chance(0.78) ? 'proposal' : 'ownApplication');
  const path = pathTo(world, state, origin, choices);
  const last = weekdayBefore(lastOn);
  const trial = planTrial(world, state, last, choices);
  const steps: ApplicationPlan['steps'] = path.map(({ action, to }) => ({ action, to, on: last }));
  let on =
    state === 'hired' && trial
      ? addDays(trial.endsOn, 1)
      : state === 'inProefplaatsing' && trial
        ? trial.startsOn
        : last;
  for (const step of steps.toReversed()) {
    step.on = on;
    on = dayBefore(world, step.action, on, trial);
  }
  const interview = steps.find(({ action }) => action === 'recordInterview');
  const isInvited = steps.some(({ action }) => action === 'invite');
  return {
    state,
    origin,
    steps,
    interviewOn: interview
      ? interview.on
      : isInvited
        ? weekday(addDays(state === 'invited' ? today : last, random.int(1, 8)))
        : null,
    trial,
    placementStart:
      state === 'hired'
        ? (choices.placementStart ?? weekday(addDays(steps.at(-1)?.on ?? last, random.int(2, 9))))
        : null,
    ...(choices.placementState ? { placementState: choices.placementState } : {}),
    ...(choices.isBehind ? { isBehind: true } : {}),
  };
}

/** The day of the step before this one. What ends or follows a proefplaatsing comes after its first day. */
function dayBefore(world: World, action: string, on: string, trial: TrialPlan | null): string {
  const hasStarted = trial !== null && started.has(trial.state);
  if (hasStarted && (action === 'hire' || action === 'reject' || action === 'withdraw'))
    return trial.startsOn;
  if (hasStarted && action === 'startProefplaatsing') return weekdayBefore(addDays(trial.plannedOn, -1));
  const [min, max] = usualGap[action] ?? [1, 3];
  return weekdayBefore(addDays(on, -world.random.int(min, max)));
}

const started: ReadonlySet<TrialState> = new Set([
  'running',
  'toEvaluate',
  'converted',
  'notConverted',
  'endedEarly',
]);

function pathTo(world: World, state: ApplicationState, origin: string, choices: PlanChoices) {
  const { random } = world;
  const start: { action: string; to: ApplicationState } =
    origin === 'proposal' ? { action: 'propose', to: 'proposed' } : { action: 'applyOwn', to: 'introduced' };
  const first = origin === 'proposal' ? 0 : 2;
  const until = (target: (typeof forward)[number]) =>
    forward.slice(first + 1, forward.indexOf(target) + 1).map((to) => ({ action: actionTo[to] ?? to, to }));
  if ((forward as readonly string[]).includes(state))
    return [start, ...until(state as (typeof forward)[number])];
  const afterOffer = [start, ...until('offered')];
  const trial = { action: 'startProefplaatsing', to: 'inProefplaatsing' as const };
  if (state === 'inProefplaatsing') return [...afterOffer, trial];
  if (state === 'hired') {
    const hire = { action: 'hire', to: 'hired' as const };
    return choices.trial === 'converted' ? [...afterOffer, trial, hire] : [...afterOffer, hire];
  }
  const end = { action: endAction[state] ?? 'withdraw', to: state };
  if (state === 'declined') return [start, end];
  if (choices.trial === 'notConverted' || choices.trial === 'endedEarly') return [...afterOffer, trial, end];
  const from =
    choices.endedFrom ??
    (state === 'lapsed'
      ? random.pick(
          origin === 'proposal'
            ? (['proposed', 'proposed', 'interested', 'introduced'] as const)
            : (['introduced'] as const),
        )
      : random.pick(
          origin === 'proposal' && state === 'withdrawn'
            ? (['interested', 'introduced', 'invited'] as const)
            : (['introduced', 'introduced', 'invited', 'interviewed', 'interviewed'] as const),
        ));
  return [start, ...until(from), end];
}

function planTrial(
  world: World,
  state: ApplicationState,
  last: string,
  choices: PlanChoices,
): TrialPlan | null {
  const { random, today } = world;
  const trial = choices.trial;
  if (!trial) return null;
  const months = random.chance(0.8) ? 2 : 3;
  if (trial === 'draft' || trial === 'toAgree' || trial === 'agreed' || trial === 'cancelled') {
    const startsOn = weekday(addDays(today, random.int(4, 16)));
    return { state: trial, startsOn, endsOn: monthsEnd(startsOn, months), plannedOn: last, endedOn: null };
  }
  const startsOn = weekdayBefore(addDays(trial === 'running' ? today : last, -trialAge(world, trial, state)));
  const endsOn = monthsEnd(startsOn, trial === 'running' ? months : 2);
  const plannedOn = weekdayBefore(addDays(startsOn, -random.int(2, 8)));
  const endedOn =
    trial === 'endedEarly' ? last : trial === 'running' || trial === 'toEvaluate' ? null : endsOn;
  return { state: trial, startsOn, endsOn, plannedOn, endedOn };
}

/** Days between the first day of the proefplaatsing and the last step of the application. */
function trialAge(world: World, trial: TrialState, state: ApplicationState): number {
  const { random } = world;
  if (trial === 'running') return random.int(2, 50);
  if (trial === 'toEvaluate') return random.int(63, 69);
  if (trial === 'endedEarly') return random.int(6, 45);
  // Two months and a day later it is decided; a hired one starts after the weekend.
  return state === 'hired' ? random.int(63, 66) : random.int(64, 68);
}
