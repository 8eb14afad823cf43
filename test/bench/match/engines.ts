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
