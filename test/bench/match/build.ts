import { dayNumber } from '#search/match/days.ts';
import { prepareCandidate, prepareOpening } from '#search/match/prepare.ts';
import { type PackedStore, StoreBuilder } from '#search/match/store/store.ts';
import { createTaxonomy } from '#search/match/taxonomy.ts';
import type { Page } from '#search/match/types.ts';
import { defaultWeights } from '#search/match/weights.ts';
import type { MatchEngine, MatchPeer, Ranked } from './engines.ts';
import { PostgresPeer } from './postgres-peer.ts';
import { SqlitePeer } from './sqlite-peer.ts';
import { rowId, type SyntheticWorld, worldToday } from './world.ts';

/**
 * The same rows in our store and in the peers: the tuned SQLite first, then PostgreSQL where PGHOST is set.
 *
 * @param kept which rows the peers will be asked about
 */
export async function buildAll(
  world: SyntheticWorld,
  size: { candidates: number; openings: number },
  kept: { candidates: ReadonlySet<number>; openings: ReadonlySet<number> },
): Promise<{ store: PackedStore; sqlite: SqlitePeer; peers: readonly MatchPeer[] }> {
  const { candidates, openings } = size;
  const taxonomy = createTaxonomy(world.taxonomy);
  const today = dayNumber(worldToday);
  const builder = new StoreBuilder(taxonomy);
  const sqlite = new SqlitePeer(':memory:', taxonomy, defaultWeights, today);
  const peers: MatchPeer[] = [sqlite];
  if (process.env.PGHOST) peers.push(await new PostgresPeer(taxonomy, defaultWeights, today).open());
  for (let index = 0; index < candidates; index++) {
    const row = world.candidate(index);
    builder.addCandidate(row);
    const prepared = prepareCandidate(row, taxonomy);
    for (const peer of peers) await peer.addCandidate(index, prepared, kept.candidates.has(index));
  }
  for (let index = 0; index < openings; index++) {
    const row = world.opening(index);
    builder.addOpening(row);
    const prepared = prepareOpening(row, taxonomy);
    for (const peer of peers) await peer.addOpening(index, prepared, kept.openings.has(index));
  }
  for (let index = 0; index < openings; index += 3) {
    const candidate = (index * 7) % candidates;
    builder.addIntroduction({ openingId: rowId(index), candidateId: rowId(candidate) });
    for (const peer of peers) await peer.introduce(index, candidate);
  }
  for (const peer of peers) await peer.finish();
  return { store: builder.build(defaultWeights), sqlite, peers };
}

/** Rows come as the portal gives them: read from the database, not packed yet. */
export function ours(world: SyntheticWorld, store: PackedStore): MatchEngine {
  const ranked = (page: Page): Ranked[] =>
    page.hits.map((hit) => ({ index: hit.number - 1000, points: Math.round(hit.score * 10) }));
  const opening = remembered((index) => world.opening(index));
  const candidate = remembered((index) => world.candidate(index));
  return {
    name: 'werkbrug',
    match: (index, limit) => ranked(store.candidatesFor(opening(index), { today: worldToday, limit })),
    reverse: (index, limit) => ranked(store.openingsFor(candidate(index), { today: worldToday, limit })),
    close: () => undefined,
  };
}

/**
 * The limit that the machine sets: the vector kernel filters the same columns and counts who passes. It ranks nothing
 * and gives no answer, so that nothing which ranks can be much faster.
 */
export function limitOf(world: SyntheticWorld, store: PackedStore): MatchEngine {
  const opening = remembered((index) => world.opening(index));
  const candidate = remembered((index) => world.candidate(index));
  const today = worldToday;
  return {
    name: 'limit',
    match: (index) => counted(store.countCandidates(opening(index), { today })),
    // Experience is compared row by row; the columns alone say nothing of it.
    reverse: (index) => counted(store.countOpenings(candidate(index), { today, ignore: ['experience'] })),
    close: () => undefined,
  };
}

function counted(total: number): Ranked[] {
  return total < 0 ? [{ index: 0, points: 0 }] : [];
}

/** Making a row is no part of the question; the first round pays for it. */
function remembered<T>(make: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>();
  return (index) => {
    const row = known.get(index) ?? make(index);
    known.set(index, row);
    return row;
  };
}
