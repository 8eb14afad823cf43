import { Temporal } from 'temporal-polyfill';
import { lastSignal, momentsOfCase, pastContacts, setPlannedMoments } from '../../../db/queries/moments.ts';
import { findPlacement, updatePlacement } from '../../../db/queries/placements.ts';
import { findProefplaatsing } from '../../../db/queries/proefplaatsingen.ts';
import { findTrajectory } from '../../../db/queries/trajectories.ts';
import { addLength } from '../calendar/period.ts';
import { stepPlacement } from '../placement/placement-step.ts';
import { tellConcerned } from '../placement/tell-concerned.ts';
import { stepProefplaatsing } from '../proefplaatsing/proefplaatsing-step.ts';
import { intensify, type Party, type Programme, resolveProgramme } from '../programme/calendar.ts';
import type { Tx } from '../shared/context.ts';
import { notify } from '../shared/notify.ts';
import { parseDefinition, programmeForCandidate, programmeOfVersion } from '../trajectory/programme-of.ts';
import { signalTrajectory } from '../trajectory/trajectory-step.ts';
import { addMissing, type CaseRef, entryOf } from './plan-moments.ts';
import { isCalm, type SignalKind, signalKinds } from './signals.ts';

const system = { role: 'system', relations: [] } as const;
const both: readonly Party[] = ['candidate', 'employer'];

interface SignalCase {
  programme: Programme;
  /** With whom there is extra contact. */
  parties: readonly Party[];
  step(action: 'raiseSignal' | 'calmSignal', input: { reasonCode?: string; note?: string }): Promise<string>;
  setUntil(until: string | null): Promise<void>;
  tell(text: string, key: string): Promise<void>;
}

/**
 * A case in which a signal means something now: a job or trial that runs, or a trajectory whose programme says so; null
 * for any other.
 */
async function signalCase(tx: Tx, ref: Pick<CaseRef, 'kind' | 'id'>): Promise<SignalCase | null> {
  if (ref.kind === 'placement') {
    const record = await findPlacement(tx.trx, { id: ref.id, reach: { of: 'system' } });
    if (!record || (record.state !== 'active' && record.state !== 'sustained') || record.endedOn) return null;
    return {
      parties: both,
      programme: await programmeOfVersion(tx.trx, record.programmeVersionId),
      step: async (action, input) =>
        (await stepPlacement(tx, { record, who: system, action, input })).eventId,
      setUntil: (until) => updatePlacement(tx.trx, { id: record.id, change: { intensified_until: until } }),
      tell: (text, key) =>
        tellConcerned(tx, { kind: 'placement', concerned: record, key, texts: { jobcoach: text } }),
    };
  }
  if (ref.kind === 'proefplaatsing') {
    const record = await findProefplaatsing(tx.trx, { id: ref.id, reach: { of: 'system' } });
    if (record?.state !== 'running') return null;
    const { programme } = await programmeForCandidate(tx.trx, {
      candidateId: record.candidateId,
      today: tx.today.toString(),
    });
    return {
      parties: both,
      programme,
      step: async (action, input) =>
        (await stepProefplaatsing(tx, { record, who: system, action, input })).eventId,
      setUntil: async () => undefined,
      tell: (text, key) =>
        tellConcerned(tx, { kind: 'proefplaatsing', concerned: record, key, texts: { jobcoach: text } }),
    };
  }
  const record = await findTrajectory(tx.trx, { id: ref.id, reach: { of: 'system' } });
  const programme = record && parseDefinition(record.definition);
  if (record?.state !== 'started' || !programme?.intensification?.inTrajectory) return null;
  return {
    // There is no employer yet.
    parties: ['candidate'],
    programme,
    step: (action, input) => signalTrajectory(tx, { record, action, input }),
    setUntil: async () => undefined,
    tell: (text, key) =>
      notify(tx, {
        accountIds: [record.jobcoachId],
        text,
        href: `/jobcoach/traject/${record.id}`,
        dedupeKey: `trajectory:${record.id}:${key}:jobcoach`,
      }),
  };
}

/**
 * Raises a signal on a running case: extra contacts with its parties by the programme's rule. Nothing is taken away,
 * and who has a contact on that day already gets no second one.
 *
 * @param note what makes this signal one of its own, such as the end date of a contract
 * @returns false when the case doesn't run
 */
export async function raiseSignal(tx: Tx, ref: CaseRef, kind: SignalKind, note = ''): Promise<boolean> {
  const found = await signalCase(tx, ref);
  if (!found) return false;
  const rule = resolveProgramme(found.programme).intensification;
  const eventId = await found.step('raiseSignal', { reasonCode: kind, note });
  const moments = await momentsOfCase(tx.trx, { caseKind: ref.kind, caseId: ref.id });
  const standing = moments.filter((moment) => moment.state === 'planned' || moment.state === 'done');
  const before = standing.map(entryOf);
  const known = new Set(
    before.map((entry) => `${entry.on}|${entry.kind}|${entry.with.join('+')}|${entry.how}`),
  );
  const extra = intensify(before, tx.today, rule, { parties: found.parties }).filter(
    (entry) => !known.has(`${entry.on}|${entry.kind}|${entry.with.join('+')}|${entry.how}`),
  );
  await addMissing(tx, ref, extra, 'signal');
  const until = addLength(tx.today, { amount: rule.every.amount * rule.times, unit: rule.every.unit });
  await found.setUntil(until.toString());
  await found.tell(
    `Extra aandacht nodig: ${signalKinds[kind]}. Er zijn extra contactmomenten gepland.`,
    eventId,
  );
  return true;
}

/**
 * Ends the extra contacts when it goes well again by the programme's rule (default: two greens in a row).
 *
 * @returns true when the signal was calmed now
 */
export async function calmIfWell(tx: Tx, ref: CaseRef): Promise<boolean> {
  const last = await lastSignal(tx.trx, { noun: ref.kind, caseId: ref.id });
  if (last?.action !== 'raiseSignal') return false;
  const found = await signalCase(tx, ref);
  if (!found) return false;
  const past = await pastContacts(tx.trx, { caseIds: [ref.id], candidateIds: [ref.candidateId] });
  const since = dateOf(last.at);
  const { stopAfterGreens } = resolveProgramme(found.programme).intensification;
  if (!isCalm(past, since, stopAfterGreens)) return false;
  await found.step('calmSignal', {});
  await setPlannedMoments(tx.trx, {
    caseKind: ref.kind,
    caseId: ref.id,
    to: 'cancelled',
    onlyOrigin: 'signal',
  });
  await found.setUntil(null);
  return true;
}

function dateOf(moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
}
