import { inLightTransaction } from '../../../db/client.ts';
import { insertShownList } from '../../../db/queries/shown-lists.ts';
import { momentText } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';

/**
 * Writes down which list was shown to whom, with the version of the weights that ordered it (EU AI Act, annex III 4a).
 * A loader may call it: it changes nothing but the log. An empty list leaves no trace.
 */
export async function logShownList(
  context: Context,
  list: {
    kind: 'openingCandidates' | 'candidateOpenings';
    subjectId: string;
    weightsVersion: number;
    ids: readonly string[];
  },
): Promise<void> {
  if (list.ids.length === 0) return;
  const { actor, clock, db, newId } = context;
  await inLightTransaction(db, (trx) =>
    insertShownList(trx, {
      id: newId(),
      at: momentText(clock.now()),
      actorId: actor.accountId,
      kind: list.kind,
      subjectId: list.subjectId,
      weightsVersion: list.weightsVersion,
      shown: list.ids,
    }),
  );
}
