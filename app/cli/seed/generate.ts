import {
  type ApplicationPlan,
  type ApplicationState,
  type PlanChoices,
  planApplication,
} from './application-plan.ts';
import { addApplication, isRunning } from './applications.ts';
import { addCandidate, type CandidateRef } from './candidates.ts';
import { addDays, weekday, weekdayBefore } from './days.ts';
import type { EmployerRef, Employers } from './employers.ts';
import { addOpening, type OpeningPlan, type OpeningRef, openingId, planOpening } from './openings.ts';
import { picker, pickerOf } from './random.ts';
import type { Staff } from './staff.ts';
import type { TrialState } from './trials.ts';
import type { World } from './world.ts';

/** An application that an opening must get, and of whom where that matters. */
export interface Wanted {
  state: ApplicationState;
  choices?: PlanChoices;
  candidate?: CandidateRef;
  /** Day of the last step; drawn where not given. */
  lastOn?: string;
}

/** Of so many free candidates applications are made: beyond it more rows tell nothing new. */
const poolLimit = 150_000;

/** Nobody has more running applications than a jobcoach can follow. */
const mostRunning = 3;

const pickLive = pickerOf<ApplicationState>({
  proposed: 19,
  interested: 9,
  introduced: 15,
  invited: 11,
  interviewed: 8,
  offered: 8,
  inProefplaatsing: 7,
  hired: 6,
  declined: 6,
  rejected: 7,
  withdrawn: 2,
  lapsed: 2,
});
const pickPast = pickerOf<ApplicationState>({ rejected: 46, declined: 24, withdrawn: 14, lapsed: 16 });
const pickTrialAhead = pickerOf<TrialState>({ draft: 20, toAgree: 30, agreed: 40, cancelled: 10 });

/** Candidates that applications can be made of, by where they live and what they wish. */
export class Pool {
  readonly #lists = new Map<string, CandidateRef[]>();
  #size = 0;

  add(candidate: CandidateRef): void {
    if (candidate.wishes.length === 0 || this.#size >= poolLimit) return;
    this.#size += 1;
    const keys = [`${candidate.region}`, ...candidate.wishes.map((code) => `${candidate.region} ${code}`)];
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list) list.push(candidate);
      else this.#lists.set(key, [candidate]);
    }
  }

  /** Someone of the region, first who wishes the work; null when nobody fits after a few tries. */
  pick(
    world: World,
    opening: { region: string | null; occupation: string },
    fits: (candidate: CandidateRef) => boolean,
  ): CandidateRef | null {
    for (const [key, tries] of [
      [`${opening.region} ${opening.occupation}`, 8],
      [`${opening.region}`, 12],
    ] as const) {
      const list = this.#lists.get(key);
      for (let i = 0; list && i < tries; i += 1) {
        const candidate = world.random.pick(list);
        if (fits(candidate)) return candidate;
      }
    }
    return null;
  }
}

export interface Amounts {
  candidates: number;
  employers: number;
  openings: number;
  /** How many applications to aim at; from the amounts where not given. */
  applications?: number;
}

export type Progress = (what: string, done: number, of: number) => void;

/** Fills the world: employers, candidates, then openings each with its applications and what came of them. */
export function generate(
  world: World,
  parts: { staff: Staff; employers: Employers; pool: Pool; postings?: EmployerRef[] },
  amounts: Amounts,
  progress: Progress = () => undefined,
): void {
  const companies = parts.postings ?? [];
  for (let i = 0; i < amounts.employers; i += 1) {
    companies.push(parts.employers.add());
    progress('werkgevers', i + 1, amounts.employers);
  }
  for (let i = 0; i < amounts.candidates; i += 1) {
    parts.pool.add(addCandidate(world, parts.staff, i / Math.max(1, amounts.candidates)));
    progress('kandidaten', i + 1, amounts.candidates);
  }
  if (companies.length === 0) return;
  const pickCompany = picker(companies, ({ weight }) => weight);
  const mean = (amounts.applications ?? applicationsFor(amounts)) / Math.max(1, amounts.openings);
  for (let i = 0; i < amounts.openings; i += 1) {
    const plan = planOpening(world, pickCompany(world.random));
    addOpeningWith(world, parts.pool, plan, wantedFor(world, plan, mean));
    progress('vacatures', i + 1, amounts.openings);
  }
}

/** 1.6 applications per candidate as far as a real municipality goes, one per ten beyond that. */
export function applicationsFor({ candidates, openings }: Amounts): number {
  const wanted = Math.min(candidates, 20_000) * 1.6 + Math.max(0, candidates - 20_000) * 0.1;
  return Math.min(wanted, openings * 8);
}

function wantedFor(world: World, plan: OpeningPlan, mean: number): Wanted[] {
  const { random } = world;
  if (plan.state === 'draft' || plan.state === 'submitted' || plan.state === 'returned') return [];
  const count = Math.min(14, Math.floor(-Math.log(1 - random.float()) * (mean + 0.45)));
  const isLive = plan.state === 'open' || plan.state === 'paused';
  const wanted: Wanted[] = [];
  if (plan.state === 'filled' && random.chance(Math.min(0.9, mean))) {
    const hired = Math.min(plan.places, 3);
    for (let i = 0; i < hired; i += 1) wanted.push(hiredAround(world, plan.era));
  }
  let placesLeft = plan.places - 1;
  while (wanted.length < count) {
    const state = isLive ? pickLive(random) : pickPast(random);
    if (state === 'hired') {
      if (placesLeft <= 0) continue;
      placesLeft -= 1;
      wanted.push(hiredAround(world, addDays(world.today, -random.int(1, 70))));
    } else wanted.push({ state, choices: choicesFor(world, state) });
  }
  return wanted;
}

/** Hired on about that day, one in three by way of a proefplaatsing; work starts within two weeks. */
function hiredAround(world: World, day: string): Wanted {
  const { random } = world;
  return {
    state: 'hired',
    lastOn: day,
    choices: {
      placementStart: weekday(addDays(day, random.int(2, 12))),
      trial: random.chance(0.35) ? 'converted' : null,
    },
  };
}

function choicesFor(world: World, state: ApplicationState): PlanChoices {
  const { random } = world;
  if (state === 'inProefplaatsing') return { trial: random.chance(0.8) ? 'running' : 'toEvaluate' };
  if (state === 'offered') return { trial: random.chance(0.75) ? pickTrialAhead(random) : null };
  if (state === 'rejected') {
    return { trial: random.chance(0.07) ? (random.chance(0.5) ? 'notConverted' : 'endedEarly') : null };
  }
  return {};
}

/** Days that a running application has stood in its state, so that none has run out of time. */
const freshness: Partial<Record<ApplicationState, readonly [min: number, max: number]>> = {
  proposed: [1, 5],
  interested: [1, 8],
  introduced: [1, 10],
  invited: [1, 6],
  interviewed: [1, 9],
  offered: [1, 12],
  inProefplaatsing: [1, 2],
};

/** Writes an opening that was opened before the first of its applications, and these. */
export function addOpeningWith(
  world: World,
  pool: Pool,
  plan: OpeningPlan,
  wanted: readonly Wanted[],
): OpeningRef & { applications: { id: string; state: ApplicationState; candidate: CandidateRef }[] } {
  const { random, today } = world;
  const isLive = plan.state === 'open' || plan.state === 'paused';
  const planned = wanted.map((one) => {
    const [min, max] = freshness[one.state] ?? [1, 25];
    const lastOn = one.lastOn ?? addDays(isLive ? today : plan.era, -random.int(min, max));
    return { ...one, plan: planApplication(world, one.state, lastOn, one.choices) };
  });
  const earliest = planned.reduce(
    (first, { plan: { steps } }) => (steps[0] && steps[0].on < first ? steps[0].on : first),
    addDays(plan.era, -1),
  );
  const isWaiting = plan.state === 'draft' || plan.state === 'submitted' || plan.state === 'returned';
  const openedOn = weekdayBefore(
    addDays(isWaiting ? addDays(today, -1) : earliest, -random.int(1, isWaiting ? 12 : 20)),
  );
  const opening = addOpening(world, plan, openedOn, openingId(world, openedOn));
  const taken = new Set<string>();
  const applications: { id: string; state: ApplicationState; candidate: CandidateRef }[] = [];
  for (const one of planned) {
    const candidate = one.candidate ?? pickFor(world, pool, one.plan, opening, taken);
    if (!candidate) continue;
    taken.add(candidate.id);
    applications.push({
      id: addApplication(world, one.plan, candidate, opening),
      state: one.state,
      candidate,
    });
  }
  return { ...opening, applications };
}

function pickFor(
  world: World,
  pool: Pool,
  plan: ApplicationPlan,
  opening: OpeningRef,
  taken: ReadonlySet<string>,
): CandidateRef | null {
  const first = plan.steps[0]?.on ?? world.today;
  return pool.pick(world, { region: opening.region, occupation: opening.occupation.code }, (candidate) => {
    if (candidate.placed || taken.has(candidate.id) || candidate.createdOn >= first) return false;
    if (plan.state === 'hired' || plan.state === 'inProefplaatsing') return candidate.running === 0;
    return !isRunning(plan.state) || candidate.running < mostRunning;
  });
}
