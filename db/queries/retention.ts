import type { ExpressionBuilder } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

/** Everyone whose introductions were unlinked stands behind this one row, so that counts keep their rows. */
export const nobodyId = 'anoniem';

const endedStates: Schema['application']['state'][] = ['declined', 'rejected', 'withdrawn', 'lapsed'];

/** Whether a warning went out about this record. */
function wasWarned<Table extends 'application' | 'candidate'>(
  eb: ExpressionBuilder<Schema, Table>,
  kind: 'file' | 'introduction',
  id: 'application.id' | 'candidate.id',
  warned: boolean,
) {
  const given = eb.exists(
    (eb as unknown as ExpressionBuilder<Schema, 'application' | 'candidate'>)
      .selectFrom('retention_warning as given')
      .select('given.subject_id')
      .where('given.kind', '=', kind)
      .whereRef('given.subject_id', '=', id),
  );
  return warned ? given : eb.not(given);
}

/**
 * Introductions that led to nothing and have not moved since a moment. One that became a trial or a job is part of
 * the file: whether somebody worked here before decides about a next proefplaatsing.
 *
 * @param args.before UTC ISO text
 * @param args.warned only those about which a warning went out, or only the others
 */
export async function staleIntroductions(
  db: Queryable,
  args: { before: string; warned: boolean; limit: number },
) {
  return db
    .selectFrom('application')
    .select(['id', 'candidate_id as candidateId'])
    .where('state', 'in', endedStates)
    .where('updated_at', '<', args.before)
    .where('anonymised_at', 'is', null)
    .where((eb) => wasWarned(eb, 'introduction', 'application.id', args.warned))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('proefplaatsing').select('id').whereRef('application_id', '=', 'application.id'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('placement').select('id').whereRef('application_id', '=', 'application.id')),
      ),
    )
    .orderBy('id')
    .limit(args.limit)
    .execute();
}

type OfCandidate = ExpressionBuilder<Schema, 'candidate'>;

/** Something runs, or ended or changed on or after the day. */
function alive(eb: OfCandidate, day: string) {
  const own = <T extends 'application' | 'proefplaatsing' | 'placement' | 'trajectory' | 'moment'>(
    table: T,
  ) =>
    eb
      .selectFrom(table as 'application')
      .select(`${table}.id` as 'application.id')
      .whereRef(`${table}.candidate_id` as 'application.candidate_id', '=', 'candidate.id');
  return eb.or([
    eb('candidate.profile_updated_on', '>=', day),
    eb.exists(
      own('application').where((x) =>
        x.or([x('updated_at', '>=', day), x('state', 'not in', [...endedStates, 'hired'])]),
      ),
    ),
    eb.exists(
      eb
        .selectFrom('proefplaatsing as p')
        .select('p.id')
        .whereRef('p.candidate_id', '=', 'candidate.id')
        .where((x) =>
          x.or([
            x('p.state', 'in', ['draft', 'toAgree', 'agreed', 'running', 'toEvaluate']),
            x('p.ends_on', '>=', day),
          ]),
        ),
    ),
    eb.exists(
      eb
        .selectFrom('placement as p')
        .select('p.id')
        .whereRef('p.candidate_id', '=', 'candidate.id')
        .where((x) =>
          x.or([
            x('p.state', 'in', ['planned', 'active']),
            x('p.ended_on', '>=', day),
            x('p.nazorg_ends_on', '>=', day),
            x('p.measured_on', '>=', day),
          ]),
        ),
    ),
    eb.exists(
      eb
        .selectFrom('trajectory as t')
        .select('t.id')
        .whereRef('t.candidate_id', '=', 'candidate.id')
        .where((x) =>
          x.or([x('t.state', 'in', ['referred', 'started', 'paused']), x('t.ended_on', '>=', day)]),
        ),
    ),
    eb.exists(
      eb
        .selectFrom('moment as m')
        .select('m.id')
        .whereRef('m.candidate_id', '=', 'candidate.id')
        .where((x) => x.or([x('m.state', '=', 'planned'), x('m.done_on', '>=', day)])),
    ),
    eb.exists(
      eb
        .selectFrom('privacy_request as r')
        .select('r.id')
        .whereRef('r.candidate_id', '=', 'candidate.id')
        .where('r.state', '=', 'open'),
    ),
  ]);
}

/**
 * Files in which nothing runs and nothing happened since a day: no longer active, or with a traject that ended.
 *
 * @param args.before ISO date
 * @param args.warned only those about which a warning went out, or only the others
 */
export async function staleFiles(db: Queryable, args: { before: string; warned: boolean; limit: number }) {
  return db
    .selectFrom('candidate')
    .select([
      'candidate.id',
      'candidate.number',
      'candidate.account_id as accountId',
      'candidate.jobcoach_id as jobcoachId',
    ])
    .where('candidate.anonymised_at', 'is', null)
    .where('candidate.created_at', '<', args.before)
    .where((eb) =>
      eb.or([
        eb('candidate.status', '<>', 'active'),
        eb.exists(
          eb
            .selectFrom('trajectory as past')
            .select('past.id')
            .whereRef('past.candidate_id', '=', 'candidate.id'),
        ),
      ]),
    )
    .where((eb) => wasWarned(eb, 'file', 'candidate.id', args.warned))
    .where((eb) => eb.not(alive(eb, args.before)))
    .orderBy('candidate.id')
    .limit(args.limit)
    .execute();
}

export function warnings(db: Queryable) {
  return db
    .selectFrom('retention_warning')
    .innerJoin('candidate', 'candidate.id', 'retention_warning.candidate_id')
    .select([
      'retention_warning.kind',
      'retention_warning.subject_id as subjectId',
      'retention_warning.candidate_id as candidateId',
      'retention_warning.due_on as dueOn',
      'candidate.account_id as accountId',
      'candidate.email',
      'candidate.number',
      'candidate.jobcoach_id as jobcoachId',
    ])
    .execute();
}

export async function insertWarning(
  trx: Trx,
  row: {
    kind: 'file' | 'introduction';
    subjectId: string;
    candidateId: string;
    warnedOn: string;
    dueOn: string;
  },
): Promise<void> {
  await trx
    .insertInto('retention_warning')
    .values({
      kind: row.kind,
      subject_id: row.subjectId,
      candidate_id: row.candidateId,
      warned_on: row.warnedOn,
      due_on: row.dueOn,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'subject_id']).doNothing())
    .execute();
}

export async function deleteWarning(
  trx: Trx,
  row: { kind: 'file' | 'introduction'; subjectId: string },
): Promise<void> {
  await trx
    .deleteFrom('retention_warning')
    .where('kind', '=', row.kind)
    .where('subject_id', '=', row.subjectId)
    .execute();
}

/** How to reach the people of a warning. */
export function concerned(db: Queryable, candidateIds: readonly string[]) {
  return db
    .selectFrom('candidate')
    .select(['id', 'number', 'account_id as accountId', 'email', 'jobcoach_id as jobcoachId'])
    .where('id', 'in', [...candidateIds])
    .execute();
}

const messageTables = { notification: 'created_at', email: 'created_at' } as const;

/** Messages from before a moment; a letter that still waits stays. */
export async function countOldMessages(db: Queryable, before: string): Promise<number> {
  let count = 0;
  for (const table of ['notification', 'email'] as const) {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(messageTables[table], '<', before)
      .executeTakeFirstOrThrow();
    count += Number(row.count);
  }
  return count;
}

export async function deleteOldMessages(trx: Trx, before: string): Promise<number> {
  let count = 0;
  for (const table of ['notification', 'email'] as const) {
    const gone = await trx.deleteFrom(table).where(messageTables[table], '<', before).executeTakeFirst();
    count += Number(gone.numDeletedRows);
  }
  return count;
}

/** Tokens of sent forms are needed as long as somebody may press the button again. */
export async function deleteOldForms(trx: Trx, before: string): Promise<void> {
  await trx.deleteFrom('form_submission').where('at', '<', before).execute();
}

/** Which lists were shown belongs to the logs. */
export async function deleteOldShownLists(trx: Trx, before: string): Promise<void> {
  await trx.deleteFrom('shown_list').where('at', '<', before).execute();
}

export async function countOldLogRows(
  db: Queryable,
  before: string,
): Promise<{ audit: number; processing: number }> {
  const count = async (table: 'audit_event' | 'processing_log') => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('at', '<', before)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return { audit: await count('audit_event'), processing: await count('processing_log') };
}

/** Makes the row behind which unlinked introductions stand. */
export async function ensureNobody(trx: Trx, now: string): Promise<void> {
  const there = await trx.selectFrom('candidate').select('id').where('id', '=', nobodyId).executeTakeFirst();
  if (there) return;
  await trx
    .insertInto('account')
    .values({
      id: nobodyId,
      email: 'anoniem@werkbrug.invalid',
      name: 'Geanonimiseerd',
      password_hash: null,
      status: 'disabled',
      created_at: now,
      password_changed_at: null,
    })
    .execute();
  await trx
    .insertInto('candidate')
    .values({
      id: nobodyId,
      number: 0,
      account_id: null,
      jobcoach_id: nobodyId,
      first_name: 'Geanonimiseerd',
      last_name: '',
      postcode: '',
      place: '',
      status: 'inactive',
      legal_basis: 'participatiewet',
      hours_min: 1,
      hours_max: 1,
      max_travel_km: 0,
      education_level: 1,
      dutch_level: 'A0',
      profile_updated_on: now.slice(0, 10),
      waiting_since: now.slice(0, 10),
      created_at: now,
      anonymised_at: now,
    })
    .execute();
}

/** Unlinks an introduction from its candidate and empties what was typed; state, days and reason code stay. */
export async function unlinkIntroduction(trx: Trx, args: { id: string; now: string }): Promise<void> {
  await ensureNobody(trx, args.now);
  await trx
    .updateTable('application')
    .set({
      candidate_id: nobodyId,
      message: '',
      reason_note: null,
      interview_place: null,
      anonymised_at: args.now,
    })
    .where('id', '=', args.id)
    .execute();
  await trx
    .updateTable('disclosure')
    .set({ candidate_id: nobodyId, withdrawn_at: args.now })
    .where('application_id', '=', args.id)
    .where('withdrawn_at', 'is', null)
    .execute();
  await trx
    .updateTable('disclosure')
    .set({ candidate_id: nobodyId })
    .where('application_id', '=', args.id)
    .execute();
  await trx
    .updateTable('transition_event')
    .set({ note: '', on_behalf_of: null })
    .where('noun', '=', 'application')
    .where('subject_id', '=', args.id)
    .execute();
  // Its texts may say anything of who went along; the visit itself is long over.
  await trx
    .updateTable('group_visit')
    .set({ place: '', note: '', cancel_note: '' })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('group_visit_guest')
        .select('group_visit_guest.visit_id')
        .where('group_visit_guest.application_id', '=', args.id),
    )
    .execute();
  await trx
    .updateTable('group_visit_guest')
    .set({ candidate_id: nobodyId })
    .where('application_id', '=', args.id)
    .execute();
}
