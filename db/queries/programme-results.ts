import type { Queryable } from '../client.ts';

/** What a trajectory came to, with the job that the candidate got in it. */
export interface FinishedTrajectory {
  id: string;
  state: 'outflow' | 'dropout' | 'transferred';
  candidateId: string;
  /** ISO dates */
  startedOn: string;
  endedOn: string | null;
  endReason: string | null;
  /** Jobs under this programme since the referral, first one first. */
  jobs: { contractForm: string; outcome: string | null }[];
  /** Programmes to which the candidate was referred afterwards. */
  nextProgrammes: string[];
  /** Steps of the ladder that were recorded up to the end, the first one first; unknown ones left out. */
  steps: { step: number; on: string }[];
  /** What he answered about a benefit after the end and before he came back, the first one first. */
  benefit: { has: boolean; on: string }[];
}

const finishedStates = ['outflow', 'dropout', 'transferred'] as const;

/** Trajectories read at once; each read uses an index, whatever the number of programmes and years. */
const batchRows = 500;

/** Everybody who is no longer in a programme and did begin, over all its versions, a batch at a time. */
export async function* finishedTrajectories(
  db: Queryable,
  code: string,
): AsyncGenerator<FinishedTrajectory[]> {
  const versions = await db
    .selectFrom('programme_version')
    .select('id')
    .where('programme_code', '=', code)
    .execute();
  const versionIds = versions.map((row) => row.id);
  for (const versionId of versionIds) {
    for (let last = ''; ; ) {
      const rows = await finishedOf(db, { versionId, after: last });
      if (rows.length === 0) break;
      yield await withWhatFollowed(db, { code, versionIds, rows });
      last = rows[rows.length - 1]?.id ?? '';
    }
  }
}

function finishedOf(db: Queryable, args: { versionId: string; after: string }) {
  return db
    .selectFrom('trajectory')
    .select([
      'id',
      'state',
      'candidate_id as candidateId',
      'referred_on as referredOn',
      'started_on as startedOn',
      'ended_on as endedOn',
      'end_reason as endReason',
    ])
    .where('programme_version_id', '=', args.versionId)
    .where('id', '>', args.after)
    .where('state', 'in', finishedStates)
    .where('started_on', 'is not', null)
    .orderBy('id')
    .limit(batchRows)
    .execute();
}

type FinishedRow = Awaited<ReturnType<typeof finishedOf>>[number];

async function withWhatFollowed(
  db: Queryable,
  args: { code: string; versionIds: readonly string[]; rows: readonly FinishedRow[] },
): Promise<FinishedTrajectory[]> {
  const { code, versionIds, rows } = args;
  const candidateIds = [...new Set(rows.map((row) => row.candidateId))];
  const referrals = await db
    .selectFrom('trajectory')
    .innerJoin('programme_version', 'programme_version.id', 'trajectory.programme_version_id')
    .select([
      'trajectory.candidate_id as candidateId',
      'trajectory.referred_on as referredOn',
      'programme_version.programme_code as code',
    ])
    .where('trajectory.candidate_id', 'in', candidateIds)
    .orderBy('trajectory.referred_on')
    .execute();
  const jobs = await db
    .selectFrom('placement')
    .select([
      'candidate_id as candidateId',
      'starts_on as startsOn',
      'contract_form as contractForm',
      'outcome',
    ])
    .where('candidate_id', 'in', candidateIds)
    .where('programme_version_id', 'in', [...versionIds])
    // A job that never began was called off before its first day, and has that day as its last.
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', eb.ref('starts_on'))]))
    .orderBy('starts_on')
    .execute();
  const steps = await db
    .selectFrom('ladder_step')
    .select(['candidate_id as candidateId', 'step', 'set_on as on'])
    .where('candidate_id', 'in', candidateIds)
    .where('step', 'is not', null)
    .orderBy('set_on')
    .orderBy('id')
    .execute();
  const answers = await db
    .selectFrom('moment')
    .innerJoin('follow_up_answer', 'follow_up_answer.moment_id', 'moment.id')
    .select(['moment.candidate_id as candidateId', 'moment.due_on as on', 'follow_up_answer.benefit'])
    .where('moment.candidate_id', 'in', candidateIds)
    .orderBy('moment.due_on')
    .execute();
  const referralsOf = Map.groupBy(referrals, (row) => row.candidateId);
  const jobsOf = Map.groupBy(jobs, (row) => row.candidateId);
  const stepsOf = Map.groupBy(steps, (row) => row.candidateId);
  const answersOf = Map.groupBy(answers, (row) => row.candidateId);
  return rows.map((row) => {
    const { id, candidateId, referredOn, endedOn, endReason } = row;
    const own = referralsOf.get(candidateId) ?? [];
    // Who comes back to the same programme begins anew: a job belongs to the trajectory it was found in.
    const until = own.find((one) => one.code === code && one.referredOn > referredOn)?.referredOn;
    const before = (day: string) => until === undefined || day < until;
    return {
      id,
      state: row.state as FinishedTrajectory['state'],
      candidateId,
      startedOn: row.startedOn ?? referredOn,
      endedOn,
      endReason,
      jobs: (jobsOf.get(candidateId) ?? [])
        .filter((job) => job.startsOn >= referredOn && before(job.startsOn))
        .map(({ contractForm, outcome }) => ({ contractForm, outcome })),
      nextProgrammes: own
        .filter((one) => row.state === 'transferred' && one.code !== code && endedOn !== null)
        .filter((one) => one.referredOn >= (endedOn ?? ''))
        .map((one) => one.code),
      steps: (stepsOf.get(candidateId) ?? [])
        .filter(({ on }) => endedOn === null || on <= endedOn)
        .map(({ step, on }) => ({ step: Number(step), on })),
      benefit: (answersOf.get(candidateId) ?? [])
        .filter(({ on }) => endedOn !== null && on >= endedOn && before(on))
        .map(({ benefit, on }) => ({ has: benefit !== 'no', on })),
    };
  });
}
