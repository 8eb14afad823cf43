import type { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../../db/client.ts';
import { personFacts, poolFacts, reachedSteps, timesShown } from '../../../db/queries/shown-lists.ts';
import { type FairnessRow, fairnessTable } from './fairness.ts';

export interface FairnessReport {
  age: FairnessRow[];
  sex: FairnessRow[];
}

/**
 * The bias monitor over a period, as groups only: no person in it can be told apart.
 *
 * @param since UTC ISO text
 */
export async function fairnessReport(
  db: Queryable,
  args: { since: string; today: Temporal.PlainDate },
): Promise<FairnessReport> {
  const shown = [...(await timesShown(db, args.since)).keys()];
  const steps = await reachedSteps(db, args.since);
  const of = (step: 'proposed' | 'introduced' | 'hired') => [
    ...new Set(steps.filter((row) => row.step === step).map((row) => row.candidateId)),
  ];
  const ids = { shown, proposed: of('proposed'), introduced: of('introduced'), hired: of('hired') };
  const facts = new Map(
    (await personFacts(db, [...new Set(Object.values(ids).flat())])).map((person) => [person.id, person]),
  );
  const found = (list: readonly string[]) =>
    list.map((id) => facts.get(id)).filter((person) => person !== undefined);
  const people = {
    pool: await poolFacts(db),
    shown: found(ids.shown),
    proposed: found(ids.proposed),
    introduced: found(ids.introduced),
    hired: found(ids.hired),
  };
  return {
    age: fairnessTable(people, 'age', args.today),
    sex: fairnessTable(people, 'sex', args.today),
  };
}
