import type { Temporal } from 'temporal-polyfill';
import { findProefplaatsing } from '../../../db/queries/proefplaatsingen.ts';
import { type CaseRef, syncMoments } from '../nazorg/plan-moments.ts';
import {
  type CalendarEntry,
  EventOrderError,
  nazorgMoments,
  type Programme,
  resolveProgramme,
} from '../programme/calendar.ts';
import { nazorgPeriod } from '../programme/plan.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

interface NazorgFacts {
  startsOn: string;
  contractEndsOn: string | null;
  proefplaatsingId: string | null;
}

/**
 * Every dated moment of a placement by its programme.
 *
 * @throws DomainError eventsContradict when the dates can't be: a contract that ends before it starts
 */
export async function nazorgCalendar(
  tx: Tx,
  programme: Programme,
  facts: NazorgFacts,
): Promise<CalendarEntry[]> {
  const trial = facts.proefplaatsingId
    ? await findProefplaatsing(tx.trx, { id: facts.proefplaatsingId, reach: { of: 'system' } })
    : undefined;
  try {
    return nazorgMoments(programme, {
      placementStart: facts.startsOn,
      ...(facts.contractEndsOn ? { contractEnd: facts.contractEndsOn } : {}),
      ...(trial && trial.startsOn < facts.startsOn
        ? { proefplaatsing: { start: trial.startsOn, end: trial.endedOn ?? trial.endsOn } }
        : {}),
    });
  } catch (error) {
    if (error instanceof EventOrderError)
      throw new DomainError('eventsContradict', { problem: error.message }, 'startsOn');
    throw error;
  }
}

/** Puts the nazorg in the calendar, or brings it in line with a changed contract. */
export async function replanNazorg(
  tx: Tx,
  ref: CaseRef,
  programme: Programme,
  facts: NazorgFacts,
): Promise<void> {
  await syncMoments(tx, ref, await nazorgCalendar(tx, programme, facts));
}

/** Last day of the nazorg, ISO text; null when the programme sets none. */
export function nazorgEnd(programme: Programme, startsOn: Temporal.PlainDate): string | null {
  return nazorgPeriod(resolveProgramme(programme), startsOn).last?.toString() ?? null;
}
