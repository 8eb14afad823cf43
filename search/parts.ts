import type { Drift } from './match/reconcile.ts';

/** A list in parts of at most this many. */
export function* partsOf<T>(list: readonly T[], most: number): Generator<T[]> {
  for (let from = 0; from < list.length; from += most) yield list.slice(from, from + most);
}

/** What differed in parts of at most this many rows, each of one kind. */
export function* partsOfDrift(found: Drift, most: number): Generator<Drift> {
  const nothing: Drift = { candidates: [], openings: [], introductions: [] };
  for (const introductions of partsOf(found.introductions, most)) yield { ...nothing, introductions };
  for (const candidates of partsOf(found.candidates, most)) yield { ...nothing, candidates };
  for (const openings of partsOf(found.openings, most)) yield { ...nothing, openings };
}
