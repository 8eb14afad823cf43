import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceOpenings } from '../reference.ts';
import { createTaxonomy } from '../taxonomy.ts';
import { smallTaxonomy } from '../testing/arbitraries.ts';
import { candidateRow, openingRow } from '../testing/rows.ts';
import { defaultWeights, type Weights } from '../weights.ts';
import { listIsOccupations, noMust } from './opening-table.ts';
import { buildStore } from './store.ts';

const taxonomy = createTaxonomy(smallTaxonomy);
const today = '2026-11-22';
const occupationIds = smallTaxonomy.occupations.map((item) => item.id);
const skillIds = smallTaxonomy.skills.map((item) => item.id);
const asked = (value: string, must: boolean) => ({ kind: 'skill' as const, value, label: value, must });

/** Openings that ask some of their occupation's skills, all of them, or others; nearly all of them fit everybody. */
const opening = fc
  .record({
    occupation: fc.option(fc.nat(occupationIds.length - 1), { freq: 9 }),
    own: fc.array(fc.tuple(fc.nat(8), fc.boolean()), { maxLength: 4 }),
    others: fc.oneof(
      { weight: 3, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.subarray(skillIds, { maxLength: 2 }) },
    ),
    educationLevel: fc.option(fc.integer({ min: 1, max: 6 })),
    dutchLevel: fc.option(fc.integer({ min: 1, max: 6 })),
    experienceYears: fc.option(fc.integer({ min: 1, max: 5 })),
    applications: fc.nat(9),
  })
  .map(({ occupation, own, others, ...row }) => {
    const item = occupation === null ? undefined : smallTaxonomy.occupations[occupation];
    const known: readonly string[] = [...(item?.essential ?? []), ...(item?.optional ?? [])];
    const skills = own.flatMap(([at, must]) => (known[at] ? [asked(known[at], must)] : []));
    return {
      ...row,
      occupationId: item?.id ?? null,
      requirements: [...skills, ...others.map((id) => asked(id, true))],
      experienceMust: false,
      educationMust: false,
      dutchMust: false,
    };
  });

const weights: fc.Arbitrary<Weights> = fc
  .record({
    mustSkills: fc.nat(400),
    wishSkills: fc.nat(250),
    occupation: fc.nat(100),
    wishes: fc.nat(100),
    unknownPercent: fc.constantFrom(0, 30, 100),
  })
  .map((some) => ({ ...defaultWeights, distance: 50, hours: 50, attention: 50, freshness: 0, ...some }));

describe('openings whose skills need not be read', () => {
  test('rank as the reference ranks them, for who has few skills', () => {
    fc.assert(
      fc.property(
        fc.array(opening, { minLength: 20, maxLength: 80 }),
        fc.subarray(skillIds, { maxLength: 3 }),
        fc.subarray(occupationIds, { maxLength: 1 }),
        weights,
        fc.integer({ min: 1, max: 6 }),
        (openings, skills, wishes, someWeights, limit) => {
          const rows = openings.map((row, i) =>
            openingRow({
              ...row,
              id: `019a0000-0000-7000-8000-${String(i).padStart(12, '0')}`,
              number: i + 1,
            }),
          );
          const store = buildStore({ taxonomy, weights: someWeights, openings: rows });
          const candidate = candidateRow({ skills, wishes, experience: [] });
          expect(store.openingsFor(candidate, { today, limit })).toEqual(
            referenceOpenings(candidate, rows, taxonomy, { today, weights: someWeights }, { limit }),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('are told by a flag of the row: only what the occupation asks', () => {
    const item = smallTaxonomy.occupations[0];
    const [first = '', second = ''] = item?.essential ?? [];
    const known: readonly string[] = [...(item?.essential ?? []), ...(item?.optional ?? [])];
    const foreign = skillIds.find((id) => !known.includes(id)) ?? '';
    const flagsOf = (
      requirements: ReturnType<typeof asked>[],
      occupationId: string | null = item?.id ?? '',
    ) => {
      const store = buildStore({
        taxonomy,
        weights: defaultWeights,
        openings: [openingRow({ occupationId, requirements })],
      });
      return store.openings.base.field(0, 'bound') & (listIsOccupations | noMust);
    };
    expect(flagsOf([])).toBe(listIsOccupations);
    expect(flagsOf([asked(first, true), asked(second, false)])).toBe(listIsOccupations);
    expect(flagsOf([asked(first, false)])).toBe(listIsOccupations | noMust);
    expect(flagsOf([asked(first, true), asked(foreign, false)])).toBe(0);
    expect(flagsOf([asked(first, true)], null)).toBe(0);
  });
});
