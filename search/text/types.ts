import type { DutchAnalyser } from '../dutch/analyser.ts';

/** What the index needs to know of an opening, a candidate's anonymous profile or an employer. */
export interface TextDocument {
  id: string;
  fields: {
    title?: string | undefined;
    occupation?: string | undefined;
    /** Other names of the occupation, one label each. */
    synonyms?: readonly string[] | undefined;
    tasks?: string | undefined;
    skills?: readonly string[] | undefined;
    employer?: string | undefined;
    place?: string | undefined;
  };
  /** Text values are counted and filtered by value, several at once where a list; numbers are filtered by range. */
  facets?: Readonly<Record<string, string | number | readonly string[] | undefined>> | undefined;
  /** Degrees WGS 84. Without both, the document is outside every radius. */
  lat?: number | undefined;
  lon?: number | undefined;
  /** ISO date or moment that sorting by newest uses. */
  date?: string | undefined;
  /** Tags of who may see the document; see `TextQuery.reach`. Without tags only a query without reach sees it. */
  visibleTo?: readonly string[] | undefined;
}

export interface NumberRange {
  min?: number | undefined;
  max?: number | undefined;
}

export interface GeoPoint {
  lat: number;
  lon: number;
}

export type TextSort = 'relevance' | 'distance' | 'newest';

export interface TextQuery {
  text?: string | undefined;
  /** Per facet: values of which one must hold, or a range for a numeric facet. Different facets combine with and. */
  filters?: Readonly<Record<string, readonly string[] | NumberRange | undefined>> | undefined;
  /** The interval [low facet, high facet] of the document must meet [min, max]: hours a week 16 to 24. */
  overlap?: readonly ({ low: string; high: string } & NumberRange)[] | undefined;
  near?: GeoPoint | undefined;
  /** Radius round `near` in km. */
  km?: number | undefined;
  /** ISO date: not older than. */
  since?: string | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
  /** `distance` needs `near`; documents without coordinates come last. */
  sort?: TextSort | undefined;
  /** Facets to count. `distance` counts per band (cumulative) and needs `near`. */
  facets?: readonly string[] | undefined;
  /** A document is found only where this is true; counts leave out the rest too. */
  visible?: ((id: string) => boolean) | undefined;
  /** The faster form of `visible`: a document is found only where it carries one of these tags. */
  reach?: readonly string[] | undefined;
  /** The last word is still being typed: also complete it where it is already a word. */
  prefix?: boolean | undefined;
}

/** Which stage answered: everything asked for, with spelling and completion, some of the words, or no words asked. */
export type Relaxation = 'strict' | 'expanded' | 'partial' | 'all';

export interface TextHit {
  id: string;
  score: number;
  /** Great-circle km, where `near` was given and the document has a place. */
  km?: number;
}

export interface QuerySuggestion {
  kind: 'spelling' | 'split' | 'joined';
  text: string;
}

export interface TextResult {
  total: number;
  hits: TextHit[];
  facets: Record<string, Record<string, number>>;
  suggestions: QuerySuggestion[];
  relaxed: Relaxation;
  tookMs: number;
}

export interface ZeroHitHelp {
  /** The nearest wider radius in km that has hits, with how many; absent where the radius is not what excludes. */
  wider?: { km: number; total: number };
  /** For each filter, how many hits there are without it; only those with any. */
  withoutFilter: { filter: string; total: number }[];
  /** Other spellings, compounds split or joined, with how many hits each has under the same filters. */
  suggestions: (QuerySuggestion & { total: number })[];
  /** Hits for the query with fewer of its words. */
  fewerWords?: { text: string; total: number };
}

export interface Completion {
  text: string;
  /** Documents the asker may see that carry exactly this label. */
  count: number;
}

/** Upper bounds in km of the distance facet, the same in every engine. */
export const distanceBands: readonly number[] = [5, 10, 15, 25, 50, 100];

export interface TextIndexOptions {
  analyser?: DutchAnalyser | undefined;
  /** Upper bounds in km of the distance facet. */
  distanceBands?: readonly number[] | undefined;
  /** Milliseconds of a monotonic clock, for `tookMs`. */
  now?: (() => number) | undefined;
}

export interface TextIndex {
  /** Live documents. */
  readonly size: number;
  /** Adds a document or replaces the one with its id. */
  upsert(document: TextDocument): void;
  /** False where no such document was there. */
  remove(id: string): boolean;
  has(id: string): boolean;
  search(query: TextQuery): TextResult;
  /** Labels that continue what was typed, most common first. */
  suggest(
    typed: string,
    options?: { limit?: number; visible?: TextQuery['visible']; reach?: TextQuery['reach'] },
  ): Completion[];
  /** What to offer where a query found nothing. */
  help(query: TextQuery): ZeroHitHelp;
  /** Gives back the room of replaced and removed documents. Done by itself when they outnumber the live ones. */
  compact(): void;
  stats(): { documents: number; dead: number; terms: number; words: number; postings: number; bytes: number };
}
