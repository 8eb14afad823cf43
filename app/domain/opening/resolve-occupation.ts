import type { Queryable } from '../../../db/client.ts';
import { findOccupation, occupationNamed } from '../../../db/queries/taxonomy.ts';

/** `unclear`: something was typed that is no occupation we know; the page offers choices. */
export type ResolvedOccupation = { kind: 'found'; id: string } | { kind: 'none' } | { kind: 'unclear' };

/**
 * Which occupation is meant. What is typed goes before a choice made earlier, so that changing the text after choosing
 * does what it says.
 *
 * @param input.choice id of an occupation that was offered, or `none`
 */
export async function resolveOccupation(
  db: Queryable,
  input: { text: string; choice: string | undefined },
): Promise<ResolvedOccupation> {
  const named = input.text ? await occupationNamed(db, input.text) : null;
  if (named) return { kind: 'found', id: named.id };
  if (input.choice === 'none') return { kind: 'none' };
  if (input.choice && input.text) {
    const chosen = await findOccupation(db, input.choice);
    if (chosen) return { kind: 'found', id: chosen.id };
  }
  return input.text ? { kind: 'unclear' } : { kind: 'none' };
}
