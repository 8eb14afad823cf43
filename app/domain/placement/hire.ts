import { Temporal } from 'temporal-polyfill';
import {
  insertContractTerm,
  insertInstrument,
  insertPlacement,
  setCandidateStatus,
} from '../../../db/queries/placements.ts';
import { openProefplaatsingOf, type PlanFacts } from '../../../db/queries/proefplaatsingen.ts';
import { nextNumber, oncePerForm } from '../../../db/queries/trail.ts';
import { applyApplicationAction } from '../application/apply-application-action.ts';
import { askAboutOtherApplications } from '../application/other-applications.ts';
import { markPlaceTaken } from '../opening/places-left.ts';
import { requirePlanFacts } from '../proefplaatsing/plan-proefplaatsing.ts';
import { clearMoments } from '../proefplaatsing/proefplaatsing-calendar.ts';
import { loadProefplaatsing, stepProefplaatsing } from '../proefplaatsing/proefplaatsing-step.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
import { recordTransition } from '../shared/transitions.ts';
import { programmeForCandidate } from '../trajectory/programme-of.ts';
import { replanTrajectoryOf } from '../trajectory/trajectory-step.ts';
import { contractForms } from './contract-forms.ts';
import { nazorgEnd, replanNazorg } from './nazorg-calendar.ts';
import type { HireInput } from './placement-forms.ts';
import { tellConcerned } from './tell-concerned.ts';

/**
 * The candidate is hired: the application ends well, the placement and its whole nazorg come into being, a
 * proefplaatsing is converted, the opening loses a place, his other applications ask what to do, and everyone is told.
 * All in one transaction: if one part can't be, nothing is.
 *
 * @returns the id of the placement
 * @throws DomainError notFound, notNow, changedByOther, endDateNeeded, contractBeforeStart, eventsContradict
 */
export const hire = defineUseCase(
  async (tx, input: HireInput & { applicationId: string }): Promise<string> => {
    const make = () => makePlacement(tx, input);
    return input.formulier
      ? oncePerForm(tx.trx, { token: input.formulier, accountId: tx.actor.accountId, at: tx.now }, make)
      : make();
  },
);

async function makePlacement(tx: Tx, input: HireInput & { applicationId: string }): Promise<string> {
  const facts = await requirePlanFacts(tx, input.applicationId);
  checkContract(input);
  await applyApplicationAction(tx, {
    applicationId: facts.id,
    action: 'hire',
    input: { date: input.startsOn },
    shownVersion: input.versie,
  });
  const proefplaatsingId = await closeProefplaatsing(tx, facts, input.startsOn);
  const { versionId, programme } = await programmeForCandidate(tx.trx, {
    candidateId: facts.candidateId,
    today: tx.today.toString(),
  });
  const id = tx.newId();
  const state = input.startsOn <= tx.today.toString() ? 'active' : 'planned';
  await insertPlacement(tx.trx, {
    id,
    number: await nextNumber(tx.trx, 'placement'),
    application_id: facts.id,
    proefplaatsing_id: proefplaatsingId,
    candidate_id: facts.candidateId,
    employer_id: facts.employerId,
    opening_id: facts.openingId,
    jobcoach_id: facts.jobcoachId,
    programme_version_id: versionId,
    state,
    starts_on: input.startsOn,
    nazorg_ends_on: nazorgEnd(programme, Temporal.PlainDate.from(input.startsOn)),
    hours_per_week: input.hoursPerWeek,
    wage_band: input.wageBand ?? null,
    contract_form: input.contractForm,
    contract_ends_on: input.contractEndsOn,
    found_by_candidate: null,
    found_by_jobcoach: tx.actor.role === 'jobcoach' ? (input.foundBy ?? null) : null,
    outcome: null,
    outcome_note: null,
    measured_on: null,
    ended_on: null,
    end_reason: null,
    intensified_until: null,
    created_at: tx.now,
  });
  const eventId = await recordTransition(tx, {
    noun: 'placement',
    subjectId: id,
    row: { action: 'hire', to: state, emits: ['placementMoved'] },
    fromState: null,
    input: {},
  });
  await addContractAndInstruments(tx, id, input);
  await replanNazorg(
    tx,
    {
      kind: 'placement',
      id,
      candidateId: facts.candidateId,
      employerId: facts.employerId,
      jobcoachId: facts.jobcoachId,
    },
    programme,
    { startsOn: input.startsOn, contractEndsOn: input.contractEndsOn, proefplaatsingId },
  );
  await replanTrajectoryOf(tx, facts.candidateId);
  await setCandidateStatus(tx.trx, { candidateId: facts.candidateId, status: 'placed' });
  await tx.emit('candidateChanged', facts.candidateId);
  await markPlaceTaken(tx, facts.openingId);
  await askAboutOtherApplications(tx, facts.candidateId, facts.id);
  await tellHired(tx, id, facts, input.startsOn, eventId);
  return id;
}

function checkContract(input: HireInput): void {
  if (contractForms[input.contractForm].endsByItself && input.contractEndsOn === null)
    throw new DomainError('endDateNeeded', {}, 'contractEndsOn');
  if (input.contractEndsOn !== null && input.contractEndsOn < input.startsOn)
    throw new DomainError('contractBeforeStart', {}, 'contractEndsOn');
}

/** A proefplaatsing that ran is converted; one that was only planned doesn't go through. */
async function closeProefplaatsing(tx: Tx, facts: PlanFacts, startsOn: string): Promise<string | null> {
  const open = await openProefplaatsingOf(tx.trx, facts.id);
  if (!open) return null;
  const { record } = await loadProefplaatsing(tx, open.id, 'system');
  if (open.state === 'running' || open.state === 'toEvaluate') {
    if (startsOn <= record.startsOn)
      throw new DomainError('beforeStart', { date: formatDate(record.startsOn) }, 'startsOn');
    const dayBefore = Temporal.PlainDate.from(startsOn).subtract({ days: 1 }).toString();
    await stepProefplaatsing(tx, {
      record,
      who: convertingActor(tx),
      action: 'convert',
      change: { ended_on: dayBefore < record.endsOn ? dayBefore : record.endsOn },
    });
    await clearMoments(tx, record.id);
    return record.id;
  }
  await stepProefplaatsing(tx, {
    record,
    who: { role: 'jobcoach', relations: ['ownCaseload'] },
    action: 'cancel',
    input: { note: 'Aangenomen zonder proefplaatsing.' },
    change: { end_note: 'Aangenomen zonder proefplaatsing.' },
  });
  return null;
}

/** Who may hire was checked on the application, within the actor's reach. */
function convertingActor(tx: Tx) {
  return tx.actor.role === 'employer'
    ? ({ role: 'employer', relations: ['ownEmployer'] } as const)
    : ({ role: 'jobcoach', relations: ['ownCaseload'] } as const);
}

async function addContractAndInstruments(tx: Tx, placementId: string, input: HireInput): Promise<void> {
  await insertContractTerm(tx.trx, {
    id: tx.newId(),
    placement_id: placementId,
    contract_form: input.contractForm,
    hours_per_week: input.hoursPerWeek,
    from_date: input.startsOn,
    to_date: input.contractEndsOn,
    recorded_by: tx.actor.accountId,
    recorded_at: tx.now,
  });
  for (const code of input.instruments) {
    await insertInstrument(tx.trx, {
      id: tx.newId(),
      placement_id: placementId,
      code,
      from_date: input.startsOn,
      to_date: null,
      granted_by: '',
      cost_cents: null,
    });
  }
}

async function tellHired(
  tx: Tx,
  id: string,
  facts: PlanFacts,
  startsOn: string,
  eventId: string,
): Promise<void> {
  const day = formatDate(startsOn);
  await tellConcerned(tx, {
    kind: 'placement',
    concerned: { ...facts, id },
    key: eventId,
    texts: {
      candidate: `Uw eerste werkdag als “${facts.title}” is ${day}. Uw jobcoach houdt contact met u.`,
      employer: `De eerste werkdag voor “${facts.title}” is ${day}. ${facts.jobcoachName} is uw contactpersoon.`,
      jobcoach: `De eerste werkdag voor “${facts.title}” is ${day}. De contactmomenten staan op uw werklijst.`,
    },
  });
}
