import type { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../../db/client.ts';
import { momentsOfCase } from '../../../db/queries/moments.ts';
import {
  contactsMade,
  extensionsOf,
  findTrajectory,
  phaseRunsOf,
  type TrajectoryReach,
  trajectorySurroundings,
} from '../../../db/queries/trajectories.ts';
import { weekQuota } from '../programme/calendar.ts';
import { currentRun, phasesFrom } from './move-trajectory.ts';
import { parseDefinition } from './programme-of.ts';
import { trajectoryEvents } from './trajectory-events.ts';

/** One trajectory as its jobcoach or candidate reads it, or undefined outside the reach. */
export async function readTrajectory(
  db: Queryable,
  args: { id: string; reach: TrajectoryReach; today: Temporal.PlainDate },
) {
  const record = await findTrajectory(db, args);
  if (!record) return undefined;
  const programme = parseDefinition(record.definition);
  const runs = await phaseRunsOf(db, record.id);
  const extensions = await extensionsOf(db, record.id);
  const surroundings = await trajectorySurroundings(db, record.candidateId);
  const run = currentRun(runs);
  const facts = { record, runs, extensions, ...surroundings };
  const events = trajectoryEvents(facts);
  const running = record.state === 'started' || record.state === 'referred';
  const quotas = running ? weekQuota(programme, events, args.today) : [];
  const [week] = quotas;
  const made = week
    ? await contactsMade(db, {
        candidateId: record.candidateId,
        from: week.monday.toString(),
        to: week.sunday.toString(),
      })
    : [];
  const phase = programme.phases.find((each) => each.code === run?.phase);
  const times = phase ? (extensions[phase.code] ?? 0) : 0;
  const allowed = phase?.extension?.times ?? null;
  return {
    record,
    programme,
    facts,
    runs: runs.map((each) => ({
      ...each,
      name: programme.phases.find((one) => one.code === each.phase)?.name ?? each.phase,
    })),
    phase: phase ? { code: phase.code, name: phase.name } : null,
    mayExtend: Boolean(phase?.extension) && (allowed === null || times < allowed),
    moves: phasesFrom(programme, run?.phase ?? null),
    quotas: quotas.map((quota) => ({
      code: quota.code,
      label: quota.label,
      unit: quota.unit,
      min: quota.min,
      max: quota.max,
      with: quota.with,
      // Hours and part-days aren't contacts; they are shown as what is asked.
      made: quota.unit === 'times' ? countOf(quota, made) : null,
    })),
    moments: await momentsOfCase(db, { caseKind: 'trajectory', caseId: record.id }),
  };
}

function countOf(
  quota: { with: readonly string[]; how: string | null },
  made: readonly { party: string; how: string | null }[],
): number {
  return made.filter(
    (contact) =>
      (quota.with.length === 0 || quota.with.some((party) => contact.party.split('+').includes(party))) &&
      (quota.how === null || contact.how === quota.how),
  ).length;
}
