import { isoDay } from '../days.ts';
import type { Hit, MatchOpening } from '../types.ts';
import type { CandidateTable } from './candidate-table.ts';
import { type RowKey, rowKey } from './side.ts';
import { type PackedStore, type QueryOptions, settingsOf } from './store.ts';

export interface WaitingHit extends Hit {
  /** ISO date */
  waitingSince: string;
}

/**
 * Who waits longest among those who meet every hard condition and whose skills gap can be bridged: they have at least
 * `bridgeablePercent` of the essential skills. A vacancy filled without looking goes to those who need it least (LCR
 * 2016), so this list stands beside the ranking.
 */
export function longestWaiting(
  store: PackedStore,
  opening: MatchOpening,
  options: QueryOptions,
): WaitingHit[] {
  const weights = options.weights ?? store.weights;
  const packed = store.packOpening(opening);
  if (packed === null) return [];
  const settings = settingsOf(options);
  const found: { key: RowKey; since: number; points: number }[] = [];
  store.withCandidateScorer(packed, weights, settings.today, (scorer) => {
    const bridgeable = (table: CandidateTable, row: number) => {
      const covered = scorer.mustCovered(table, row);
      return scorer.mustTotal === 0 || covered * 100 >= weights.bridgeablePercent * scorer.mustTotal;
    };
    store.eachSelectedCandidate(packed, opening.id, settings, options.reach, (table, index, rows, count) => {
      for (let i = 0; i < count; i++) {
        const row = rows[i] as number;
        if (!bridgeable(table, row)) continue;
        const since = table.columns.waiting[row] as number;
        found.push({ key: rowKey(row, index), since, points: scorer.points(table, row) });
      }
    });
  });
  const side = store.candidates;
  found.sort((a, b) => a.since - b.since || b.points - a.points || side.compare(a.key, b.key));
  return found.slice(0, options.limit ?? 20).map(({ key, since, points }) => ({
    id: side.id(key),
    number: side.number(key),
    score: points / 10,
    waitingSince: isoDay(since),
  }));
}
