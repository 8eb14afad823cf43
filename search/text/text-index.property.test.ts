import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDutchAnalyser } from '../dutch/analyser.ts';
import { emptyList, intersection, Scratch, seek, union, unionOfMany } from './lists.ts';
import { haversineKm } from './places.ts';
import { createTextIndex } from './text-index.ts';
import type { TextDocument, TextQuery } from './types.ts';

// Words without relations to each other, so that a scan for equal stems says exactly what the index should find.
const vocabulary = [
  'kok',
  'imker',
  'hovenier',
  'portier',
  'loket',
  'zaal',
  'brug',
  'kelder',
  'ladder',
  'tafel',
];
const analyser = createDutchAnalyser();

const text = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const document: fc.Arbitrary<TextDocument> = fc.record({
  id: fc.integer({ min: 0, max: 14 }).map((n) => `d${n}`),
  fields: fc.record({ title: text, tasks: fc.option(text, { nil: undefined }) }),
  facets: fc.record({
    kind: fc.constantFrom('a', 'b', 'c'),
    tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    hours: fc.integer({ min: 0, max: 40 }),
  }),
  lat: fc.integer({ min: 0, max: 20 }).map((n) => 51 + n / 10),
  lon: fc.integer({ min: 0, max: 20 }).map((n) => 4 + n / 10),
  visibleTo: fc.uniqueArray(fc.constantFrom('p', 'q')),
});
type Step = { put: TextDocument } | { remove: string } | { compact: true };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: document.map((put) => ({ put })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 14 }).map((n) => ({ remove: `d${n}` })) },
  { weight: 1, arbitrary: fc.constant({ compact: true as const }) },
);
const query: fc.Arbitrary<TextQuery> = fc.record(
  {
    text: fc
      .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 2 })
      .map((words) => words.join(' ')),
    filters: fc.record(
      {
        kind: fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 }),
        tags: fc.uniqueArray(fc.constantFrom('x', 'y'), { minLength: 1 }),
        hours: fc.record({ min: fc.integer({ min: 0, max: 20 }), max: fc.integer({ min: 10, max: 40 }) }),
      },
      { requiredKeys: [] },
    ),
    reach: fc.constant(['p']),
    km: fc.integer({ min: 1, max: 150 }),
    prefix: fc.boolean(),
  },
  { requiredKeys: [] },
);

const near = { lat: 52, lon: 5 };

/** What should be found, by reading every document. */
function scan(documents: Iterable<TextDocument>, asked: TextQuery): TextDocument[] {
  const stems = (value: string | undefined) =>
    analyser.content(value ?? '').map((token) => analyser.main(token));
  return [...documents].filter((one) => {
    const own = new Set([...stems(one.fields.title), ...stems(one.fields.tasks)]);
    const words = stems(asked.text);
    const kind = asked.filters?.kind as string[] | undefined;
    const tags = asked.filters?.tags as string[] | undefined;
    const hours = asked.filters?.hours as { min: number; max: number } | undefined;
    const has = one.facets as { kind: string; tags: string[]; hours: number };
    return (
      words.every((word) => own.has(word)) &&
      (!kind || kind.includes(has.kind)) &&
      (!tags || tags.some((tag) => has.tags.includes(tag))) &&
      (!hours || (has.hours >= hours.min && has.hours <= hours.max)) &&
      (!asked.reach || asked.reach.some((tag) => one.visibleTo?.includes(tag))) &&
      (asked.km === undefined || haversineKm(near, { lat: one.lat ?? 0, lon: one.lon ?? 0 }) <= asked.km)
    );
  });
}

describe('the index against a scan of all documents', () => {
  it('finds the same and counts the same after any updates', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        (steps, queries) => {
          const index = createTextIndex({ analyser });
          const live = new Map<string, TextDocument>();
          const check = (asked: TextQuery) => {
            const full = { ...asked, near, limit: 100, facets: ['kind', 'tags'] };
            const result = index.search(full);
            if (result.relaxed !== 'strict' && result.relaxed !== 'all') {
              // Loosened: then nothing the asker may see has all the words.
              expect(scan(live.values(), { text: asked.text, reach: asked.reach })).toEqual([]);
              return;
            }
            const expected = scan(live.values(), asked);
            expect(result.hits.map((hit) => hit.id).sort()).toEqual(expected.map((one) => one.id).sort());
            expect(result.total).toBe(expected.length);
            const others = { ...asked, filters: { ...asked.filters, kind: undefined } };
            const kinds: Record<string, number> = {};
            for (const one of scan(live.values(), others)) {
              const kind = String(one.facets?.kind);
              kinds[kind] = (kinds[kind] ?? 0) + 1;
            }
            if (live.size > 0 && index.search({ facets: ['kind'] }).facets.kind)
              expect(result.facets.kind ?? {}).toEqual(kinds);
          };
          steps.forEach((one, i) => {
            if ('put' in one) {
              index.upsert(one.put);
              live.set(one.put.id, one.put);
            } else if ('remove' in one) {
              expect(index.remove(one.remove)).toBe(live.delete(one.remove));
            } else index.compact();
            if (i % 7 === 0) for (const asked of queries) check(asked);
          });
          for (const asked of queries) check(asked);
          expect(index.size).toBe(live.size);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('lists', () => {
  const entries = fc
    .uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 120 })
    .chain((ordinals) =>
      fc
        .array(fc.integer({ min: 1, max: 255 }), { minLength: ordinals.length, maxLength: ordinals.length })
        .map((impacts) =>
          ordinals.sort((a, b) => a - b).map((ordinal, i) => ({ ordinal, impact: impacts[i] ?? 1 })),
        ),
    );
  const packed = (list: { ordinal: number; impact: number }[]) => ({
    of: Uint32Array.from(list, ({ ordinal, impact }) => ((ordinal << 8) | impact) >>> 0),
    length: list.length,
  });
  const read = ({ of, length }: { of: Uint32Array; length: number }) =>
    Array.from(of.subarray(0, length), (entry) => entry >>> 8);

  it('join, meet and seek like sets', () => {
    fc.assert(
      fc.property(entries, entries, entries, (a, b, c) => {
        const scratch = new Scratch();
        const [x, y, z] = [a, b, c].map((list) => new Set(list.map(({ ordinal }) => ordinal))) as [
          Set<number>,
          Set<number>,
          Set<number>,
        ];
        const sorted = (set: Set<number>) => [...set].sort((p, q) => p - q);
        expect(read(union(packed(a), 256, packed(b), 128, scratch))).toEqual(sorted(new Set([...x, ...y])));
        expect(read(intersection(packed(a), packed(b), scratch))).toEqual(
          sorted(new Set([...x].filter((ordinal) => y.has(ordinal)))),
        );
        const many = [a, b, c, a, b, c].map(packed);
        expect(read(unionOfMany(many, 401, scratch))).toEqual(sorted(new Set([...x, ...y, ...z])));
        const list = packed(a);
        for (const wanted of [0, 17, 200, 400]) {
          const at = seek(list.of, list.length, 0, wanted);
          expect(at).toBe(a.filter(({ ordinal }) => ordinal < wanted).length);
        }
        expect(read(union(emptyList, 256, packed(b), 256, scratch))).toEqual(sorted(y));
      }),
    );
  });
});
