import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { fairnessTable } from './fairness.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const people = (count: number, birthDate: string | null, sex: 'f' | 'm' | null) =>
  Array.from({ length: count }, (_, i) => ({ id: `${birthDate}${sex}${i}`, birthDate, sex }));
const none = { proposed: [], introduced: [], hired: [] };

describe('fairnessTable', () => {
  it('counts a birthday on the day itself', () => {
    const rows = fairnessTable(
      {
        ...none,
        pool: [...people(1, '1999-11-22', 'f'), ...people(1, '1999-11-23', 'f')],
        shown: [],
      },
      'age',
      today,
    );
    expect(rows.map((row) => [row.group, row.counts.pool])).toEqual([
      ['jonger dan 27', 1],
      ['27 tot en met 44', 1],
    ]);
  });

  it('says who falls behind, and only of groups that are large enough', () => {
    const table = (women: number) =>
      fairnessTable(
        {
          ...none,
          pool: [...people(women, '1990-01-01', 'f'), ...people(20, '1990-01-01', 'm')],
          shown: [...people(2, '1990-01-01', 'f'), ...people(20, '1990-01-01', 'm')],
        },
        'sex',
        today,
      ).map((row) => [row.group, row.behind]);
    expect(table(20)).toEqual([
      ['vrouw', true],
      ['man', false],
    ]);
    expect(table(9)).toContainEqual(['vrouw', false]);
  });

  it('keeps those of whom it is not known apart', () => {
    const pool = people(3, null, null);
    expect(fairnessTable({ ...none, pool, shown: [] }, 'age', today)).toMatchObject([
      { group: 'niet bekend', shares: { pool: 100, shown: 0 } },
    ]);
  });
});
