import { Temporal } from 'temporal-polyfill';
import { momentsOfCase, wasRaised } from '../../../db/queries/moments.ts';
import {
  contactsToMiss,
  contractsEnding,
  evaluationsToAsk,
  momentsToRemindOf,
  nextJobcoach,
  placementsToStart,
  proefplaatsingenToFinish,
  proefplaatsingenToStart,
  questionRounds,
  strandedProefplaatsingen,
} from '../../../db/queries/sweep.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { startPlacementStep } from '../placement/move-placement.ts';
import { caseOf, loadPlacement } from '../placement/placement-step.ts';
import { replanPlacement } from '../placement/replan-placement.ts';
import { tellConcerned } from '../placement/tell-concerned.ts';
import { linkAddress, mailPartyLink } from '../proefplaatsing/party-link.ts';
import { loadProefplaatsing, stepProefplaatsing } from '../proefplaatsing/proefplaatsing-step.ts';
import { finishStep, startStep } from '../proefplaatsing/run-proefplaatsing.ts';
import { todayOf } from '../shared/clock.ts';
import { type Context, defineUseCase, type Tx } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { isDomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';
import { closeRound, sendRound } from './follow-up.ts';
import { caseOfMoment, loadMoment, stepMoment } from './moment-step.ts';
import { type NazorgSettings, nazorgSettings } from './nazorg-settings.ts';
import { raiseSignal } from './raise-signal.ts';
import { followSignals } from './record-contact.ts';

/** Records read at once; each is written in a transaction of its own, so that nobody waits for the sweep. */
const batch = 200;
/** Calendar days after which a round of questions without an answer is counted as such. */
const answerDays = 30;
/** Days before (negative) and after the last day of a proefplaatsing on which its evaluation is asked (again). */
const evaluationReminders = [-1, 3, 10] as const;
/** Months before a contract ends in which a talk must stand in the calendar, also after the nazorg. */
const contractTalkMonths = 2;
/** Days that a reminder that could not be given on its day is still given. */
const catchUpDays = 7;

/** What one sweep did; `refused` are records that a rule held back, with the reason. */
export interface SweepResult {
  started: number;
  finished: number;
  cancelled: number;
  missed: number;
  contractSignals: number;
  reminders: number;
  rounds: number;
  unanswered: number;
  refused: { id: string; why: string }[];
}

/**
 * Everything in the calendar that happens by itself: what begins and ends, what was missed, talks before the end of a
 * contract, reminders, question rounds. Every record in its own transaction, and each leaves a state in which it isn't
 * found again: running twice, or after a kill midway, does what was left and nothing double.
 *
 * @param context with the portal itself as actor
 */
export async function nazorgSweep(context: Context, options: { baseUrl: string }): Promise<SweepResult> {
  const result: SweepResult = {
    started: 0,
    finished: 0,
    cancelled: 0,
    missed: 0,
    contractSignals: 0,
    reminders: 0,
    rounds: 0,
    unanswered: 0,
    refused: [],
  };
  const date = todayOf(context.clock);
  const today = date.toString();
  const settings = await nazorgSettings(context.db);
  const { db } = context;

  const each = async (
    read: (after: string) => Promise<{ id: string }[]>,
    run: (context: Context, id: string) => Promise<boolean>,
  ): Promise<number> => {
    let done = 0;
    for (let after = ''; ; ) {
      const rows = await read(after);
      for (const { id } of rows) {
        try {
          if (await run(context, id)) done += 1;
        } catch (error) {
          if (!isDomainError(error)) throw error;
          result.refused.push({ id, why: error.message });
        }
        after = id;
      }
      if (rows.length < batch) return done;
    }
  };

  result.cancelled = await each(
    (after) => strandedProefplaatsingen(db, { after, limit: batch }),
    cancelStranded,
  );
  result.started += await each(
    (after) => proefplaatsingenToStart(db, { after, limit: batch, today }),
    startTrial,
  );
  result.finished = await each(
    (after) => proefplaatsingenToFinish(db, { after, limit: batch, today }),
    finishTrial,
  );
  result.started += await each((after) => placementsToStart(db, { after, limit: batch, today }), startJob);
  const to = date.add({ months: contractTalkMonths }).toString();
  result.contractSignals = await each(
    (after) => contractsEnding(db, { after, limit: batch, from: today, to }),
    guardContractEnd(settings),
  );
  result.reminders = await remindOfEvaluations(context, date, options.baseUrl);
  const dueBefore = date.subtract({ days: settings.missedAfterDays }).toString();
  const closeBefore = date.subtract({ days: answerDays }).toString();
  for (let coach = await nextJobcoach(db, ''); coach; coach = await nextJobcoach(db, coach)) {
    const jobcoachId = coach;
    result.missed += await each(
      (after) => contactsToMiss(db, { jobcoachId, after, limit: batch, dueBefore }),
      missContact,
    );
    result.reminders += await remind(context, { jobcoachId, date, settings });
    result.unanswered += await each(
      (after) => questionRounds(db, { jobcoachId, after, limit: batch, from: null, to: closeBefore }),
      closeUnanswered,
    );
    result.rounds += await each(
      (after) => questionRounds(db, { jobcoachId, after, limit: batch, from: closeBefore, to: today }),
      (ctx, id) => askRound(ctx, { id, baseUrl: options.baseUrl }),
    );
  }
  return result;
}

/** A use case on one id that always counts when it didn't throw. */
function byId(
  run: (tx: Tx, id: string) => Promise<unknown>,
): (context: Context, id: string) => Promise<boolean> {
  return defineUseCase(async (tx, id: string) => {
    await run(tx, id);
    return true;
  });
}

const startTrial = byId((tx, id) => startStep(tx, { id }, 'system'));
const finishTrial = byId((tx, id) => finishStep(tx, { id }, 'system'));
const startJob = byId((tx, id) => startPlacementStep(tx, { id }, 'system'));

const cancelStranded = byId(async (tx, id) => {
  const { record, who } = await loadProefplaatsing(tx, id, 'system');
  const note = 'De sollicitatie is gestopt.';
  const { eventId } = await stepProefplaatsing(tx, {
    record,
    who,
    action: 'cancel',
    input: { note },
    change: { end_note: note },
  });
  if (record.state === 'draft') return;
  const text = `De proefplaatsing “${record.title}” gaat niet door.`;
  await tellConcerned(tx, {
    kind: 'proefplaatsing',
    concerned: record,
    key: eventId,
    texts: { candidate: `${text} Uw jobcoach vertelt u meer.`, employer: text, jobcoach: text },
  });
});

const missContact = byId(async (tx, id) => {
  const { moment, who } = await loadMoment(tx, id, 'system');
  await stepMoment(tx, { record: moment, who, action: 'miss' });
  await followSignals(tx, caseOfMoment(moment));
});

/**
 * A job whose contract ends within two months has its talk in the calendar, also after the nazorg (a real case was
 * lost a month after its term); nearer to the end the signal asks for extra contact, once per end date.
 */
function guardContractEnd(settings: NazorgSettings) {
  return defineUseCase(async (tx, id: string): Promise<boolean> => {
    const { record } = await loadPlacement(tx, id, 'system');
    const end = record.contractEndsOn;
    if (!end) return false;
    const moments = await momentsOfCase(tx.trx, { caseKind: 'placement', caseId: id });
    const hasTalk = moments.some((row) => row.kind === 'talk' && row.state !== 'cancelled');
    if (!hasTalk) await replanPlacement(tx, record, end);
    const near = tx.today.add({ days: settings.contractEndDays }).toString();
    if (end > near) return false;
    const told = await wasRaised(tx.trx, { noun: 'placement', caseId: id, kind: 'contractEnd', note: end });
    return told ? false : raiseSignal(tx, caseOf(record), 'contractEnd', end);
  });
}

/** Reminders before a due date and signals after it: a person is told once of each. */
async function remind(
  context: Context,
  args: { jobcoachId: string; date: Temporal.PlainDate; settings: NazorgSettings },
): Promise<number> {
  const { jobcoachId, settings } = args;
  const day = (days: number) => args.date.add({ days }).toString();
  const coming = await remindOfMoments(context, {
    jobcoachId,
    from: day(0),
    to: day(settings.remindDaysBefore),
    kinds: ['talk', 'report', 'deadline'],
    text: (row) =>
      `Binnenkort: ${kindWords[row.kind]} voor ${row.firstName} ${row.lastName}, ${formatDate(row.dueOn)}.`,
    key: 'coming',
  });
  const late = await remindOfMoments(context, {
    jobcoachId,
    from: day(-settings.overdueAfterDays - catchUpDays),
    to: day(-settings.overdueAfterDays),
    kinds: ['talk', 'report', 'deadline', 'contact', 'end'],
    text: (row) =>
      `Te laat: ${kindWords[row.kind]} voor ${row.firstName} ${row.lastName}, ${formatDate(row.dueOn)}.`,
    key: 'late',
  });
  return coming + late;
}

const kindWords: Record<string, string> = {
  talk: 'een gesprek',
  report: 'een rapport',
  deadline: 'een termijn',
  contact: 'een contact',
  end: 'een einde',
};

type Reminded = Awaited<ReturnType<typeof momentsToRemindOf>>[number];

async function remindOfMoments(
  context: Context,
  args: {
    jobcoachId: string;
    from: string;
    to: string;
    kinds: Parameters<typeof momentsToRemindOf>[1]['kinds'];
    text: (row: Reminded) => string;
    key: string;
  },
): Promise<number> {
  let told = 0;
  for (let after = ''; ; ) {
    const rows = await momentsToRemindOf(context.db, { ...args, after, limit: batch });
    told += await tellRows(
      context,
      rows.map((row) => ({
        accountIds: [row.jobcoachId],
        text: args.text(row),
        href: `/jobcoach/contact/${row.id}`,
        dedupeKey: `moment:${row.id}:${args.key}`,
      })),
    );
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batch) return told;
  }
}

/** One transaction per batch of notices; what was told before is skipped by its key. @returns how many were new */
const tellRows = defineUseCase(
  async (
    tx,
    notices: { accountIds: string[]; text: string; href: string; dedupeKey: string }[],
  ): Promise<number> => {
    let told = 0;
    for (const notice of notices) {
      const token = `sweep:${notice.dedupeKey}`;
      await oncePerForm(tx.trx, { token, accountId: null, at: tx.now }, async () => {
        await notify(tx, notice);
        told += 1;
        return 'told';
      });
    }
    return told;
  },
);

/** Asks for the evaluation of a proefplaatsing 1 day before its last day, and 3 and 10 days after. */
async function remindOfEvaluations(
  context: Context,
  date: Temporal.PlainDate,
  baseUrl: string,
): Promise<number> {
  let asked = 0;
  const from = date.subtract({ days: 10 + catchUpDays }).toString();
  const to = date.add({ days: 1 }).toString();
  for (let after = ''; ; ) {
    const rows = await evaluationsToAsk(context.db, { after, limit: batch, from, to });
    for (const row of rows) if (await askEvaluation(context, { row, baseUrl })) asked += 1;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batch) return asked;
  }
}

type AskedEvaluation = Awaited<ReturnType<typeof evaluationsToAsk>>[number];

const askEvaluation = defineUseCase(
  async (tx, input: { row: AskedEvaluation; baseUrl: string }): Promise<boolean> => {
    const { row, baseUrl } = input;
    const since = tx.today.since(Temporal.PlainDate.from(row.endsOn), { largestUnit: 'days' }).days;
    const offset = evaluationReminders.filter((days) => days <= since).at(-1);
    if (offset === undefined) return false;
    let asked = false;
    const token = `sweep:evaluation:${row.id}:${offset}`;
    await oncePerForm(tx.trx, { token, accountId: null, at: tx.now }, async () => {
      asked = true;
      const text = (who: string) =>
        offset < 0
          ? `Morgen is de laatste dag van ${who} proefplaatsing (“${row.title}”). Wilt u daarna zeggen hoe het ging?`
          : `Wilt u zeggen hoe ${who} proefplaatsing (“${row.title}”) ging? Het kost een paar minuten.`;
      await tellConcerned(tx, {
        kind: 'proefplaatsing',
        concerned: row,
        key: `evaluation:${offset}`,
        texts: {
          ...(row.candidateEvaluation ? {} : { candidate: text('uw') }),
          ...(row.employerEvaluation ? {} : { employer: text('de') }),
          jobcoach: `De beoordeling van de proefplaatsing “${row.title}” is nog niet compleet.`,
        },
      });
      // Who has no account is asked by a link, to the address that is known.
      for (const [party, accountId, given] of [
        ['candidate', row.candidateAccountId, row.candidateEvaluation],
        ['employer', row.contactAccountId, row.employerEvaluation],
      ] as const)
        if (!accountId && !given && linkAddress(row, party))
          await mailPartyLink(tx, { record: row, party, about: 'evaluation', baseUrl });
      return 'asked';
    });
    return asked;
  },
);

const closeUnanswered = byId((tx, id) => closeRound(tx, id));
const askRound = defineUseCase((tx, input: { id: string; baseUrl: string }) => sendRound(tx, input));
