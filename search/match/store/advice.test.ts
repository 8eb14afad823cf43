import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failedConditions } from '../conditions.ts';
import { dayNumber } from '../days.ts';
import { prepareCandidate, prepareOpening } from '../prepare.ts';
import { createTaxonomy } from '../taxonomy.ts';
import { anyCandidate, anyOpening, smallTaxonomy } from '../testing/arbitraries.ts';
import { candidateRow, openingRow } from '../testing/rows.ts';
import { defaultWeights } from '../weights.ts';
import { missingLinks } from './missing.ts';
import { buildStore } from './store.ts';
import { longestWaiting } from './waiting.ts';
import { relaxed, whatIfForCandidate, whatIfForOpening } from './what-if.ts';

const taxonomy = createTaxonomy(smallTaxonomy);
const today = '2026-11-22';
const options = { today };
const build = (rows: Omit<Parameters<typeof buildStore>[0], 'taxonomy' | 'weights'>) =>
  buildStore({ taxonomy, weights: defaultWeights, ...rows });

describe('what if', () => {
  test('tells how many more fit without one demand or with one adaptation', () => {
    const store = build({
      candidates: [
        candidateRow({ id: 'fits', educationLevel: 4 }),
        candidateRow({ id: 'level-1', educationLevel: 2 }),
        candidateRow({ id: 'level-2', educationLevel: 3 }),
        candidateRow({ id: 'lifting', educationLevel: 4, conditions: ['noHeavyLifting'] }),
        candidateRow({ id: 'both', educationLevel: 1, conditions: ['noHeavyLifting'] }),
      ],
    });
    const opening = openingRow({
      educationLevel: 4,
      educationMust: true,
      askedConditions: ['noHeavyLifting'],
    });
    const found = whatIfForOpening(store, opening, options);
    expect(found.map(({ text, more }) => [text, more])).toEqual([
      ['Zonder de eis mbo', 2],
      ['Met deze aanpassing: tilhulp of samen tillen', 1],
    ]);
    const adaptation = found[1];
    if (!adaptation) throw new Error('no adaptation');
    const changed = relaxed(opening, options, adaptation.relaxation);
    const ids = store.candidatesFor(changed.opening, changed.options).hits.map((hit) => hit.id);
    expect(ids).toEqual(expect.arrayContaining(['fits', 'lifting']));
    expect(ids).toHaveLength(2);
  });

  test('for a candidate: which own limit costs most', () => {
    const far = { lat: 52.3 };
    const store = build({
      openings: [
        openingRow({ id: 'a' }),
        openingRow({ id: 'b', ...far }),
        openingRow({ id: 'c', ...far }),
        openingRow({ id: 'd', shifts: ['night'] }),
      ],
    });
    const found = whatIfForCandidate(store, candidateRow({ maxTravelKm: 8, shifts: ['day'] }), options);
    expect(found.map(({ code, more }) => [code, more])).toEqual([
      ['distance', 2],
      ['shifts', 1],
    ]);
  });
});

describe('missing links', () => {
  test('a licence counts where it is the only thing in the way, C for B as well', () => {
    const must = (...values: string[]) =>
      values.map((value) => ({ kind: 'licence' as const, value, label: value, must: true }));
    const store = build({
      openings: [
        openingRow({ id: 'a', requirements: must('B') }),
        openingRow({ id: 'b', requirements: must('B') }),
        openingRow({ id: 'c', requirements: must('C') }),
        openingRow({ id: 'd', requirements: must('B', 'T') }),
        openingRow({ id: 'e', requirements: must('B'), hoursMin: 38, hoursMax: 40 }),
      ],
    });
    const links = missingLinks(store, candidateRow(), options);
    expect(links).toEqual([
      { kind: 'licence', value: 'c', label: 'C', more: 3 },
      { kind: 'licence', value: 'b', label: 'B', more: 2 },
    ]);
  });

  test('a skill counts where it lifts the essential skills over the line', () => {
    const ask = (...values: string[]) =>
      values.map((value) => ({ kind: 'skill' as const, value, label: value, must: true }));
    const store = build({
      openings: [
        openingRow({ id: 'a', requirements: ask('los-1', 'los-2') }),
        openingRow({ id: 'b', requirements: ask('los-2') }),
        openingRow({ id: 'c', requirements: ask('los-3', 'los-4', 'los-6') }),
      ],
    });
    const links = missingLinks(store, candidateRow({ skills: ['los-1'] }), options);
    expect(links.map(({ value, more }) => [value, more])).toEqual([['los-2', 2]]);
  });

  test('every count is the number of openings that the plain scorer adds', () => {
    fc.assert(
      fc.property(fc.array(anyOpening, { maxLength: 40 }), anyCandidate, (openings, drawn) => {
        const candidate = { ...drawn, released: true, active: true };
        const rows = openings.map((row, i) => ({ ...row, id: `o${i}` }));
        const fits = (licences: readonly string[]) =>
          rows.filter((row) => {
            const person = prepareCandidate({ ...candidate, licences }, taxonomy);
            const place = prepareOpening(row, taxonomy);
            return failedConditions(place, person, taxonomy, { today: dayNumber(today) }).length === 0;
          }).length;
        const store = build({ openings: rows });
        const now = fits(candidate.licences);
        for (const link of missingLinks(store, candidate, { today, limit: 100 })) {
          if (link.kind === 'licence')
            expect(fits([...candidate.licences, link.value]) - now).toBe(link.more);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('who waits longest', () => {
  test('stands on top when the gap can be bridged, and only when all conditions hold', () => {
    const ask = ['los-1', 'los-2', 'los-3'].map((value) => ({
      kind: 'skill' as const,
      value,
      label: value,
      must: true,
    }));
    const row = (id: string, waitingSince: string, skills: string[], more = {}) =>
      candidateRow({ id, waitingSince, skills, ...more });
    const store = build({
      candidates: [
        row('longest-but-lacks-all', '2020-01-01', []),
        row('second', '2024-01-01', ['los-1']),
        row('first', '2022-01-01', ['los-2']),
        row('not-released', '2021-01-01', ['los-1'], { released: false }),
        row('wrong-hours', '2021-01-01', ['los-1'], { hoursMin: 36, hoursMax: 40 }),
      ],
    });
    const waiting = longestWaiting(store, openingRow({ requirements: ask }), options);
    expect(waiting.map(({ id, waitingSince }) => [id, waitingSince])).toEqual([
      ['first', '2022-01-01'],
      ['second', '2024-01-01'],
    ]);
  });
});
