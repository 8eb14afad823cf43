import type { Schema } from '#db/schema.ts';
import { endNotes, successNotes } from '#db/seed/content/texts/nazorg.ts';
import type { ContractForm, EndReason, Finder, WageBand } from '../../domain/placement/contract-forms.ts';
import type { Instrument } from '../../domain/shared/labels.ts';
import { monthsEnd, nazorgEndOf, placementMoments } from './calendars.ts';
import type { CandidateRef } from './candidates.ts';
import { addDays, daysBetween, millisecondsOf, momentOn } from './days.ts';
import { addEvent } from './events.ts';
import { addMoments } from './moments.ts';
import type { OpeningRef } from './openings.ts';
import { pickerOf } from './random.ts';
import { nextNumber, type World } from './world.ts';

export type PlacementState = Schema['placement']['state'];

const pickForm = pickerOf<ContractForm>({
  fixedTerm: 78,
  permanent: 5,
  apprenticeship: 5,
  agency: 7,
  secondment: 5,
});
const pickMonths = pickerOf({ '6': 20, '7': 40, '12': 40 });
const pickBand = pickerOf<WageBand>({ minimum: 50, to110: 30, to130: 15, over130: 5 });
const pickFinder = pickerOf<Finder>({
  candidate: 22,
  network: 10,
  jobcoach: 48,
  operator: 5,
  employer: 8,
  tempAgency: 7,
});
const pickEnd = pickerOf<EndReason>({
  contractEnded: 30,
  dismissed: 10,
  probation: 12,
  resigned: 14,
  tooHeavy: 14,
  absence: 10,
  companyStopped: 4,
  otherJob: 6,
});
const pickInstrument = pickerOf<Instrument>({
  wageCostSubsidy: 45,
  noRiskPolicy: 30,
  jobcoaching: 30,
  workplaceAdaptation: 8,
  wageCostAdvantage: 20,
});

/** Writes the placement that a hired candidate got, with contract, instruments, nazorg and history. */
export function addPlacement(
  world: World,
  args: {
    applicationId: string;
    proefplaatsingId: string | null;
    candidate: CandidateRef;
    opening: OpeningRef;
    startsOn: string;
    hiredAt: string;
    /** The demo wants one of each. */
    state?: PlacementState;
    isBehind?: boolean;
  },
): string {
  const { sink, random, today } = world;
  const { candidate, opening, startsOn } = args;
  const nazorgEndsOn = nazorgEndOf(candidate.programme, startsOn);
  const state = args.state ?? drawState(world, startsOn, nazorgEndsOn);
  const form = opening.occupation && args.proefplaatsingId ? 'fixedTerm' : pickForm(random);
  const contractEndsOn = form === 'permanent' ? null : monthsEnd(startsOn, Number(pickMonths(random)));
  const isEnded = state === 'ended' || state === 'relapsed';
  const lastDay = nazorgEndsOn < today ? nazorgEndsOn : addDays(today, -1);
  const endedOn = isEnded
    ? addDays(startsOn, random.int(2, Math.max(2, daysBetween(startsOn, lastDay))))
    : null;
  const id = random.id(millisecondsOf(args.hiredAt));
  const finder = pickFinder(random);
  const hours = Math.min(Math.max(opening.hoursMin, 8), 40);
  sink.insert('placement', {
    id,
    number: nextNumber(world, 'placement'),
    application_id: args.applicationId,
    proefplaatsing_id: args.proefplaatsingId,
    candidate_id: candidate.id,
    employer_id: opening.employer.id,
    opening_id: opening.id,
    jobcoach_id: candidate.coachId,
    programme_version_id: world.programmes.get(candidate.programme) ?? null,
    state,
    starts_on: startsOn,
    nazorg_ends_on: nazorgEndsOn,
    hours_per_week: hours,
    wage_band: pickBand(random),
    contract_form: form,
    contract_ends_on: contractEndsOn,
    found_by_candidate: random.chance(0.8) ? finder : pickFinder(random),
    found_by_jobcoach: finder,
    outcome: state === 'sustained' ? 'sustained' : isEnded ? state : null,
    outcome_note: state === 'sustained' ? random.pick(successNotes) : isEnded ? random.pick(endNotes) : null,
    measured_on: state === 'sustained' ? nazorgEndsOn : endedOn,
    ended_on: endedOn,
    end_reason: isEnded ? pickEnd(random) : null,
    intensified_until: null,
    created_at: args.hiredAt,
    version: state === 'planned' ? 1 : 2,
  });
  sink.insert('contract_term', {
    id: random.id(millisecondsOf(args.hiredAt)),
    placement_id: id,
    contract_form: form,
    hours_per_week: hours,
    from_date: startsOn,
    to_date: contractEndsOn,
    recorded_by: candidate.coachId,
    recorded_at: args.hiredAt,
  });
  addInstruments(world, id, args.hiredAt, startsOn, contractEndsOn);
  addHistory(world, id, {
    state,
    startsOn,
    endedOn,
    nazorgEndsOn,
    hiredAt: args.hiredAt,
    coachId: candidate.coachId,
  });
  addMoments(world, placementMoments(candidate.programme, startsOn, contractEndsOn), {
    kind: 'placement',
    id,
    candidateId: candidate.id,
    employerId: opening.employer.id,
    coachId: candidate.coachId,
    endedOn,
    isBehind: args.isBehind ?? false,
  });
  const isWorking = state === 'planned' || state === 'active' || state === 'sustained';
  sink.update(
    'candidate',
    candidate.id,
    isWorking ? { status: 'placed', placeable: 0 } : { status: 'active', waiting_since: endedOn ?? today },
  );
  candidate.placed = true;
  return id;
}

function drawState(world: World, startsOn: string, nazorgEndsOn: string): PlacementState {
  const { random, today } = world;
  if (startsOn > today) return 'planned';
  const hasEnded = random.chance(0.17) && startsOn < addDays(today, -4);
  if (hasEnded) return random.chance(0.6) ? 'relapsed' : 'ended';
  return nazorgEndsOn < today ? 'sustained' : 'active';
}

function addInstruments(
  world: World,
  placementId: string,
  at: string,
  startsOn: string,
  endsOn: string | null,
): void {
  const { sink, random } = world;
  const codes = new Set<Instrument>();
  const count = random.chance(0.35) ? 0 : random.int(1, 2);
  for (let i = 0; i < count; i += 1) codes.add(pickInstrument(random));
  for (const code of codes) {
    sink.insert('instrument', {
      id: random.id(millisecondsOf(at)),
      placement_id: placementId,
      code,
      from_date: startsOn,
      to_date: endsOn,
      granted_by: code === 'noRiskPolicy' || code === 'wageCostAdvantage' ? 'UWV' : 'gemeente',
      cost_cents: code === 'wageCostSubsidy' ? random.int(300, 900) * 1000 : null,
    });
  }
}

function addHistory(
  world: World,
  id: string,
  facts: {
    state: PlacementState;
    startsOn: string;
    endedOn: string | null;
    nazorgEndsOn: string;
    hiredAt: string;
    coachId: string;
  },
): void {
  const coach = { actorId: facts.coachId, actorRole: 'jobcoach' };
  const event = (
    seq: number,
    action: string,
    from: string | null,
    to: string,
    at: string,
    who = coach as { actorId: string | null; actorRole: string },
  ) => addEvent(world, { noun: 'placement', subjectId: id, seq, action, from, to, ...who, at });
  event(1, 'hire', null, 'planned', facts.hiredAt);
  if (facts.state === 'planned') return;
  event(2, 'start', 'planned', 'active', momentOn(facts.startsOn, 390), {
    actorId: null,
    actorRole: 'system',
  });
  const endedAt = momentOn(facts.endedOn ?? facts.nazorgEndsOn, 990);
  if (facts.state === 'sustained') event(3, 'sustain', 'active', 'sustained', endedAt);
  if (facts.state === 'ended') event(3, 'end', 'active', 'ended', endedAt);
  if (facts.state === 'relapsed') event(3, 'relapse', 'active', 'relapsed', endedAt);
}
