import type { Temporal } from 'temporal-polyfill';
import { anonymisePerson } from '../../../db/queries/anonymise.ts';
import { endOldRows } from '../../../db/queries/log-chain.ts';
import { membershipRolesOf } from '../../../db/queries/person-names.ts';
import {
  concerned,
  countOldLogRows,
  countOldMessages,
  deleteOldForms,
  deleteOldMessages,
  deleteOldShownLists,
  deleteWarning,
  insertWarning,
  staleFiles,
  staleIntroductions,
  unlinkIntroduction,
  warnings,
} from '../../../db/queries/retention.ts';
import { momentText, todayOf } from '../shared/clock.ts';
import { type Context, defineUseCase, type Tx } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { notify } from '../shared/notify.ts';
import { queueEmail } from '../shared/queue-email.ts';
import { retainAccounts } from './retention-accounts.ts';
import type { RetentionSettings } from './retention-form.ts';
import { retentionPeriods } from './retention-settings.ts';

export interface RetentionReport {
  /** false: nothing was changed, this is what would happen */
  applied: boolean;
  today: string;
  periods: RetentionSettings;
  /** People and jobcoaches told that something goes in `warnDays` days. */
  warned: { files: number; introductions: number; accounts: number };
  anonymised: { files: number; introductions: number; accounts: number };
  /** Warned before, but something happened since: they stay. */
  kept: number;
  messages: number;
  logs: { audit: number; processing: number };
}

/** Per run: the job comes back the next day for the rest. */
const most = 1_000;

/**
 * Applies the retention periods (rules.md "Privacy and access"; AVG art. 5 lid 1 onder e), or tells what it would do.
 * Nobody's data go without a warning at least `warnDays` days before; whoever comes back in between stays.
 *
 * @param options.confirms false (the default) where no mail goes out, so that nobody could prove an address
 */
export async function runRetention(
  context: Context,
  options: { apply: boolean; confirms?: boolean },
): Promise<RetentionReport> {
  const { db, clock } = context;
  const periods = await retentionPeriods(db);
  const today = todayOf(clock);
  const fileDay = (day: Temporal.PlainDate) => day.subtract({ months: periods.fileMonths }).toString();
  const introductionMoment = (day: Temporal.PlainDate) =>
    `${day.subtract({ months: periods.introductionMonths }).toString()}T00:00:00.000Z`;
  const soon = today.add({ days: periods.warnDays });

  const given = await warnings(db);
  const files = { before: fileDay(soon) };
  const introductions = { before: introductionMoment(soon) };
  const still = new Set([
    ...(await staleFiles(db, { ...files, warned: true, limit: given.length })).map((row) => `file ${row.id}`),
    ...(await staleIntroductions(db, { ...introductions, warned: true, limit: given.length })).map(
      (row) => `introduction ${row.id}`,
    ),
  ]);
  const newFiles = await staleFiles(db, { ...files, warned: false, limit: most });
  const newIntroductions = await staleIntroductions(db, {
    ...introductions,
    warned: false,
    limit: most * 10,
  });
  const due = given.filter(
    (row) => row.dueOn <= today.toString() && still.has(`${row.kind} ${row.subjectId}`),
  );
  const gone = given.filter((row) => !still.has(`${row.kind} ${row.subjectId}`));
  const accounts = await retainAccounts(context, periods, {
    apply: false,
    confirms: options.confirms ?? false,
  });
  const messagesBefore = `${today.subtract({ months: periods.messageMonths }).toString()}T00:00:00.000Z`;
  const logsBefore = `${today.subtract({ months: periods.logMonths }).toString()}T00:00:00.000Z`;

  const report: RetentionReport = {
    applied: options.apply,
    today: today.toString(),
    periods,
    warned: { files: newFiles.length, introductions: newIntroductions.length, accounts: accounts.warned },
    anonymised: {
      files: due.filter((row) => row.kind === 'file').length,
      introductions: due.filter((row) => row.kind === 'introduction').length,
      accounts: accounts.gone,
    },
    kept: gone.length + accounts.kept,
    messages: await countOldMessages(db, messagesBefore),
    logs: await countOldLogRows(db, logsBefore),
  };
  if (!options.apply) return report;

  report.messages = await cleanMessages(context, {
    messagesBefore,
    formsBefore: momentText(clock.now().subtract({ hours: 24 * 30 })),
  });
  for (const row of gone) await forget(context, row);
  for (const row of due)
    if (row.kind === 'introduction') await anonymiseIntroduction(context, { applicationId: row.subjectId });
    else await anonymiseFile(context, row);
  await warn(context, {
    files: newFiles.map((row) => row.id),
    introductions: newIntroductions,
    dueOn: soon.toString(),
  });
  await retainAccounts(context, periods, { apply: true, confirms: options.confirms ?? false });
  report.logs = await cleanLogs(context, logsBefore);
  return report;
}

const cleanMessages = defineUseCase(async (tx, args: { messagesBefore: string; formsBefore: string }) => {
  await deleteOldForms(tx.trx, args.formsBefore);
  return deleteOldMessages(tx.trx, args.messagesBefore);
});

const cleanLogs = defineUseCase(async (tx, before: string) => {
  await deleteOldShownLists(tx.trx, before);
  const ended = {
    audit: await endOldRows(tx.trx, 'audit', { before, now: tx.now }),
    processing: await endOldRows(tx.trx, 'processing', { before, now: tx.now }),
  };
  if (ended.audit + ended.processing > 0) await tx.audit('retention.logs', 'setting', 'retention', ended);
  return ended;
});

const forget = defineUseCase((tx, row: { kind: 'file' | 'introduction'; subjectId: string }) =>
  deleteWarning(tx.trx, row),
);

const anonymiseIntroduction = defineUseCase(async (tx, args: { applicationId: string }) => {
  await unlinkIntroduction(tx.trx, { id: args.applicationId, now: tx.now });
  await deleteWarning(tx.trx, { kind: 'introduction', subjectId: args.applicationId });
  await tx.audit('application.anonymise', 'application', args.applicationId);
  await tx.emit('applicationMoved', args.applicationId);
});

/** Empties a whole file. An account that has another role too stays, without this one. */
const anonymiseFile = defineUseCase(
  async (tx, row: { candidateId: string; accountId: string | null; email: string | null }) => {
    const roles = row.accountId ? await membershipRolesOf(tx.trx, row.accountId) : [];
    const onlyCandidate = roles.every((role) => role === 'candidate');
    await anonymisePerson(tx.trx, {
      candidateIds: [row.candidateId],
      accountIds: row.accountId && onlyCandidate ? [row.accountId] : [],
      addresses: row.email ? [row.email.toLowerCase()] : [],
    });
    await tx.trx
      .updateTable('candidate')
      .set({ anonymised_at: tx.now })
      .where('id', '=', row.candidateId)
      .execute();
    await tx.audit('candidate.anonymise', 'candidate', row.candidateId);
    await tx.emit('candidateChanged', row.candidateId);
  },
);

/** One message a person, however many introductions it is about. */
const warn = defineUseCase(
  async (
    tx,
    args: {
      files: readonly string[];
      introductions: readonly { id: string; candidateId: string }[];
      dueOn: string;
    },
  ) => {
    const about = new Map<string, { file: boolean; introductions: number }>();
    const of = (candidateId: string) => {
      const found = about.get(candidateId) ?? { file: false, introductions: 0 };
      about.set(candidateId, found);
      return found;
    };
    for (const id of args.files) {
      of(id).file = true;
      await insertWarning(tx.trx, { ...row('file', id, id), dueOn: args.dueOn });
    }
    for (const { id, candidateId } of args.introductions) {
      of(candidateId).introductions += 1;
      await insertWarning(tx.trx, { ...row('introduction', id, candidateId), dueOn: args.dueOn });
    }
    if (about.size === 0) return;
    for (const person of await concerned(tx.trx, [...about.keys()])) {
      const what = about.get(person.id);
      if (what) await tellWarning(tx, person, what, args.dueOn);
    }
    function row(kind: 'file' | 'introduction', subjectId: string, candidateId: string) {
      return { kind, subjectId, candidateId, warnedOn: tx.today.toString() };
    }
  },
);

async function tellWarning(
  tx: Tx,
  person: { id: string; number: number; accountId: string | null; email: string | null; jobcoachId: string },
  what: { file: boolean; introductions: number },
  dueOn: string,
): Promise<void> {
  const day = formatDate(dueOn);
  const key = `retention:${person.id}:${dueOn}`;
  const own = what.file
    ? `Op ${day} halen wij uw naam en uw gegevens weg uit Werkbrug, omdat uw traject al lang klaar is. Wilt u nog iets bewaren? Haal uw gegevens dan voor die dag op.`
    : `Op ${day} halen wij oude sollicitaties van u weg die niet doorgingen. Wilt u nog iets bewaren? Haal uw gegevens dan voor die dag op.`;
  if (person.accountId)
    await notify(tx, {
      accountIds: [person.accountId],
      text: own,
      href: '/mijn-gegevens',
      dedupeKey: key,
      mail: { subject: 'Wij halen binnenkort gegevens weg', text: own },
    });
  else if (person.email)
    await queueEmail(tx, {
      to: person.email,
      subject: 'Wij halen binnenkort gegevens weg',
      body: `Beste meneer of mevrouw,\n\n${own}\nUw jobcoach kan u daarbij helpen.\n\nMet vriendelijke groet,\nWerkbrug\n`,
      dedupeKey: key,
    });
  const goes = what.file
    ? 'het hele dossier'
    : what.introductions === 1
      ? '1 sollicitatie die niet doorging'
      : `${what.introductions} sollicitaties die niet doorgingen`;
  await notify(tx, {
    accountIds: [person.jobcoachId],
    text: `Op ${day} wordt van kandidaat ${person.number} anoniem gemaakt: ${goes}.`,
    href: `/jobcoach/kandidaten/${person.id}`,
    dedupeKey: `${key}:jobcoach`,
  });
}
