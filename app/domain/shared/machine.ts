import type { HistoryNoun } from '../../../db/queries/trail.ts';
import type { Tx } from './context.ts';
import {
  recordTransition,
  requireTransition,
  requireVersion,
  type Transition,
  type TransitionInput,
  type Who,
} from './transitions.ts';

interface StateRecord<State extends string> {
  id: string;
  version: number;
  state: State;
}

interface StepAsked<Row, Action extends string> {
  record: Row;
  who: Who;
  action: Action;
  input?: TransitionInput;
  /** The version on the form; undefined when the step does not depend on what was shown. */
  shown?: number | undefined;
}

interface Step<Row, Action extends string, Change> extends StepAsked<Row, Action> {
  change?: Change;
  /** Recorded as done by the portal although a person's right was checked: a link without an account. */
  byRole?: 'system';
}

/**
 * The one way in which records of a noun move, made of its table: nobody writes a state but through `step`.
 *
 * @param machine.update writes the change; it is called inside the transaction of the use case
 * @param machine.inHistory what of the input stays in the history; all of it when absent
 */
export function machineOf<
  State extends string,
  Action extends string,
  Row extends StateRecord<State>,
  Change extends object,
>(machine: {
  noun: HistoryNoun;
  table: readonly Transition<State, Action>[];
  labels: Record<State, string>;
  update: (trx: Tx['trx'], args: { id: string; change: Change & { state: State } }) => Promise<unknown>;
  inHistory?: (action: Action, input: TransitionInput) => TransitionInput;
}) {
  const { noun, table, labels } = machine;
  const past = (action: string): string => table.find((row) => row.action === action)?.past ?? action;

  /**
   * Whether this person may take this step now, on the version that he saw. Use cases ask it before anything else, so
   * that who comes too late hears that, and not what else would be wrong.
   *
   * @throws DomainError changedByOther, notFound, notNow, and what the step requires
   */
  const requireStep = async (tx: Tx, asked: StepAsked<Row, Action>): Promise<Transition<State, Action>> => {
    const { record, action, who, input = {} } = asked;
    await requireVersion(tx, {
      noun,
      subjectId: record.id,
      current: record.version,
      shown: asked.shown,
      pastOf: past,
    });
    return requireTransition(table, {
      action,
      state: record.state,
      stateLabel: labels[record.state],
      who,
      input,
    });
  };

  /**
   * Checks version and table, writes the change, history, audit and outbox.
   *
   * @throws DomainError as `requireStep`
   */
  const step = async (
    tx: Tx,
    asked: Step<Row, Action, Change>,
  ): Promise<{ state: State; eventId: string }> => {
    const { record, action, input = {} } = asked;
    const row = await requireStep(tx, asked);
    await machine.update(tx.trx, {
      id: record.id,
      change: { ...(asked.change as Change), state: row.to },
    });
    const eventId = await recordTransition(tx, {
      noun,
      subjectId: record.id,
      row,
      fromState: record.state,
      input: machine.inHistory ? machine.inHistory(action, input) : input,
      byRole: asked.byRole ?? asked.who.role,
    });
    return { state: row.to, eventId };
  };

  return { past, requireStep, step };
}
