import type { Queryable, Trx } from '../client.ts';
import { toJson } from '../json.ts';
import type { Schema } from '../schema.ts';
import { appendToLog } from './log-chain.ts';

/**
 * What others follow: the search stores (`search/sync.ts`) those that change what can be found, the count of activity
 * (`app/jobs/count-activity.ts`) all of them.
 */
export const outboxEvents = [
  'openingChanged',
  'candidateChanged',
  'releaseChanged',
  'applicationMoved',
  'disclosureGiven',
  'disclosureWithdrawn',
  'proefplaatsingMoved',
  'agreementGiven',
  'placementMoved',
  'momentRecorded',
  'signalRaised',
  'employerChanged',
  'taxonomyChanged',
  'programmeChanged',
  'accountChanged',
] as const;
export type OutboxEvent = (typeof outboxEvents)[number];

type Counter = 'opening' | 'candidate' | 'application' | 'placement' | 'outbox';

/** The next short number. Inside a transaction, so that no number is given twice. */
export async function nextNumber(trx: Trx, name: Counter): Promise<number> {
  const row = await trx
    .updateTable('counter')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

export async function appendAudit(
  trx: Trx,
  event: {
    id: string;
    at: string;
    actorId: string | null;
    actorRole: string;
    action: string;
    subjectKind: string;
    subjectId: string;
    data: Record<string, unknown>;
  },
): Promise<void> {
  await appendToLog(trx, 'audit', [
    {
      id: event.id,
      at: event.at,
      actor_id: event.actorId,
      actor_role: event.actorRole,
      action: event.action,
      subject_kind: event.subjectKind,
      subject_id: event.subjectId,
      data: toJson(event.data),
    },
  ]);
}

export async function appendOutbox(
  trx: Trx,
  row: { event: OutboxEvent; subjectId: string; data: Record<string, unknown>; at: string },
): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({
      seq: await nextNumber(trx, 'outbox'),
      event: row.event,
      subject_id: row.subjectId,
      data: toJson(row.data),
      at: row.at,
    })
    .execute();
}

/**
 * Runs `make` once per form token: a second click on the same form gives the result of the first.
 *
 * @param token the hidden field `formulier` of the form
 */
export async function oncePerForm(
  trx: Trx,
  submission: { token: string; accountId: string | null; at: string },
  make: () => Promise<string>,
): Promise<string> {
  const earlier = await trx
    .selectFrom('form_submission')
    .select('result')
    .where('token', '=', submission.token)
    .where('account_id', submission.accountId === null ? 'is' : '=', submission.accountId)
    .executeTakeFirst();
  if (earlier) return earlier.result;
  const result = await make();
  await trx
    .insertInto('form_submission')
    .values({ token: submission.token, account_id: submission.accountId, result, at: submission.at })
    .execute();
  return result;
}

export type HistoryNoun = Schema['transition_event']['noun'];

/** Append-only history of one record, oldest first, with the name of who acted. */
export function historyOf(db: Queryable, noun: HistoryNoun, subjectId: string) {
  return db
    .selectFrom('transition_event')
    .leftJoin('account', 'account.id', 'transition_event.actor_id')
    .select([
      'transition_event.id',
      'transition_event.seq',
      'transition_event.action',
      'transition_event.from_state',
      'transition_event.to_state',
      'transition_event.actor_role',
      'transition_event.on_behalf_of',
      'transition_event.at',
      'transition_event.reason_code',
      'transition_event.note',
      'transition_event.corrects',
      'account.name as actorName',
    ])
    .where('transition_event.noun', '=', noun)
    .where('transition_event.subject_id', '=', subjectId)
    .orderBy('transition_event.seq')
    .execute();
}
