import type { HistoryNoun, OutboxEvent } from '../../../db/queries/trail.ts';
import type { Relation, Role } from '../../auth/permissions.ts';
import type { Tx } from './context.ts';
import { DomainError } from './errors.ts';

/** What a transition asks of its input before it can happen. */
export type Requirement = 'reason' | 'note' | 'date' | 'agreement';

/**
 * One row of a state machine. A noun's machine is a list of these and nothing else: pages ask it for their buttons,
 * use cases for permission, tests enumerate it.
 */
export interface Transition<State extends string, Action extends string> {
  action: Action;
  from: readonly State[];
  to: State;
  by: Partial<Record<Role | 'system', readonly Relation[]>>;
  requires: readonly Requirement[];
  emits: readonly OutboxEvent[];
  /** What the button says, in the words of who presses it. */
  label: string;
  /** What the history says happened. */
  past: string;
}

export type Who = { role: Role | 'system'; relations: readonly Relation[] };

/** True when the row lets this role with these relations act. */
export function mayUse<S extends string, A extends string>(row: Transition<S, A>, who: Who): boolean {
  const asked = row.by[who.role];
  if (!asked) return false;
  return (
    who.role === 'system' ||
    asked.includes('any') ||
    asked.some((relation) => who.relations.includes(relation))
  );
}

/** The rows that this person can use on a record in this state: the buttons of its page. */
export function transitionsFor<S extends string, A extends string>(
  table: readonly Transition<S, A>[],
  state: S,
  who: Who,
): Transition<S, A>[] {
  return table.filter((row) => row.from.includes(state) && mayUse(row, who));
}

export interface TransitionInput {
  reasonCode?: string | undefined;
  note?: string | undefined;
  date?: string | undefined;
  agreement?: boolean | undefined;
  /** Name of the person on whose behalf a jobcoach records this. */
  onBehalfOf?: string | undefined;
  /** The event that this one undoes. */
  corrects?: string | undefined;
}

/**
 * Finds the row for an action.
 *
 * @throws DomainError notFound when this person may never do it, notNow when the state doesn't allow it
 */
export function requireTransition<S extends string, A extends string>(
  table: readonly Transition<S, A>[],
  args: { action: A; state: S; stateLabel: string; who: Who; input: TransitionInput },
): Transition<S, A> {
  const rows = table.filter((row) => row.action === args.action && mayUse(row, args.who));
  if (rows.length === 0) throw new DomainError('notFound');
  const row = rows.find((candidate) => candidate.from.includes(args.state));
  if (!row) throw new DomainError('notNow', { state: args.stateLabel });
  checkRequirements(row.requires, args.input);
  return row;
}

function checkRequirements(requires: readonly Requirement[], input: TransitionInput): void {
  if (requires.includes('reason') && !input.reasonCode)
    throw new DomainError('reasonNeeded', {}, 'reasonCode');
  if (requires.includes('note') && !input.note?.trim()) throw new DomainError('noteNeeded', {}, 'note');
  if (requires.includes('date') && !input.date) throw new DomainError('dateNeeded', {}, 'date');
  if (requires.includes('agreement') && !input.agreement)
    throw new DomainError('agreementNeeded', {}, 'agreement');
}

/** Appends to the history of a record, audits it and tells the followers; the caller writes the new state. */
export async function recordTransition<S extends string, A extends string>(
  tx: Tx,
  args: {
    noun: HistoryNoun;
    subjectId: string;
    row: Pick<Transition<S, A>, 'action' | 'to' | 'emits'>;
    fromState: S | null;
    input: TransitionInput;
    byRole?: Role | 'system';
  },
): Promise<string> {
  const id = tx.newId();
  const last = await tx.trx
    .selectFrom('transition_event')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('noun', '=', args.noun)
    .where('subject_id', '=', args.subjectId)
    .executeTakeFirst();
  const role = args.byRole ?? tx.actor.role;
  await tx.trx
    .insertInto('transition_event')
    .values({
      id,
      noun: args.noun,
      subject_id: args.subjectId,
      seq: Number(last?.seq ?? 0) + 1,
      action: args.row.action,
      from_state: args.fromState,
      to_state: args.row.to,
      actor_id: role === 'system' ? null : tx.actor.accountId,
      actor_role: role,
      on_behalf_of: args.input.onBehalfOf ?? null,
      at: tx.now,
      reason_code: args.input.reasonCode ?? null,
      note: args.input.note ?? '',
      corrects: args.input.corrects ?? null,
    })
    .execute();
  await tx.audit(`${args.noun}.${args.row.action}`, args.noun, args.subjectId, {
    from: args.fromState,
    to: args.row.to,
    ...(args.input.reasonCode ? { reason: args.input.reasonCode } : {}),
  });
  for (const event of args.row.emits) await tx.emit(event, args.subjectId);
  return id;
}

/**
 * Refuses when the page that was sent showed an older version than the record has now, and says who did what.
 *
 * @param shown the version on the form; undefined skips the check (the action does not depend on what was shown)
 * @throws DomainError changedByOther
 */
export async function requireVersion(
  tx: Tx,
  args: {
    noun: HistoryNoun;
    subjectId: string;
    current: number;
    shown: number | undefined;
    pastOf: (action: string) => string;
  },
): Promise<void> {
  if (args.shown === undefined || args.shown === args.current) return;
  const last = await tx.trx
    .selectFrom('transition_event')
    .leftJoin('account', 'account.id', 'transition_event.actor_id')
    .select(['account.name', 'transition_event.action', 'transition_event.at'])
    .where('noun', '=', args.noun)
    .where('subject_id', '=', args.subjectId)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  const when = last
    ? new Intl.DateTimeFormat('nl-NL', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: 'Europe/Amsterdam',
      }).format(new Date(last.at))
    : '';
  throw new DomainError('changedByOther', {
    name: last?.name ?? 'Iemand anders',
    what: last ? args.pastOf(last.action) : 'gewijzigd',
    when,
  });
}
