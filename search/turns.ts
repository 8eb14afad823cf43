import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Lets other work go first once this many milliseconds were used: call it after every piece of a long work.
 *
 * @param ms of work at a time; a piece that takes longer is not cut
 */
export function turnsOf(ms: number): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < ms) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
