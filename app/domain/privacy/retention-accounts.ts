import { setEmployerBlock } from '../../../db/queries/administration.ts';
import { anonymisePerson } from '../../../db/queries/anonymise.ts';
import {
  accountWarnings,
  blankContacts,
  companiesOfOnly,
  deleteAccountWarning,
  insertAccountWarning,
  unconfirmedAccounts,
  unusedAccounts,
} from '../../../db/queries/stale-accounts.ts';
import { momentText, todayOf } from '../shared/clock.ts';
import { type Context, defineUseCase } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { notify } from '../shared/notify.ts';
import type { RetentionSettings } from './retention-form.ts';

/** Per run: the job comes back the next day for the rest. */
const most = 1_000;

interface Person {
  id: string;
  email: string;
  unconfirmedEmail: string | null;
  /** a registration that nobody proved */
  unproved: boolean;
}

export interface AccountsReport {
  warned: number;
  gone: number;
  kept: number;
}

/**
 * Accounts of staff and employers that nobody uses, and registrations whose address nobody proved (AVG art. 5 lid 1
 * onder e). Each is warned `warnDays` before, and stays when it is used or proved in between.
 *
 * @param options.confirms false where no mail goes out: then nobody could prove an address
 */
export async function retainAccounts(
  context: Context,
  periods: RetentionSettings,
  options: { apply: boolean; confirms: boolean },
): Promise<AccountsReport> {
  const { db, clock } = context;
  const today = todayOf(clock);
  const soon = today.add({ days: periods.warnDays });
  const unused = await unusedAccounts(db, {
    before: soon.subtract({ months: periods.accountMonths }).toString(),
    limit: most,
  });
  const unproved = options.confirms
    ? await unconfirmedAccounts(db, {
        before: momentText(
          clock.now().subtract({ hours: 24 * (periods.unconfirmedDays - periods.warnDays) }),
        ),
        limit: most,
      })
    : [];
  const stale = new Map<string, Person>([
    ...unused.map((row) => [row.id, { ...row, unproved: false }] as const),
    ...unproved.map((row) => [row.id, { ...row, unproved: true }] as const),
  ]);
  const given = await accountWarnings(db);
  const warnedIds = new Set(given.map((row) => row.accountId));
  const fresh = [...stale.values()].filter((row) => !warnedIds.has(row.id));
  const due = given.filter((row) => row.dueOn <= today.toString() && stale.has(row.accountId));
  const back = given.filter((row) => !stale.has(row.accountId));
  const report = { warned: fresh.length, gone: due.length, kept: back.length };
  if (!options.apply) return report;
  for (const row of back) await forget(context, row.accountId);
  for (const row of due) {
    const person = stale.get(row.accountId);
    if (person) await anonymiseAccount(context, person);
  }
  for (const person of fresh) await warn(context, { id: person.id, dueOn: soon.toString() });
  return report;
}

const forget = defineUseCase((tx, accountId: string) => deleteAccountWarning(tx.trx, accountId));

const warn = defineUseCase(async (tx, person: { id: string; dueOn: string }): Promise<void> => {
  await insertAccountWarning(tx.trx, {
    accountId: person.id,
    warnedOn: tx.today.toString(),
    dueOn: person.dueOn,
  });
  const text = `U gebruikt uw account bij Werkbrug niet meer. Op ${formatDate(person.dueOn)} halen wij het weg. Wilt u het houden? Log dan voor die dag in en bevestig uw e-mailadres als dat nog niet gebeurd is.`;
  await notify(tx, {
    accountIds: [person.id],
    text,
    href: '/mijn-account',
    dedupeKey: `retention.account:${person.id}:${person.dueOn}`,
    mail: { subject: 'Wij halen uw account binnenkort weg', text },
  });
});

const anonymiseAccount = defineUseCase(async (tx, person: Person): Promise<void> => {
  const companies = await companiesOfOnly(tx.trx, person.id);
  await blankContacts(tx.trx, person.id);
  await anonymisePerson(tx.trx, {
    candidateIds: [],
    accountIds: [person.id],
    addresses: [person.unconfirmedEmail ?? person.email],
  });
  // A company for which nobody signs in any more takes nobody on; who registered it never proved who he was.
  if (person.unproved)
    for (const id of companies) {
      await setEmployerBlock(tx.trx, { id, blocked: true });
      await tx.emit('employerChanged', id);
    }
  await tx.audit('account.anonymise', 'account', person.id);
  await tx.emit('accountChanged', person.id);
});
