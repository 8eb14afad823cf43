import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Queryable } from '../../../db/client.ts';
import { finishedTrajectories } from '../../../db/queries/programme-results.ts';
import { currentDefinitions } from '../../../db/queries/programmes.ts';
import { inProgrammeNow, minutesPerSide, trajectoryStates } from '../../../db/queries/trajectories.ts';
import { type Programme, resolveProgramme } from '../programme/calendar.ts';
import { parseDefinition } from './programme-of.ts';
import { successCounters, targetCounters } from './target-results.ts';

/**
 * How a programme stands today beside what was agreed: places, candidates per jobcoach, outcomes, and time per side
 * where the programme measures it. Outflow is the share of everybody who is no longer in the trajectory and did begin
 * (rules.md, "Success": gross outflow).
 */
export async function programmeNow(db: Queryable, programme: Programme) {
  const { total, perJobcoach } = await inProgrammeNow(db, programme.code);
  const targets = targetCounters(programme);
  const success = successCounters(resolveProgramme(programme).success);
  for await (const rows of finishedTrajectories(db, programme.code)) {
    for (const row of rows) for (const counter of [...targets, ...success]) counter.add(row);
    await nextTurn();
  }
  const states = await trajectoryStates(db, programme.code);
  const finished = (states.outflow ?? 0) + (states.dropout ?? 0) + (states.transferred ?? 0);
  const capacity = programme.capacity ?? null;
  const norm = programme.caseload?.to;
  return {
    total,
    capacity,
    full: capacity !== null && total >= capacity,
    states,
    outflow:
      finished === 0
        ? 'nog niemand klaar'
        : `${states.outflow ?? 0} van ${finished} (${Math.round((100 * (states.outflow ?? 0)) / finished)}%)`,
    perJobcoach: perJobcoach.map((row) => ({ ...row, above: norm !== undefined && row.count > norm })),
    targets: targets.map((counter) => counter.result()),
    success: success.map((counter) => counter.result()),
    minutes: programme.requirements.includes('measureTimePerSide')
      ? await minutesPerSide(db, { code: programme.code })
      : null,
  };
}

/**
 * Lines that a jobcoach reads before referring: programmes that are full, and those in which he is at the norm of
 * candidates per jobcoach. A norm is shown, not enforced; places are (referToProgramme).
 */
export async function roomInProgrammes(
  db: Queryable,
  args: { jobcoachId: string; today: string },
): Promise<string[]> {
  const lines: string[] = [];
  for (const { definition } of await currentDefinitions(db, args.today)) {
    const { code, name, capacity, caseload } = parseDefinition(definition);
    if (capacity === undefined && !caseload) continue;
    const { total, perJobcoach } = await inProgrammeNow(db, code);
    if (capacity !== undefined && total >= capacity)
      lines.push(`${name}: alle ${capacity} plekken zijn bezet (${total}).`);
    const own = perJobcoach.find((row) => row.jobcoachId === args.jobcoachId)?.count ?? 0;
    if (caseload && own >= caseload.to)
      lines.push(`${name}: u begeleidt er ${own}; de norm is ${caseload.to} per jobcoach.`);
  }
  return lines;
}
