import type { Database } from '../../db/client.ts';
import { listOpenings } from '../../db/queries/openings.ts';
import type { Search } from '../../search/engine.ts';
import type { Weights } from '../../search/match/weights.ts';

const openingsLooked = 4;
const places = 10;

export interface PreviewedOpening {
  id: string;
  title: string;
  /** Candidates by number: their place now and with the new weights; null is outside the first ten. */
  rows: { label: string; now: number | null; after: number | null }[];
  changed: boolean;
}

/** How the first ten of a few openings would change under other weights, without names. */
export async function rankingPreview(
  search: Search,
  db: Database,
  weights: Weights,
): Promise<PreviewedOpening[]> {
  const { rows } = await listOpenings(db, {
    reach: 'all',
    states: ['open'],
    limit: openingsLooked,
    offset: 0,
  });
  const found: PreviewedOpening[] = [];
  for (const opening of rows) {
    const now = await search.candidatesFor(opening.id, { kind: 'all' }, { limit: places });
    const after = await search.candidatesFor(opening.id, { kind: 'all' }, { limit: places, weights });
    const placeOf = (page: typeof now, id: string) => {
      const index = page.hits.findIndex((hit) => hit.id === id);
      return index < 0 ? null : index + 1;
    };
    const all = new Map([...after.hits, ...now.hits].map((hit) => [hit.id, hit.number]));
    const list = [...all].map(([id, number]) => ({
      label: `Kandidaat ${number}`,
      now: placeOf(now, id),
      after: placeOf(after, id),
    }));
    found.push({
      id: opening.id,
      title: opening.title,
      rows: list,
      changed: list.some((row) => row.now !== row.after),
    });
  }
  return found;
}
