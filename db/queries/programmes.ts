import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

/** Every programme with its newest version and how many trajectories run on it, by name. */
export function listProgrammes(db: Queryable) {
  return db
    .selectFrom('programme')
    .innerJoin('programme_version', 'programme_version.programme_code', 'programme.code')
    .select((eb) => [
      'programme.code',
      'programme.name',
      'programme.preset',
      'programme_version.id as versionId',
      'programme_version.version',
      'programme_version.valid_from as validFrom',
      'programme_version.created_at as createdAt',
      eb
        .selectFrom('trajectory')
        .innerJoin('programme_version as used', 'used.id', 'trajectory.programme_version_id')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('used.programme_code', '=', 'programme.code')
        .where('trajectory.state', 'in', ['referred', 'started', 'paused'])
        .as('running'),
    ])
    .where((eb) =>
      eb(
        'programme_version.version',
        '=',
        eb
          .selectFrom('programme_version as newest')
          .select((inner) => inner.fn.max('newest.version').as('version'))
          .whereRef('newest.programme_code', '=', 'programme.code'),
      ),
    )
    .orderBy('programme.name')
    .orderBy('programme.code')
    .execute();
}

/** Versions of one programme, newest first, with how many trajectories and placements run on each. */
export function versionsOf(db: Queryable, code: string) {
  return db
    .selectFrom('programme_version')
    .select((eb) => [
      'id',
      'version',
      'valid_from as validFrom',
      'valid_to as validTo',
      'created_at as createdAt',
      eb
        .selectFrom('trajectory')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('trajectory.programme_version_id', '=', 'programme_version.id')
        .where('trajectory.state', 'in', ['referred', 'started', 'paused'])
        .as('running'),
    ])
    .where('programme_code', '=', code)
    .orderBy('version', 'desc')
    .execute();
}

export function findProgramme(db: Queryable, code: string) {
  return db
    .selectFrom('programme')
    .select(['code', 'name', 'preset'])
    .where('code', '=', code)
    .executeTakeFirst();
}

export function findProgrammeVersion(db: Queryable, id: string) {
  return db
    .selectFrom('programme_version')
    .select(['id', 'programme_code as code', 'version', 'valid_from as validFrom', 'definition'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The version of a programme that holds on a day for new trajectories: the newest whose validity covers it. */
export function versionOn(db: Queryable, args: { code: string; on: string }) {
  return db
    .selectFrom('programme_version')
    .select(['id', 'programme_code as code', 'version', 'definition'])
    .where('programme_code', '=', args.code)
    .where('valid_from', '<=', args.on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', args.on)]))
    .orderBy('version', 'desc')
    .executeTakeFirst();
}

/** Highest version number that a programme has, 0 when it has none. */
export async function latestVersion(db: Queryable, code: string): Promise<number> {
  const row = await db
    .selectFrom('programme_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('programme_code', '=', code)
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

export async function insertProgramme(
  trx: Trx,
  row: { code: string; name: string; preset: 0 | 1 },
): Promise<void> {
  await trx.insertInto('programme').values(row).execute();
}

export async function renameProgramme(trx: Trx, args: { code: string; name: string }): Promise<void> {
  await trx.updateTable('programme').set({ name: args.name }).where('code', '=', args.code).execute();
}

export async function insertProgrammeVersion(
  trx: Trx,
  row: Omit<Schema['programme_version'], 'valid_to'>,
): Promise<void> {
  await trx
    .insertInto('programme_version')
    .values({ ...row, valid_to: null })
    .execute();
}

/** Ends earlier versions on the day before a new one begins. */
export async function closeEarlierVersions(
  trx: Trx,
  args: { code: string; exceptId: string; validTo: string },
): Promise<void> {
  await trx
    .updateTable('programme_version')
    .set({ valid_to: args.validTo })
    .where('programme_code', '=', args.code)
    .where('id', '<>', args.exceptId)
    .where('valid_to', 'is', null)
    .where('valid_from', '<=', args.validTo)
    .execute();
}

/** Codes of the programmes that the database knows. */
export async function programmeCodesIn(db: Queryable): Promise<Set<string>> {
  const rows = await db.selectFrom('programme').select('code').execute();
  return new Set(rows.map((row) => row.code));
}

/** The definition of every programme that holds on a day. */
export function currentDefinitions(db: Queryable, on: string) {
  return db
    .selectFrom('programme_version')
    .select(['programme_code as code', 'definition'])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .where('version', '=', (eb) =>
      eb
        .selectFrom('programme_version as newest')
        .select((inner) => inner.fn.max('newest.version').as('version'))
        .whereRef('newest.programme_code', '=', 'programme_version.programme_code')
        .where('newest.valid_from', '<=', on),
    )
    .orderBy('programme_code')
    .execute();
}
