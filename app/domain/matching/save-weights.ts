import { insertWeights, newestWeightsVersion } from '../../../db/queries/weights.ts';
import { defineUseCase } from '../shared/context.ts';
import { deliveredWeightsVersion } from '../shared/delivered-weights.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * A new version of the weights; earlier ones stay, because lists were shown under them.
 *
 * @param input.weights everything but the version, checked by the schema of the match store
 * @returns the number of the new version
 * @throws DomainError weightsChanged when somebody saved a version since the form was shown
 */
export const saveWeights = defineUseCase(
  async (tx, input: { weights: Record<string, unknown>; shownVersion: number }): Promise<number> => {
    const newest = (await newestWeightsVersion(tx.trx)) ?? deliveredWeightsVersion;
    if (newest !== input.shownVersion) throw new DomainError('weightsChanged');
    const version = newest + 1;
    await insertWeights(tx.trx, {
      version,
      weights: input.weights,
      now: tx.now,
      createdBy: tx.actor.accountId,
    });
    await tx.audit('weights.save', 'weights', String(version), { version });
    return version;
  },
);
