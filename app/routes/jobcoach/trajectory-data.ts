import { historyOf } from '../../../db/queries/trail.ts';
import { minutesPerSide } from '../../../db/queries/trajectories.ts';
import { type GuardedArgs, notFound } from '../../auth/guard.ts';
import { todayOf } from '../../domain/shared/clock.ts';
import { formatMoment } from '../../domain/shared/dates.ts';
import { capital } from '../../domain/shared/text.ts';
import { transitionsFor } from '../../domain/shared/transitions.ts';
import { readTrajectory } from '../../domain/trajectory/read-trajectory.ts';
import { trajectoryPast } from '../../domain/trajectory/trajectory-step.ts';
import { trajectoryTransitions } from '../../domain/trajectory/trajectory-transitions.ts';
import { readWarnings } from '../../domain/trajectory/warnings.ts';
import { logFile } from '../case-views.ts';

const assignedWords = {
  choice: 'gekozen',
  random: 'door loting',
  override: 'gekozen in plaats van loting',
} as const;

/**
 * What a jobcoach sees of a trajectory; the view is logged.
 *
 * @throws Response 404 outside the caseload
 */
export async function trajectoryData({
  services,
  context,
  visitor,
  params,
}: Pick<GuardedArgs, 'services' | 'context' | 'visitor' | 'params'>) {
  const today = todayOf(services.clock);
  const found = await readTrajectory(services.db, {
    id: params.id ?? '',
    reach: { of: 'jobcoach', caseloadOf: visitor.actor.caseloadOf },
    today,
  });
  if (!found) throw notFound();
  const { record, programme, moments, moves } = found;
  const options = (phases: { code: string; name: string }[]) =>
    phases.map((phase) => ({ value: phase.code, label: phase.name }));
  await logFile(context, record);
  const history = await historyOf(services.db, 'trajectory', record.id);
  return {
    today: today.toString(),
    token: services.newId(),
    id: record.id,
    candidateId: record.candidateId,
    name: `${record.firstName} ${record.lastName}`,
    state: record.state,
    version: record.version,
    programme: {
      name: programme.name,
      description: programme.description ?? '',
      version: record.programmeVersion,
    },
    operator: record.operatorName
      ? `${record.operatorName}, ${assignedWords[record.assignedBy]}${record.assignmentReason ? `: ${record.assignmentReason}` : ''}`
      : null,
    referredOn: record.referredOn,
    startedOn: record.startedOn,
    endedOn: record.endedOn,
    phase: found.phase,
    runs: found.runs,
    quotas: found.quotas,
    warnings: await readWarnings(services.db, { trajectoryId: record.id, programme }),
    minutes: programme.requirements.includes('measureTimePerSide')
      ? await minutesPerSide(services.db, { candidateId: record.candidateId })
      : null,
    mayExtend: found.mayExtend,
    moves: {
      nextPhase: options(moves.nextPhase),
      moveUp: options(moves.moveUp),
      moveDown: options(moves.moveDown),
    },
    actions: transitionsFor(trajectoryTransitions, record.state, {
      role: 'jobcoach',
      relations: ['ownCaseload'],
    }).map((row) => row.action),
    planned: moments.filter((row) => row.state === 'planned'),
    past: moments.filter((row) => row.state === 'done' || row.state === 'missed').reverse(),
    history: history.map((event) => ({
      id: event.id,
      title: event.action === 'refer' ? 'Aangemeld' : capital(trajectoryPast(event.action)),
      when: `${formatMoment(event.at)}${event.actorName ? `, ${event.actorName}` : ''}`,
      note: event.note,
    })),
  };
}

export type TrajectoryData = Awaited<ReturnType<typeof trajectoryData>>;
