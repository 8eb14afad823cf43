import type { Trx } from '../../../db/client.ts';
import type { Tx } from './context.ts';
import { queueEmail } from './queue-email.ts';

/**
 * What a notification tells. The text in the portal may name people, since only its reader sees it; what goes out by
 * e-mail says no more than that there is news, unless `mail` gives a text without personal data of a candidate.
 */
export interface Notice {
  accountIds: readonly string[];
  /** One or two sentences, read inside the portal. */
  text: string;
  /** Own path of the page it is about. */
  href: string;
  /** What happened to which record, such as `opening.approve:ID:VERSION`: the same key tells a person once. */
  dedupeKey: string;
  mail?: { subject: string; text: string };
}

const generalMail = {
  subject: 'Er is nieuws voor u in Werkbrug',
  text: 'Er is nieuws voor u in Werkbrug. Log in om het te lezen.',
};

/**
 * Tells accounts something: a notification in the portal and an e-mail to be sent by the mailer, in the transaction
 * of what happened. Blocked and not yet activated accounts are skipped.
 */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  const ids = [...new Set(notice.accountIds)];
  if (ids.length === 0) return;
  const accounts = await tx.trx
    .selectFrom('account')
    .select(['id', 'email', 'name', 'unconfirmed_email as unconfirmedEmail'])
    .where('id', 'in', ids)
    .where('status', '=', 'active')
    .execute();
  for (const account of accounts) {
    const dedupeKey = `${notice.dedupeKey}:${account.id}`;
    await tx.trx
      .insertInto('notification')
      .values({
        id: tx.newId(),
        account_id: account.id,
        text: notice.text,
        href: notice.href,
        created_at: tx.now,
        read_at: null,
        dedupe_key: dedupeKey,
      })
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .execute();
    // An address that nobody proved may be somebody else's.
    if (account.unconfirmedEmail) continue;
    const mail = notice.mail ?? generalMail;
    await queueEmail(tx, {
      to: account.email,
      subject: mail.subject,
      body: `Beste ${account.name},\n\n${mail.text}\n\nMet vriendelijke groet,\nWerkbrug\n`,
      dedupeKey,
    });
  }
}

/**
 * Accounts of the employer advisers who look after a labour-market region: those of the region, else all, so that
 * nothing waits for nobody.
 */
export async function advisersOf(trx: Trx, region: string | null): Promise<string[]> {
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['membership.account_id as accountId', 'membership.region'])
    .distinct()
    .where('membership.role', '=', 'employerAdviser')
    .where('membership.to_date', 'is', null)
    .where('account.status', '=', 'active')
    .execute();
  const near = rows.filter((row) => region !== null && row.region === region);
  return [...new Set((near.length > 0 ? near : rows).map((row) => row.accountId))];
}

/** Accounts that act for an employer. */
export async function employerAccounts(trx: Trx, employerId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select('membership.account_id as accountId')
    .distinct()
    .where('membership.role', '=', 'employer')
    .where('membership.organisation_id', '=', employerId)
    .where('membership.to_date', 'is', null)
    .where('account.status', '=', 'active')
    .execute();
  return rows.map((row) => row.accountId);
}
