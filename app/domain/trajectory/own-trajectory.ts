import type { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../../db/client.ts';
import { accountNames } from '../../../db/queries/moments.ts';
import { ownTrajectoryId } from '../../../db/queries/trajectories.ts';
import { caseCalendar, resolveProgramme } from '../programme/calendar.ts';
import { dutchLength } from '../programme/wording.ts';
import { readTrajectory } from './read-trajectory.ts';
import { trajectoryEvents } from './trajectory-events.ts';
import { readWarnings } from './warnings.ts';

/** Moments that the candidate has a part in; reports and deadlines between others aren't his to do. */
const ownKinds = ['contact', 'talk', 'deadline'] as const;

/**
 * The newest trajectory of who signs in, as he reads it: what it is for, where he is, how long it lasts, what comes and
 * what comes after. Evaluators found that participants didn't know these (programmes.md, haarlem-work-first). Notes of
 * the jobcoach are no part of it.
 */
export async function readOwnTrajectory(
  db: Queryable,
  args: { accountId: string; today: Temporal.PlainDate },
) {
  const id = await ownTrajectoryId(db, args.accountId);
  const found = id
    ? await readTrajectory(db, {
        id,
        reach: { of: 'candidate', accountId: args.accountId },
        today: args.today,
      })
    : undefined;
  if (!found) return null;
  const { record, programme } = found;
  const { nazorg, followUp } = resolveProgramme(programme);
  const [jobcoach] = await accountNames(db, [record.jobcoachId]);
  const phases = phasesOf(found, args.today.toString());
  return {
    id: record.id,
    state: record.state,
    programme: { name: programme.name, description: programme.description ?? '' },
    operatorName: record.operatorName,
    jobcoachName: jobcoach?.name ?? '',
    referredOn: record.referredOn,
    startedOn: record.startedOn,
    endedOn: record.endedOn,
    phases,
    longest: programme.longest ? dutchLength(programme.longest) : null,
    quotas: found.quotas.filter((quota) => quota.with.length === 0 || quota.with.includes('candidate')),
    moments: found.moments
      .filter(
        (moment) =>
          moment.state === 'planned' &&
          ownKinds.some((kind) => kind === moment.kind) &&
          moment.withParty.split('+').includes('candidate'),
      )
      .map(({ id: momentId, kind, dueOn, opensOn, withParty, how, why }) => ({
        id: momentId,
        kind,
        dueOn,
        opensOn,
        withParty,
        how,
        why,
      })),
    nazorg: nazorg.length ? dutchLength(nazorg.length) : null,
    rounds: yearsOrMonths(followUp.during),
    warnings: await readWarnings(db, { trajectoryId: record.id, programme }),
  };
}

function yearsOrMonths(length: Parameters<typeof dutchLength>[0]): string {
  const years = length.unit === 'months' ? length.amount / 12 : 0;
  return years >= 1 && Number.isInteger(years) ? `${years} jaar` : dutchLength(length);
}

/** Phases with their days, and which one it is now. */
function phasesOf(found: NonNullable<Awaited<ReturnType<typeof readTrajectory>>>, today: string) {
  const events = trajectoryEvents(found.facts);
  const borders = caseCalendar(found.programme, events).filter(
    ({ kind, why }) => (kind === 'phase' || kind === 'end') && why.includes('dag van de fase “'),
  );
  const laid = borders.flatMap((entry, index) => {
    if (entry.kind !== 'phase') return [];
    const next = borders[index + 1];
    const phase = found.programme.phases.find(({ name }) => entry.why.includes(`“${name}”`));
    return [
      {
        name: phase?.name ?? '',
        description: phase?.description ?? '',
        from: entry.on.toString(),
        until: next?.kind === 'end' ? next.on.toString() : null,
      },
    ];
  });
  return laid.map((phase) => ({
    ...phase,
    when:
      phase.from > today
        ? ('coming' as const)
        : phase.until !== null && phase.until < today
          ? ('past' as const)
          : ('now' as const),
  }));
}
