import type { MissingLink } from './store/missing.ts';
import { missingLinks } from './store/missing.ts';
import type { PackedStore, QueryOptions } from './store/store.ts';
import { longestWaiting, type WaitingHit } from './store/waiting.ts';
import { type WhatIf, whatIfForCandidate, whatIfForOpening } from './store/what-if.ts';
import type { Introduction, MatchCandidate, MatchOpening, Page } from './types.ts';

/** What changed, with the row as it stands now; without a row it is gone. */
export type MatchChange =
  | { kind: 'candidate'; id: string; row: MatchCandidate | null }
  | { kind: 'opening'; id: string; row: MatchOpening | null }
  | { kind: 'introduction'; pair: Introduction; counts: boolean };

/** Everything that is asked of a store: plain data in and out, so that it can be asked of another thread. */
export interface MatchAnswers {
  candidates(opening: MatchOpening, options: QueryOptions): Page;
  openings(candidate: MatchCandidate, options: QueryOptions): Page;
  waiting(opening: MatchOpening, options: QueryOptions): WaitingHit[];
  whatIfOpening(opening: MatchOpening, options: QueryOptions): WhatIf[];
  whatIfCandidate(
    candidate: MatchCandidate,
    options: QueryOptions,
  ): { limits: WhatIf[]; missing: MissingLink[] };
  change(change: MatchChange): void;
}

export function answersOf(store: PackedStore): MatchAnswers {
  return {
    candidates: (opening, options) => store.candidatesFor(opening, options),
    openings: (candidate, options) => store.openingsFor(candidate, options),
    waiting: (opening, options) => longestWaiting(store, opening, options),
    whatIfOpening: (opening, options) => whatIfForOpening(store, opening, options),
    whatIfCandidate: (candidate, options) => ({
      limits: whatIfForCandidate(store, candidate, options),
      missing: missingLinks(store, candidate, options),
    }),
    change(change) {
      if (change.kind === 'introduction') {
        if (change.counts) store.introductions.add(change.pair);
        else store.introductions.remove(change.pair);
      } else if (change.kind === 'candidate') {
        if (change.row) store.upsertCandidate(change.row);
        else store.candidates.remove(change.id);
      } else if (change.row) store.upsertOpening(change.row);
      else store.openings.remove(change.id);
    },
  };
}
