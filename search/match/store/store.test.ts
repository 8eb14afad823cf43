import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relaxableConditions } from '../conditions.ts';
import { referenceCandidates, referenceOpenings } from '../reference.ts';
import { createTaxonomy } from '../taxonomy.ts';
import { anyCandidate, anyOpening, codeHog, smallTaxonomy } from '../testing/arbitraries.ts';
import { candidateRow } from '../testing/rows.ts';
import type { MatchCandidate, MatchOpening, Reach } from '../types.ts';
import { defaultWeights } from '../weights.ts';
import { buildStore, type QueryOptions } from './store.ts';

const taxonomy = createTaxonomy(smallTaxonomy);
const today = '2026-11-22';
const settings = { today, weights: defaultWeights };

const query: fc.Arbitrary<QueryOptions> = fc.record({
  today: fc.constant(today),
  limit: fc.integer({ min: 1, max: 12 }),
  radiusKm: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
  ignore: fc.oneof(fc.constant([]), fc.subarray([...relaxableConditions])),
});

/** With a full vocabulary nearly every row is compared by the plain scorer. */
const crowd = candidateRow({ id: 'hog', lat: 53.4, lon: 6.8, maxTravelKm: 2, ...codeHog });
/** The same person three times: only the id tells the order. */
const twins = (rows: MatchCandidate[]) =>
  rows.flatMap((row) => {
    const others = row.id.length === 36 ? sameButLast(row.id) : [`${row.id}-b`, `${row.id}-a`];
    return [row, ...others.map((id) => ({ ...row, id }))];
  });
const sameButLast = (id: string) =>
  ['e', '5'].filter((digit) => !id.endsWith(digit)).map((digit) => id.slice(0, -1) + digit);

/** Ids are unique within one side, as in the database. */
const uniqueCandidates = fc.uniqueArray(anyCandidate, { selector: (row) => row.id, maxLength: 60 });
const uniqueOpenings = fc.uniqueArray(anyOpening, { selector: (row) => row.id, maxLength: 60 });

function reachOf(kind: number, rows: readonly MatchCandidate[]): Reach | undefined {
  if (kind === 0) return undefined;
  if (kind === 1) return { kind: 'regions', regions: ['FoodValley'] };
  return { kind: 'candidates', ids: rows.filter((_, i) => i % 2 === 0).map((row) => row.id) };
}

describe('the packed store gives the answers of the reference', () => {
  test('candidates for an opening, after any changes', () => {
    fc.assert(
      fc.property(
        uniqueCandidates,
        fc.array(
          fc.tuple(fc.nat(59), fc.constantFrom('replace', 'withdraw', 'delete', 'merge'), anyCandidate),
        ),
        fc.array(anyOpening, { minLength: 1, maxLength: 4 }),
        query,
        fc.nat(2),
        fc.boolean(),
        fc.boolean(),
        (drawn, changes, openings, options, reachKind, crowded, twinned) => {
          const rows = [...(crowded ? [crowd] : []), ...(twinned ? twins(drawn) : drawn)];
          const store = buildStore({ taxonomy, weights: defaultWeights, candidates: rows });
          const truth = new Map(rows.map((row) => [row.id, row]));
          for (const [at, change, other] of changes) {
            const row = rows[at];
            if (change === 'merge') store.mergeCandidates();
            if (!row) continue;
            if (change === 'delete') {
              truth.delete(row.id);
              store.candidates.remove(row.id);
            } else if (change !== 'merge') {
              const next = change === 'replace' ? { ...other, id: row.id } : { ...row, released: false };
              truth.set(row.id, next);
              store.upsertCandidate(next);
            }
          }
          const reach = reachOf(reachKind, rows);
          const pairs = openings.flatMap((opening) =>
            rows.slice(0, 3).map((row) => [opening.id, row.id] as const),
          );
          for (const [openingId, candidateId] of pairs) store.introductions.add({ openingId, candidateId });
          for (const opening of openings) {
            const page = store.candidatesFor(opening, { ...options, reach });
            const introduced = (o: string, c: string) => pairs.some(([a, b]) => a === o && b === c);
            const expected = referenceCandidates(opening, truth.values(), taxonomy, settings, {
              ...plain(options),
              reach,
              introduced,
            });
            expect(page).toEqual(expected);
            for (const hit of page.hits) expect(truth.get(hit.id)?.released).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('openings for a candidate, after any changes', () => {
    fc.assert(
      fc.property(
        uniqueOpenings,
        fc.array(fc.tuple(fc.nat(59), fc.constantFrom('replace', 'close', 'delete', 'merge'), anyOpening)),
        fc.array(anyCandidate, { minLength: 1, maxLength: 4 }),
        query,
        fc.boolean(),
        (rows, changes, candidates, options, crowded) => {
          const store = buildStore({
            taxonomy,
            weights: defaultWeights,
            candidates: crowded ? [crowd] : [],
            openings: rows,
          });
          const truth = new Map(rows.map((row) => [row.id, row]));
          for (const [at, change, other] of changes) {
            const row = rows[at];
            if (change === 'merge') store.mergeOpenings();
            if (!row) continue;
            if (change === 'delete') {
              truth.delete(row.id);
              store.openings.remove(row.id);
            } else if (change !== 'merge') {
              const next: MatchOpening =
                change === 'replace' ? { ...other, id: row.id } : { ...row, open: false };
              truth.set(row.id, next);
              store.upsertOpening(next);
            }
          }
          for (const candidate of candidates) {
            const page = store.openingsFor(candidate, options);
            expect(page).toEqual(
              referenceOpenings(candidate, truth.values(), taxonomy, settings, plain(options)),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

function plain({ limit, radiusKm, ignore }: QueryOptions) {
  return { limit: limit ?? 20, radiusKm, ignore: new Set(ignore) };
}
