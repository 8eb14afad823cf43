import {
  deleteSavedSearch,
  insertSavedSearch,
  markHitsSeen,
  type SavedScope,
} from '../../../db/queries/saved-searches.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Keeps a search under a name; with an alert its owner hears of new hits.
 *
 * @param input.seen candidates whom it finds already: they are no news
 * @returns its id
 */
export const saveSearch = defineUseCase(
  async (
    tx,
    input: { name: string; scope: SavedScope; query: string; alert: boolean; seen?: readonly string[] },
  ): Promise<string> => {
    const id = tx.newId();
    await insertSavedSearch(tx.trx, { id, accountId: tx.actor.accountId, now: tx.now, ...input });
    await markHitsSeen(tx.trx, { savedSearchId: id, candidateIds: input.seen ?? [], now: tx.now });
    return id;
  },
);

/** @throws DomainError notFound when it is not the actor's own */
export const forgetSearch = defineUseCase(async (tx, input: { id: string }): Promise<void> => {
  if (!(await deleteSavedSearch(tx.trx, { id: input.id, accountId: tx.actor.accountId })))
    throw new DomainError('notFound');
});
