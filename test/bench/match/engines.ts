import type { PreparedCandidate, PreparedOpening } from '#search/match/prepare.ts';

/** One line of an answer, the same for every engine: the row's number and its points in tenths. */
export interface Ranked {
  index: number;
  points: number;
}

/** An engine that answers both questions over the same rows. */
export interface MatchEngine {
  name: string;
  match(opening: number, limit: number): Ranked[] | Promise<Ranked[]>;
  reverse(candidate: number, limit: number): Ranked[] | Promise<Ranked[]>;
  close(): void | Promise<void>;
}

/** An engine to compare with, filled row by row. */
export interface MatchPeer extends MatchEngine {
  /** @param keep true for candidates that `reverse` will be asked about */
  addCandidate(index: number, row: PreparedCandidate, keep: boolean): void | Promise<void>;
  /** @param keep true for openings that `match` will be asked about */
  addOpening(index: number, row: PreparedOpening, keep: boolean): void | Promise<void>;
  introduce(opening: number, candidate: number): void | Promise<void>;
  /** Everything has been added. */
  finish(): void | Promise<void>;
}
