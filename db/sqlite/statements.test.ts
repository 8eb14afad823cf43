import BetterSqlite from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { rememberingStatements } from './dialect.ts';

let connection: BetterSqlite.Database;
beforeEach(() => {
  connection = new BetterSqlite(':memory:');
  connection.exec('CREATE TABLE item (a); INSERT INTO item VALUES (1), (2)');
});

test('a statement is prepared once', () => {
  const database = rememberingStatements(connection);
  expect(database.prepare('SELECT a FROM item')).toBe(database.prepare('SELECT a FROM item'));
});

test('a statement that is being read row by row is left alone', () => {
  const database = rememberingStatements(connection);
  const rows = database.prepare('SELECT a FROM item ORDER BY a').iterate([]);
  expect(rows.next().value).toEqual({ a: 1 });
  expect(database.prepare('SELECT a FROM item ORDER BY a').all([])).toEqual([{ a: 1 }, { a: 2 }]);
  expect(rows.next().value).toEqual({ a: 2 });
});

test('a changed table is read as it is now', () => {
  const database = rememberingStatements(connection);
  database.prepare('SELECT * FROM item').all([]);
  connection.exec('ALTER TABLE item ADD COLUMN b DEFAULT 5');
  expect(database.prepare('SELECT * FROM item').all([])).toContainEqual({ a: 1, b: 5 });
});

test('a pragma is carried out every time', () => {
  const database = rememberingStatements(connection);
  for (const value of [0, 1, 0]) {
    database.prepare(`PRAGMA foreign_keys = ${value}`).run([]);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(value);
  }
});

test('what was not asked for longest is forgotten', () => {
  const database = rememberingStatements(connection);
  const first = database.prepare('SELECT a FROM item');
  for (let i = 0; i < 1000; i++) database.prepare(`SELECT ${i}`);
  expect(database.prepare('SELECT a FROM item')).not.toBe(first);
});
