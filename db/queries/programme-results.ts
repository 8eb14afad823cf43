import type { Queryable } from '../client.ts';

/** What a trajectory came to, with the job that the candidate got in it. */
export interface FinishedTrajectory {
  id: string;
  state: 'outflow' | 'dropout' | 'transferred';
  candidateId: string;
  /** Jobs under this programme since the referral, first one first. */
  jobs: { contractForm: string; outcome: string | null }[];
  /** Programmes to which the candidate was referred afterwards. */
  nextProgrammes: string[];
}

const finishedStates = ['outflow', 'dropout', 'transferred'] as const;

function isFinished(state: string): state is FinishedTrajectory['state'] {
  return (finishedStates as readonly string[]).includes(state);
}

/** Everybody who is no longer in a programme and did begin, over all its versions. Three queries, whatever their number. */
export async function finishedTrajectories(db: Queryable, code: string): Promise<FinishedTrajectory[]> {
  const all = await db
    .selectFrom('trajectory')
    .innerJoin('programme_version', 'programme_version.id', 'trajectory.programme_version_id')
    .select([
      'trajectory.id',
      'trajectory.state',
      'trajectory.candidate_id as candidateId',
      'trajectory.referred_on as referredOn',
      'trajectory.started_on as startedOn',
    ])
    .where('programme_version.programme_code', '=', code)
    .orderBy('trajectory.referred_on')
    .orderBy('trajectory.id')
    .execute();
  const finished = all.filter((row) => row.startedOn !== null && isFinished(row.state));
  const jobs = await db
    .selectFrom('placement')
    .innerJoin('programme_version', 'programme_version.id', 'placement.programme_version_id')
    .select([
      'placement.candidate_id as candidateId',
      'placement.starts_on as startsOn',
      'placement.contract_form as contractForm',
      'placement.outcome',
    ])
    .where('programme_version.programme_code', '=', code)
    // A job that never began was called off before its first day, and has that day as its last.
    .where((eb) =>
      eb.or([
        eb('placement.ended_on', 'is', null),
        eb('placement.ended_on', '>', eb.ref('placement.starts_on')),
      ]),
    )
    .orderBy('placement.starts_on')
    .execute();
  const next = await db
    .selectFrom('trajectory as earlier')
    .innerJoin('programme_version as version', 'version.id', 'earlier.programme_version_id')
    .innerJoin('trajectory as later', 'later.candidate_id', 'earlier.candidate_id')
    .innerJoin('programme_version as laterVersion', 'laterVersion.id', 'later.programme_version_id')
    .select(['earlier.id', 'laterVersion.programme_code as code'])
    .where('version.programme_code', '=', code)
    .where('earlier.state', '=', 'transferred')
    .where('laterVersion.programme_code', '<>', code)
    .where('later.referred_on', '>=', (eb) => eb.ref('earlier.ended_on'))
    .execute();
  const jobsOf = Map.groupBy(jobs, (job) => job.candidateId);
  const referrals = Map.groupBy(all, (row) => row.candidateId);
  const nextOf = Map.groupBy(next, (row) => row.id);
  return finished.map((row) => {
    // Who comes back to the same programme begins anew: a job belongs to the trajectory it was found in.
    const until = referrals.get(row.candidateId)?.find((one) => one.referredOn > row.referredOn)?.referredOn;
    const within = (day: string) => day >= row.referredOn && (until === undefined || day < until);
    return {
      id: row.id,
      state: row.state as FinishedTrajectory['state'],
      candidateId: row.candidateId,
      jobs: (jobsOf.get(row.candidateId) ?? [])
        .filter((job) => within(job.startsOn))
        .map(({ contractForm, outcome }) => ({ contractForm, outcome })),
      nextProgrammes: (nextOf.get(row.id) ?? []).map(({ code: to }) => to),
    };
  });
}
