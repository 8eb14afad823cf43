import {
  deleteSavedSearch,
  deleteSearchesAsking,
  insertSavedSearch,
  markHitsSeen,
  type SavedScope,
  savedSearchAsking,
} from '../../../db/queries/saved-searches.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Keeps a search under a name; with an alert its owner hears of new hits.
 *
 * @param input.known candidates whom it finds already, who are no news, and for which reach (`reachKey`); null when that
 *   cannot be told now: the first look then fills it and tells nobody
 * @param input.once keeps nothing where the actor has a search already that asks exactly this
 * @returns its id
 */
export const saveSearch = defineUseCase(
  async (
    tx,
    input: {
      name: string;
      scope: SavedScope;
      query: string;
      alert: boolean;
      once?: boolean;
      known?: { people: readonly string[]; reach: string } | null;
    },
  ): Promise<string> => {
    const { known, once, ...search } = input;
    const asked = { accountId: tx.actor.accountId, scope: search.scope, query: search.query };
    const kept = once ? await savedSearchAsking(tx.trx, asked) : undefined;
    if (kept) return kept.id;
    const id = tx.newId();
    const knownFor = known?.reach ?? null;
    await insertSavedSearch(tx.trx, {
      id,
      accountId: tx.actor.accountId,
      now: tx.now,
      knownFor,
      ...search,
    });
    await markHitsSeen(tx.trx, { savedSearchId: id, candidateIds: known?.people ?? [], now: tx.now });
    return id;
  },
);

/** @throws DomainError notFound when it is not the actor's own */
export const forgetSearch = defineUseCase(async (tx, input: { id: string }): Promise<void> => {
  if (!(await deleteSavedSearch(tx.trx, { id: input.id, accountId: tx.actor.accountId })))
    throw new DomainError('notFound');
});

/** Takes away every search of the actor that asks exactly this. */
export const forgetSearchesAsking = defineUseCase(
  async (tx, input: { scope: SavedScope; query: string }): Promise<void> => {
    await deleteSearchesAsking(tx.trx, { ...input, accountId: tx.actor.accountId });
  },
);
