import type { Queryable, Trx } from '../client.ts';
import { stringList, toJson } from '../json.ts';
import type { Schema } from '../schema.ts';

type Kind = Schema['shown_list']['kind'];

/** What was shown to whom, best first (EU AI Act: a ranking can be looked back at). One row a list. */
export async function insertShownList(
  trx: Trx,
  row: {
    id: string;
    at: string;
    actorId: string;
    kind: Kind;
    subjectId: string;
    weightsVersion: number;
    /** Ids in the order of the page. */
    shown: readonly string[];
  },
): Promise<void> {
  await trx
    .insertInto('shown_list')
    .values({
      id: row.id,
      at: row.at,
      actor_id: row.actorId,
      kind: row.kind,
      subject_id: row.subjectId,
      weights_version: row.weightsVersion,
      shown: toJson(row.shown),
    })
    .execute();
  if (row.kind !== 'openingCandidates') return;
  await trx
    .insertInto('candidate_shown')
    .values([...new Set(row.shown)].map((id) => ({ candidate_id: id, times: 1, last_at: row.at })))
    .onConflict((conflict) =>
      conflict.column('candidate_id').doUpdateSet((eb) => ({
        times: eb('candidate_shown.times', '+', 1),
        last_at: eb.ref('excluded.last_at'),
      })),
    )
    .execute();
}

/** How often someone was brought to attention, since the portal knows him. */
export interface Attention {
  /** Lists for an opening in which he stood. */
  shown: number;
  /** Openings that a jobcoach proposed to him. */
  proposed: number;
  /** Employers that read of him, proposed or by his own application. */
  introduced: number;
}

/** Attention per candidate, for a page with many; each asked id has an entry. */
export async function attentionOf(db: Queryable, ids: readonly string[]): Promise<Map<string, Attention>> {
  const found = new Map(ids.map((id) => [id, { shown: 0, proposed: 0, introduced: 0 }]));
  if (ids.length === 0) return found;
  const shown = await db
    .selectFrom('candidate_shown')
    .select(['candidate_id as id', 'times'])
    .where('candidate_id', 'in', [...ids])
    .execute();
  for (const { id, times } of shown) add(found, id, 'shown', times);
  const proposed = await db
    .selectFrom('application')
    .select(['candidate_id as id', (eb) => eb.fn.countAll<number>().as('times')])
    .where('candidate_id', 'in', [...ids])
    .where('origin', '=', 'proposal')
    .groupBy('candidate_id')
    .execute();
  for (const { id, times } of proposed) add(found, id, 'proposed', times);
  const introduced = await db
    .selectFrom('transition_event')
    .innerJoin('application', 'application.id', 'transition_event.subject_id')
    .select([
      'application.candidate_id as id',
      (eb) => eb.fn.count<number>('application.id').distinct().as('times'),
    ])
    .where('transition_event.noun', '=', 'application')
    .where('transition_event.to_state', '=', 'introduced')
    .where('application.candidate_id', 'in', [...ids])
    .groupBy('application.candidate_id')
    .execute();
  for (const { id, times } of introduced) add(found, id, 'introduced', times);
  return found;
}

function add(found: Map<string, Attention>, id: string, what: keyof Attention, times: number): void {
  const entry = found.get(id);
  if (entry) entry[what] = Number(times);
}

/**
 * How often each of these candidates stood in a list for an opening since a moment. Read a batch at a time; the list
 * itself is JSON, which portable SQL cannot count.
 */
export async function timesShown(db: Queryable, since: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('shown_list')
      .select(['id', 'shown'])
      .where('kind', '=', 'openingCandidates')
      .where('at', '>=', since)
      .where('id', '>', last)
      .orderBy('id')
      .limit(1000)
      .execute();
    if (rows.length === 0) return times;
    for (const row of rows) {
      for (const id of stringList(row.shown)) times.set(id, (times.get(id) ?? 0) + 1);
    }
    last = rows[rows.length - 1]?.id ?? '';
  }
}

export interface PersonFacts {
  id: string;
  birthDate: string | null;
  sex: Schema['candidate']['sex'];
}

/** Birth date and sex of everyone who may be matched: only for the bias monitor, never for a ranking. */
export function poolFacts(db: Queryable): Promise<PersonFacts[]> {
  return db
    .selectFrom('candidate')
    .select(['id', 'birth_date as birthDate', 'sex'])
    .where('status', '=', 'active')
    .where('placeable', '=', 1)
    .where('released_by_candidate', '=', 1)
    .where('released_by_jobcoach', '=', 1)
    .execute();
}

/** As `poolFacts`, of these candidates whatever their state. */
export async function personFacts(db: Queryable, ids: readonly string[]): Promise<PersonFacts[]> {
  const found: PersonFacts[] = [];
  for (let i = 0; i < ids.length; i += 1000) {
    found.push(
      ...(await db
        .selectFrom('candidate')
        .select(['id', 'birth_date as birthDate', 'sex'])
        .where('id', 'in', ids.slice(i, i + 1000))
        .execute()),
    );
  }
  return found;
}

/** Candidates who were proposed, introduced and hired since a moment, each once per step. */
export async function reachedSteps(
  db: Queryable,
  since: string,
): Promise<{ candidateId: string; step: 'proposed' | 'introduced' | 'hired' }[]> {
  const made = await db
    .selectFrom('application')
    .select('candidate_id as candidateId')
    .distinct()
    .where('origin', '=', 'proposal')
    .where('created_at', '>=', since)
    .execute();
  const moved = await db
    .selectFrom('transition_event')
    .innerJoin('application', 'application.id', 'transition_event.subject_id')
    .select(['application.candidate_id as candidateId', 'transition_event.to_state as step'])
    .distinct()
    .where('transition_event.noun', '=', 'application')
    .where('transition_event.to_state', 'in', ['introduced', 'hired'])
    .where('transition_event.at', '>=', since)
    .execute();
  return [
    ...made.map((row) => ({ candidateId: row.candidateId, step: 'proposed' as const })),
    ...moved.map((row) => ({ candidateId: row.candidateId, step: row.step as 'introduced' | 'hired' })),
  ];
}
