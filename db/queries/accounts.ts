import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

export function findAccountByEmail(db: Queryable, email: string) {
  return db
    .selectFrom('account')
    .select(['id', 'email', 'name', 'password_hash as passwordHash', 'status'])
    .where('email', '=', email)
    .executeTakeFirst();
}

/** The newest account that says it has this address and has not proved it. */
export function findUnconfirmedAccount(db: Queryable, email: string) {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'password_hash as passwordHash', 'status'])
    .where('unconfirmed_email', '=', email)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** Stands in `account.email` until the address is proved; no mail goes there. */
export function placeholderEmail(accountId: string): string {
  return `onbevestigd-${accountId}@werkbrug.invalid`;
}

/** The address is proved: it is the account's own from now on. */
export async function confirmEmail(trx: Trx, args: { accountId: string; email: string }): Promise<void> {
  await trx
    .updateTable('account')
    .set({ email: args.email, unconfirmed_email: null })
    .where('id', '=', args.accountId)
    .execute();
}

/** Memberships valid on a date, own roles first, stand-ins last. */
export function membershipsOf(db: Queryable, args: { accountId: string; today: string }) {
  return db
    .selectFrom('membership')
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select([
      'membership.id',
      'membership.role',
      'membership.organisation_id as organisationId',
      'organisation.name as organisationName',
    ])
    .where('membership.account_id', '=', args.accountId)
    .where('membership.stand_in_for', 'is', null)
    .where('membership.from_date', '<=', args.today)
    .where((eb) => eb.or([eb('membership.to_date', 'is', null), eb('membership.to_date', '>=', args.today)]))
    .orderBy('membership.from_date')
    .orderBy('membership.id')
    .execute();
}

export async function insertAccount(
  db: Queryable,
  row: {
    id: string;
    email: string;
    name: string;
    status: 'invited' | 'active';
    passwordHash: string | null;
    now: string;
    /** Given when the address is not proved yet. */
    unconfirmedEmail?: string;
  },
): Promise<void> {
  await db
    .insertInto('account')
    .values({
      id: row.id,
      email: row.email,
      name: row.name,
      status: row.status,
      password_hash: row.passwordHash,
      created_at: row.now,
      password_changed_at: row.passwordHash ? row.now : null,
      unconfirmed_email: row.unconfirmedEmail ?? null,
    })
    .execute();
}

export async function insertMembership(
  db: Queryable,
  row: {
    id: string;
    accountId: string;
    role: Schema['membership']['role'];
    organisationId?: string | null;
    region?: string | null;
    standInFor?: string | null;
    fromDate: string;
    toDate?: string | null;
  },
): Promise<void> {
  await db
    .insertInto('membership')
    .values({
      id: row.id,
      account_id: row.accountId,
      role: row.role,
      organisation_id: row.organisationId ?? null,
      region: row.region ?? null,
      stand_in_for: row.standInFor ?? null,
      from_date: row.fromDate,
      to_date: row.toDate ?? null,
    })
    .execute();
}

export async function setPassword(
  db: Queryable,
  args: { accountId: string; passwordHash: string; now: string; name?: string },
): Promise<void> {
  await db
    .updateTable('account')
    .set({
      password_hash: args.passwordHash,
      password_changed_at: args.now,
      status: 'active',
      ...(args.name ? { name: args.name } : {}),
    })
    .where('id', '=', args.accountId)
    .execute();
}

/** Account with its password hash, for checking the present password before a change. */
export function findAccount(db: Queryable, id: string) {
  return db
    .selectFrom('account')
    .select([
      'id',
      'email',
      'name',
      'status',
      'password_hash as passwordHash',
      'created_at as createdAt',
      'is_demo as isDemo',
      'unconfirmed_email as unconfirmedEmail',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function setAccountStatus(
  db: Queryable,
  args: { id: string; status: 'active' | 'disabled' },
): Promise<void> {
  await db.updateTable('account').set({ status: args.status }).where('id', '=', args.id).execute();
}

/** One page of accounts for the administrator, by name. @param text part of a name or e-mail address */
export async function listAccounts(
  db: Queryable,
  args: { text: string; role: string; limit: number; offset: number },
) {
  let query = db
    .selectFrom('account')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('membership.stand_in_for', 'is', null);
  if (args.text) {
    const pattern = `%${args.text.toLowerCase().replace(/[%_\\]/g, '')}%`;
    query = query.where((eb) =>
      eb.or([
        eb('account.email', 'like', pattern),
        eb(eb.fn<string>('lower', ['account.name']), 'like', pattern),
      ]),
    );
  }
  if (args.role) query = query.where('membership.role', '=', args.role as Schema['membership']['role']);
  const rows = await query
    .select([
      'account.id',
      'account.name',
      'account.email',
      'account.status',
      'membership.role',
      'membership.to_date as toDate',
      'organisation.name as organisationName',
    ])
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(args.limit)
    .offset(args.offset)
    .execute();
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** Every membership of an account, past ones too. */
export function allMembershipsOf(db: Queryable, accountId: string) {
  return db
    .selectFrom('membership')
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .leftJoin('account as absent', 'absent.id', 'membership.stand_in_for')
    .select([
      'membership.id',
      'membership.role',
      'membership.region',
      'membership.from_date as fromDate',
      'membership.to_date as toDate',
      'organisation.name as organisationName',
      'absent.name as standInForName',
    ])
    .where('membership.account_id', '=', accountId)
    .orderBy('membership.from_date')
    .execute();
}

/** Jobcoaches for choosing one, by name. */
export function listJobcoaches(db: Queryable) {
  return db
    .selectFrom('account')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .select(['account.id', 'account.name'])
    .where('membership.role', '=', 'jobcoach')
    .where('membership.stand_in_for', 'is', null)
    .where('account.status', '=', 'active')
    .distinct()
    .orderBy('account.name')
    .execute();
}

/** False for a database that nobody has used yet. */
export async function hasAccounts(db: Queryable): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** True when an account of the demo may sign in: everybody knows its password. */
export async function hasDemoAccounts(db: Queryable): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('is_demo', '=', 1)
    .where('status', '<>', 'disabled')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
