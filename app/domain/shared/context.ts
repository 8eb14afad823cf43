import type { Temporal } from 'temporal-polyfill';
import type { Database, Trx } from '../../../db/client.ts';
import { appendAudit, appendOutbox, type OutboxEvent } from '../../../db/queries/trail.ts';
import type { Role } from '../../auth/permissions.ts';
import { type Clock, momentText, todayOf } from './clock.ts';
import type { IdGenerator } from './ids.ts';

/** Who acts. Every membership is apart: a person with two roles is two actors, never mixed. */
export interface Actor {
  accountId: string;
  membershipId: string;
  role: Role;
  name: string;
  /** The employer, operator or municipality of the membership. */
  organisationId: string | null;
  region: string | null;
  /** The caseloads it reaches: of its own account, of those it stands in for today, and of `team`. */
  caseloadOf: readonly string[];
  /** Colleagues whose caseload it reaches as one of their team only. `leads`: it is their supervisor. */
  team?: readonly { id: string; leads: boolean }[];
}

export interface Services {
  db: Database;
  clock: Clock;
  newId: IdGenerator;
}

export interface Context extends Services {
  actor: Actor;
}

/** What a use case works with: one transaction, one moment, one actor. */
export interface Tx {
  trx: Trx;
  actor: Actor;
  /** UTC ISO text of the moment at which the use case began. */
  now: string;
  /** The calendar date in the Netherlands. */
  today: Temporal.PlainDate;
  newId: IdGenerator;
  /** Writes who changed what. Never put free text or contact data of a candidate in `data`. */
  audit(
    action: string,
    subjectKind: string,
    subjectId: string,
    data?: Record<string, unknown>,
  ): Promise<void>;
  /** Tells the consumers of the outbox that they must re-read this record. */
  emit(event: OutboxEvent, subjectId: string, data?: Record<string, unknown>): Promise<void>;
}

/**
 * Makes a use case: `(context, input) → result` in one transaction that takes the write lock first. The body only
 * gets the transaction, so it can't wait for the connection that it holds itself.
 */
export function defineUseCase<Input, Result>(
  run: (tx: Tx, input: Input) => Promise<Result>,
): (context: Context, input: Input) => Promise<Result> {
  return (context, input) =>
    context.db.transaction().execute((trx) => run(transactionContext(context, trx), input));
}

/** For code that holds a transaction already, such as importers and jobs. */
export function transactionContext(context: Context, trx: Trx): Tx {
  const now = momentText(context.clock.now());
  const { actor, newId } = context;
  return {
    trx,
    actor,
    now,
    today: todayOf(context.clock),
    newId,
    audit: (action, subjectKind, subjectId, data = {}) =>
      appendAudit(trx, {
        id: newId(),
        at: now,
        actorId: actor.accountId,
        actorRole: actor.role,
        action,
        subjectKind,
        subjectId,
        data,
      }),
    emit: (event, subjectId, data = {}) => appendOutbox(trx, { event, subjectId, data, at: now }),
  };
}
