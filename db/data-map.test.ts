import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './client.ts';
import { dataMap } from './data-map.ts';
import { foreignKeys } from './sqlite/foreign-keys.ts';

let db: Database;
beforeAll(async () => {
  db = await openDatabase(':memory:');
});
afterAll(() => db.destroy());

describe('the map of what the database holds', () => {
  it('names every table and every column, and none that is not there', async () => {
    const tables = await db.introspection.getTables();
    const real = tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`));
    const mapped = Object.entries(dataMap).flatMap(([table, { columns }]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    const missing = real.filter((column) => !mapped.includes(column));
    expect(missing, 'new columns: say in db/data-map.ts what they hold').toEqual([]);
    expect(mapped.filter((column) => !real.includes(column))).toEqual([]);
  });

  it('follows every foreign key that leads to a person', async () => {
    const people = ['account', 'candidate', 'contact_person'];
    const forgotten = (await foreignKeys(db)).filter(({ table, column, to }) => {
      const entry = dataMap[table];
      return people.includes(to) && !(entry?.subject?.[column] || entry?.others?.includes(column));
    });
    expect(forgotten, 'say whether the row is about that person (subject) or not (others)').toEqual([]);
  });

  it('follows the keys to what belongs to a person, so that grandchildren are found', async () => {
    const personal = new Set(Object.keys(dataMap).filter((table) => dataMap[table]?.subject));
    const keys = await foreignKeys(db);
    const lost = keys.filter(
      ({ table, to }) => personal.has(to) && to !== 'contact_person' && !dataMap[table]?.subject,
    );
    // The contact person of an opening is public; it is about no candidate.
    expect(lost.filter(({ table }) => !['opening', 'employer'].includes(table))).toEqual([]);
  });

  it('says of every table about people what becomes of it, and what it is called', () => {
    for (const [table, entry] of Object.entries(dataMap)) {
      const personal = Object.values(entry.columns).some((kind) => kind === 'identity' || kind === 'text');
      if (!personal && !entry.subject) continue;
      expect({ table, label: Boolean(entry.label), atEnd: Boolean(entry.atEnd) }).toEqual({
        table,
        label: true,
        atEnd: true,
      });
    }
  });

  it('lets no typed text or identity about a candidate stay', () => {
    const stays = Object.entries(dataMap).filter(
      ([table, { subject, atEnd, columns }]) =>
        subject &&
        atEnd === 'keep' &&
        table !== 'contact_person' &&
        Object.values(columns).some((kind) => kind === 'identity' || kind === 'text'),
    );
    expect(stays.map(([table]) => table)).toEqual([]);
  });

  it('lists parents before children', () => {
    const seen: string[] = [];
    for (const [table, { subject = {} }] of Object.entries(dataMap)) {
      for (const to of Object.values(subject).flatMap((list) => list.split(' ')))
        expect(to === 'address' || seen.includes(to), `${table} before ${to}`).toBe(true);
      seen.push(table);
    }
  });
});
