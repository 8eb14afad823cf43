import type { ExpressionBuilder } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

type OfAccount = ExpressionBuilder<Schema, 'account'>;

/** States of an opening for which applications may still come or be answered. */
const runningOpenings = ['submitted', 'returned', 'open', 'paused'] as const;
const runningPlacements = ['planned', 'active'] as const;
const runningTrials = ['draft', 'toAgree', 'agreed', 'running', 'toEvaluate'] as const;

/**
 * Something needs this account still: candidates that it guides, people who work or are wanted where it is the contact
 * person, or it administers the portal.
 */
function needed(eb: OfAccount) {
  return eb.or([
    eb.exists(
      eb
        .selectFrom('contact_person')
        .innerJoin('opening', 'opening.contact_person_id', 'contact_person.id')
        .select('opening.id')
        .whereRef('contact_person.account_id', '=', 'account.id')
        .where((one) =>
          one.or([
            one('opening.state', 'in', runningOpenings),
            one.exists(
              one
                .selectFrom('placement')
                .select('placement.id')
                .whereRef('placement.opening_id', '=', 'opening.id')
                .whereRef('placement.employer_id', '=', 'opening.employer_id')
                .where('placement.state', 'in', runningPlacements),
            ),
            one.exists(
              one
                .selectFrom('proefplaatsing')
                .select('proefplaatsing.id')
                .whereRef('proefplaatsing.opening_id', '=', 'opening.id')
                .whereRef('proefplaatsing.employer_id', '=', 'opening.employer_id')
                .where('proefplaatsing.state', 'in', runningTrials),
            ),
          ]),
        ),
    ),
    eb.exists(
      eb
        .selectFrom('candidate')
        .select('candidate.id')
        .whereRef('candidate.jobcoach_id', '=', 'account.id')
        .where('candidate.anonymised_at', 'is', null),
    ),
    eb.exists(
      eb
        .selectFrom('membership')
        .select('membership.id')
        .whereRef('membership.account_id', '=', 'account.id')
        .where('membership.role', 'in', ['administrator', 'candidate']),
    ),
    eb.exists(
      eb
        .selectFrom('privacy_request')
        .select('privacy_request.id')
        .whereRef('privacy_request.account_id', '=', 'account.id')
        .where('privacy_request.state', '=', 'open'),
    ),
  ]);
}

/**
 * Accounts of staff and employers that nobody used since a day. A participant goes with the file; an administrator
 * stays, so that a portal never loses its last one.
 *
 * @param args.before ISO date
 */
export function unusedAccounts(db: Queryable, args: { before: string; limit: number }) {
  return db
    .selectFrom('account')
    .select(['id', 'email', 'name', 'unconfirmed_email as unconfirmedEmail'])
    .where('email', 'not like', 'anoniem%@werkbrug.invalid')
    .where('is_demo', '=', 0)
    .where('created_at', '<', args.before)
    .where((eb) =>
      eb(eb.fn.coalesce('last_active_on', 'password_changed_at', 'created_at'), '<', args.before),
    )
    .where((eb) => eb.not(needed(eb)))
    .orderBy('id')
    .limit(args.limit)
    .execute();
}

/**
 * Companies that registered themselves with an address that nobody proved since a moment, and that never got further
 * than a draft.
 *
 * @param args.before UTC ISO text
 */
export function unconfirmedAccounts(db: Queryable, args: { before: string; limit: number }) {
  return db
    .selectFrom('account')
    .select(['id', 'email', 'name', 'unconfirmed_email as unconfirmedEmail'])
    .where('unconfirmed_email', 'is not', null)
    .where('password_hash', 'is not', null)
    .where('status', '<>', 'disabled')
    .where('created_at', '<', args.before)
    .where((eb) => eb.not(needed(eb)))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('provider_identity')
            .select('provider_identity.subject')
            .whereRef('provider_identity.account_id', '=', 'account.id'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('membership')
            .innerJoin('opening', 'opening.employer_id', 'membership.organisation_id')
            .select('opening.id')
            .whereRef('membership.account_id', '=', 'account.id')
            .where('opening.state', '<>', 'draft'),
        ),
      ),
    )
    .orderBy('id')
    .limit(args.limit)
    .execute();
}

/** Accounts that were warned, by the day on which they go. */
export function accountWarnings(db: Queryable) {
  return db.selectFrom('account_warning').select(['account_id as accountId', 'due_on as dueOn']).execute();
}

export async function insertAccountWarning(
  trx: Trx,
  row: { accountId: string; warnedOn: string; dueOn: string },
): Promise<void> {
  await trx
    .insertInto('account_warning')
    .values({ account_id: row.accountId, warned_on: row.warnedOn, due_on: row.dueOn })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute();
}

export async function deleteAccountWarning(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('account_warning').where('account_id', '=', accountId).execute();
}

/**
 * Empties a contact person who is this account; the row stays, since openings and applications
 * name it. Messages then go to everybody of the employer.
 */
export async function blankContacts(trx: Trx, accountId: string): Promise<void> {
  await trx
    .updateTable('contact_person')
    .set({ account_id: null, name: 'Oud-contactpersoon', role_title: '', email: '', phone: '' })
    .where('account_id', '=', accountId)
    .execute();
}

/** Companies for which nobody but this account may sign in. */
export async function companiesOfOnly(db: Queryable, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('membership.organisation_id as id')
    .where('membership.account_id', '=', accountId)
    .where('membership.role', '=', 'employer')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('membership as other')
            .select('other.id')
            .whereRef('other.organisation_id', '=', 'membership.organisation_id')
            .where('other.account_id', '<>', accountId),
        ),
      ),
    )
    .execute();
  return rows.flatMap((row) => (row.id ? [row.id] : []));
}

/** One-time links that ended before a moment: used up or out of date. @returns how many went */
export async function deleteOldLinks(db: Queryable, before: string): Promise<number> {
  const gone = await db.deleteFrom('one_time_token').where('expires_at', '<', before).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
