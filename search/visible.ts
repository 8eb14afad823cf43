import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { visibleCandidates, visibleOpenings } from '#db/queries/search-hits.ts';
import type { CandidateSearchReach, OpeningSearchReach } from './engine.ts';
import { partsOf } from './parts.ts';

interface Hits {
  hits: { id: string }[];
  total: number;
}

/**
 * What an engine found, less what the database says may not be seen at this moment: an engine follows within a second,
 * a release that was taken back hides at once.
 */
export interface VisibleHits {
  openings<Page extends Hits>(page: Page, reach: OpeningSearchReach): Promise<Page>;
  candidates<Page extends Hits>(page: Page, reach: CandidateSearchReach): Promise<Page>;
  /** The same for a list of any length, a part at a time. */
  people(ids: readonly string[], reach: CandidateSearchReach): Promise<string[]>;
}

const perRead = 500;

export function visibleHits(db: Database): VisibleHits {
  return {
    async openings(page, reach) {
      return only(page, await visibleOpenings(db, idsOf(page), reach));
    },
    async candidates(page, reach) {
      const rows = await visibleCandidates(db, idsOf(page));
      return only(page, new Set(rows.filter((row) => isWithin(row, reach)).map((row) => row.id)));
    },
    async people(ids, reach) {
      const seen: string[] = [];
      for (const part of partsOf(ids, perRead)) {
        const rows = await visibleCandidates(db, part);
        for (const row of rows) if (isWithin(row, reach)) seen.push(row.id);
        await nextTurn();
      }
      return seen;
    },
  };
}

function isWithin(row: { region: string | null; jobcoachId: string }, reach: CandidateSearchReach): boolean {
  switch (reach.kind) {
    case 'all':
      return true;
    case 'regions':
      return row.region !== null && reach.regions.includes(row.region);
    case 'caseload':
      return reach.jobcoachIds.includes(row.jobcoachId);
  }
}

function idsOf(page: Hits): string[] {
  return page.hits.map((hit) => hit.id);
}

function only<Page extends Hits>(page: Page, allowed: ReadonlySet<string>): Page {
  const hits = page.hits.filter((hit) => allowed.has(hit.id));
  return { ...page, hits, total: page.total - (page.hits.length - hits.length) };
}
