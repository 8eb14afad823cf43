import type { CandidateSearchReach } from '#app/domain/matching/candidate-reach.ts';
import type { RelaxableCondition } from './match/conditions.ts';
import type { Audience } from './match/discrepancies.ts';
import type { MissingLink } from './match/store/missing.ts';
import type { WaitingHit } from './match/store/waiting.ts';
import type { WhatIf } from './match/store/what-if.ts';
import type { ExplainedHit, Hit } from './match/types.ts';
import type { Weights } from './match/weights.ts';
import type { Completion, GeoPoint, TextDocument, TextHit, TextSort, ZeroHitHelp } from './text/types.ts';

export type { Completion, GeoPoint, TextDocument, TextHit, ZeroHitHelp };

export const searchScopes = ['openings', 'candidates', 'employers'] as const;
export type SearchScope = (typeof searchScopes)[number];

/** Whose openings: everybody's that are open, and those of one employer as well. */
export type OpeningSearchReach = { kind: 'open' } | { kind: 'employer'; employerId: string };

export type { CandidateSearchReach };

/** What anyone can ask of the text side. Filters within one facet combine with or, different facets with and. */
export interface SearchQuery {
  text?: string | undefined;
  filters?: Readonly<Record<string, readonly string[] | undefined>> | undefined;
  /** Hours a week that must meet those of the document. */
  hours?: { min?: number | undefined; max?: number | undefined } | undefined;
  near?: GeoPoint | undefined;
  /** Radius round `near` in km. */
  km?: number | undefined;
  /** ISO date or moment: not older than. */
  since?: string | undefined;
  sort?: TextSort | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
  facets?: readonly string[] | undefined;
}

/** Text engines answer this; `tags` are what `visibleTo` of a document must have one of. */
export interface TextQuestion extends SearchQuery {
  tags: readonly string[];
}

export interface SearchResult {
  total: number;
  hits: TextHit[];
  facets: Record<string, Record<string, number>>;
  /** Other spellings of what was typed. */
  suggestions: string[];
  /** True when some of the words were left out to find anything at all. */
  partial: boolean;
  tookMs: number;
}

export interface DocumentChanges {
  upsert: readonly TextDocument[];
  remove: readonly string[];
}

/** One text engine: documents in, ids out. The embedded one and Meilisearch pass the same contract suite. */
export interface TextEngine {
  readonly name: 'sqlite' | 'meilisearch';
  search(scope: SearchScope, question: TextQuestion): Promise<SearchResult>;
  /** Resolves when the changes can be found. */
  change(scope: SearchScope, changes: DocumentChanges): Promise<void>;
  /** Builds aside from batches and swaps; searches go on meanwhile. @returns how many documents there are now */
  rebuild(scope: SearchScope, batches: AsyncIterable<readonly TextDocument[]>): Promise<number>;
  /** Documents it holds; null where it was never built, or lost what it had. */
  count(scope: SearchScope): Promise<number | null>;
  /** Throws away all it holds, also outside this process. */
  drop(): Promise<void>;
  close(): Promise<void>;
}

/** What only the embedded engine has: it holds every word in memory. */
export interface WordHelper {
  help(scope: SearchScope, question: TextQuestion): ZeroHitHelp;
  suggest(scope: SearchScope, typed: string, tags: readonly string[], limit: number): Completion[];
  /**
   * Ids of documents that are filed otherwise than these say, or not at all, or that are not among them. What changes
   * while they are read may be named and must be looked at again (`differing`).
   */
  drift(scope: SearchScope, batches: AsyncIterable<readonly TextDocument[]>): Promise<string[]>;
  /** Of these changes, those that would change something. */
  differing(scope: SearchScope, changes: DocumentChanges): DocumentChanges;
}

/** What changed in the database; the engine re-reads it. */
export interface SearchChange {
  kind: 'opening' | 'candidate' | 'employer' | 'taxonomy';
  id: string;
}

export interface MatchOptions {
  limit?: number | undefined;
  /** km around the opening, or around the candidate's home */
  radiusKm?: number | undefined;
  /** "Wat als": conditions that are left out. */
  ignore?: readonly RelaxableCondition[] | undefined;
  /** Weights that are not in force, for a preview. */
  weights?: Weights | undefined;
  audience?: Audience | undefined;
}

export interface MatchPage {
  /** All that fit, not only the hits. */
  total: number;
  hits: ExplainedHit[];
  weightsVersion: number;
}

export interface ExplainedWaiting extends ExplainedHit {
  /** ISO date */
  waitingSince: string;
}

export interface Reconciled {
  candidates: number;
  openings: number;
  /** Pairs that were brought together. */
  introductions: number;
}

export interface RebuildReport {
  engine: 'sqlite' | 'meilisearch';
  openings: number;
  candidates: number;
  employers: number;
  tookMs: number;
}

/**
 * What the portal asks of search; the engine behind it is chosen at start. Every answer is filtered by reach in the
 * engine and checked against the database after, so that a release taken back a moment ago hides at once.
 */
export interface Search {
  readonly engine: 'sqlite' | 'meilisearch';
  /** True when the stores are built and answers are complete. */
  ready(): boolean;
  /** Resolves with what was built when `ready`; rejects when the building failed. */
  whenReady(): Promise<RebuildReport>;
  searchOpenings(query: SearchQuery, reach: OpeningSearchReach): Promise<SearchResult>;
  searchCandidates(query: SearchQuery, reach: CandidateSearchReach): Promise<SearchResult>;
  /**
   * Ids of everybody whom a query finds, in no order, by the embedded engine: it knows no longest list. Nobody where only
   * some of the words are found; null when they are more than `most`.
   */
  everyCandidate(query: SearchQuery, reach: CandidateSearchReach, most: number): Promise<string[] | null>;
  /** The same for an opening: ids of all who fit, without explanation. */
  everyoneFitting(openingId: string, reach: CandidateSearchReach, most: number): Promise<string[] | null>;
  /** Employers are for the adviser and the administrator only. */
  searchEmployers(query: SearchQuery): Promise<SearchResult>;
  /**
   * How many open openings or employers a query with `since` finds, by the embedded engine, none where only some of the
   * words are found; null while something that happened is not filed yet.
   */
  newSince(scope: 'openings' | 'employers', query: SearchQuery & { since: string }): Promise<number | null>;
  /** What to offer where a query found nothing. */
  helpOpenings(query: SearchQuery, reach: OpeningSearchReach): Promise<ZeroHitHelp>;
  helpCandidates(query: SearchQuery, reach: CandidateSearchReach): Promise<ZeroHitHelp>;
  helpEmployers(query: SearchQuery): Promise<ZeroHitHelp>;
  /** Names that continue what was typed, among what the asker may see. */
  suggest(
    scope: SearchScope,
    typed: string,
    reach: OpeningSearchReach | CandidateSearchReach,
    limit?: number,
  ): Promise<Completion[]>;
  /** The best candidates for an opening; empty when it is not open or does not exist. */
  candidatesFor(openingId: string, reach: CandidateSearchReach, options?: MatchOptions): Promise<MatchPage>;
  /** Who waits longest among those who fit with a gap that can be bridged. */
  waitingFor(
    openingId: string,
    reach: CandidateSearchReach,
    options?: MatchOptions,
  ): Promise<ExplainedWaiting[]>;
  /** What the employer could leave out or arrange, and how many more would fit. */
  whatIfOpening(openingId: string, reach: CandidateSearchReach): Promise<WhatIf[]>;
  /** Who fits an opening with one thing left out; `index` is the place in `whatIfOpening`. */
  candidatesIf(
    openingId: string,
    reach: CandidateSearchReach,
    relaxation: WhatIf['relaxation'],
    options?: MatchOptions,
  ): Promise<MatchPage>;
  /** The best openings for a candidate, released or not: the caller checked that the asker may see him. */
  openingsFor(candidateId: string, options?: MatchOptions): Promise<MatchPage>;
  /** The best of those that only fit the candidate with one condition left out. */
  openingsIf(candidateId: string, condition: RelaxableCondition, options?: MatchOptions): Promise<MatchPage>;
  whatIfCandidate(candidateId: string): Promise<{ limits: WhatIf[]; missing: MissingLink[] }>;
  /** Reasons and gaps of pairs that a text search found; pairs that do not exist are left out. */
  explainOpenings(
    candidateId: string,
    openingIds: readonly string[],
    audience: Audience,
  ): Promise<Map<string, ExplainedHit>>;
  /** Re-reads what changed. */
  apply(changes: readonly SearchChange[]): Promise<void>;
  /** Applies what the outbox brought since the last time. @returns how many events */
  follow(): Promise<number>;
  /** Compares every row of matching with the database, by content, and repairs it. @returns how many rows differed */
  reconcile(): Promise<Reconciled>;
  /**
   * The same for the text index. What differed is sent to a remote engine too, and the next looks count what that holds:
   * it is filled anew where the numbers go on differing.
   * Reads everything on the thread of the portal, a batch at a time; the outbox is followed meanwhile.
   *
   * @returns how many documents differed
   */
  reconcileText(): Promise<number>;
  /** Builds everything aside from the database and swaps. */
  rebuild(): Promise<RebuildReport>;
  /** Ends workers and timers; idempotent. */
  close(): Promise<void>;
}

export type { Hit, MissingLink, WaitingHit, WhatIf };
