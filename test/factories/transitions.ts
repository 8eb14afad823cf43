import { expect } from 'vitest';
import type { Actor } from '#app/domain/shared/context.ts';
import { isDomainError } from '#app/domain/shared/errors.ts';
import { mayUse, type Transition, type Who } from '#app/domain/shared/transitions.ts';
import type { World } from './world.ts';

/** One person who tries, and what the table may say of him. */
export interface Someone {
  name: string;
  actor: Actor;
  who: Who;
}

/** Codes with which a step is refused because of who acts or where the record stands. */
const refusals = ['notFound', 'notNow'];

/**
 * Tries one action on a record in one state by everyone and compares with the table. Whoever may not is tried on one
 * and the same record, which must stay as it is; whoever may gets a fresh one.
 */
export async function tryEveryone<State extends string, Action extends string>(args: {
  table: readonly Transition<State, Action>[];
  state: State;
  action: Action;
  /** A record in the state, ready for the action, and the people around it. */
  make: () => Promise<{ world: World; id: string; people: Someone[] }>;
  attempt: (world: World, actor: Actor, id: string) => Promise<unknown>;
  stateOf: (world: World, id: string) => Promise<string>;
}): Promise<void> {
  const allowed = (someone: Someone) =>
    args.table.find(
      (row) => row.action === args.action && row.from.includes(args.state) && mayUse(row, someone.who),
    );
  const first = await args.make();
  try {
    for (const someone of first.people.filter((one) => !allowed(one))) {
      const label = `${someone.name} ${args.action} in ${args.state}`;
      const error: unknown = await args.attempt(first.world, someone.actor, first.id).then(
        () => new Error('was allowed'),
        (thrown: unknown) => thrown,
      );
      if (!isDomainError(error)) throw new Error(label, { cause: error });
      expect(refusals, `${label}: ${error.code}`).toContain(error.code);
      expect(await args.stateOf(first.world, first.id), label).toBe(args.state);
    }
  } finally {
    await first.world.close();
  }
  for (const name of first.people.filter(allowed).map((one) => one.name)) {
    const { world, id, people } = await args.make();
    try {
      const someone = people.find((one) => one.name === name);
      const row = someone && allowed(someone);
      if (!someone || !row) throw new Error(name);
      await args.attempt(world, someone.actor, id);
      expect(await args.stateOf(world, id), `${name} ${args.action} in ${args.state}`).toBe(row.to);
    } finally {
      await world.close();
    }
  }
}
