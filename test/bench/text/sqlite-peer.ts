import Sqlite from 'better-sqlite3';
import { stopwords } from '#search/dutch/synonyms.ts';
import type { PlanNode } from '#search/text/nodes.ts';
import { Planner } from '#search/text/plan.ts';
import type { DocumentStore } from '#search/text/store.ts';
import type { TextDocument, TextQuery } from '#search/text/types.ts';
import { hourBands } from './world.ts';

export interface Answer {
  total: number;
  ids: string[];
  /** `facet:value` → count */
  facets: Map<string, number>;
}

/**
 * The tuned peer: FTS5 over the very terms of our analyser, contentless and without positions, prefixes indexed, and the facets
 * counted in one pass over the rows that match. It is given our plan of the query for nothing.
 */
export class SqliteTextPeer {
  readonly #db = new Sqlite(':memory:');
  readonly #planner: Planner;

  constructor(store: DocumentStore, documents: (index: number) => TextDocument) {
    this.#planner = new Planner(store);
    this.#db.pragma('cache_size = -400000');
    this.#db.exec(`
      CREATE VIRTUAL TABLE fts USING fts5(t, content='', detail=none, prefix='3 4 5 6', tokenize="unicode61 remove_diacritics 0");
      CREATE TABLE doc(id INTEGER PRIMARY KEY, kind TEXT, level TEXT, sector TEXT, hours INTEGER, lat REAL, lon REAL);
    `);
    const terms = termsPerDocument(store);
    const fts = this.#db.prepare('INSERT INTO fts(rowid, t) VALUES (?, ?)');
    const doc = this.#db.prepare('INSERT INTO doc VALUES (?, ?, ?, ?, ?, ?, ?)');
    this.#db.exec('BEGIN');
    for (let i = 0; i < store.count; i += 1) {
      const { fields, facets = {}, lat, lon } = documents(i);
      const words = new Set(
        [fields.title, fields.tasks, fields.employer, ...(fields.synonyms ?? [])].flatMap((text) =>
          text ? store.analyser.tokens(text).flatMap(({ word, parts = [] }) => [word, ...parts]) : [],
        ),
      );
      const spelled = [...words]
        .filter((word) => /^[a-z0-9]+$/.test(word) && !stopwords.has(word))
        .map((word) => `w${word}`);
      fts.run(i + 1, `${terms(i)} ${spelled.join(' ')}`);
      const bands = facets.hours as readonly string[];
      const mask = hourBands.reduce((sum, band, at) => sum + (bands.includes(band) ? 1 << at : 0), 0);
      doc.run(i + 1, facets.kind, facets.level, facets.sector, mask, lat, lon);
    }
    this.#db.exec("COMMIT; INSERT INTO fts(fts) VALUES ('optimize'); ANALYZE;");
  }

  ask(query: TextQuery): Answer {
    const match = this.#match(query);
    if (match === '') return { total: 0, ids: [], facets: new Map() };
    const { near, km = 0 } = query;
    const around = near
      ? `AND d.lat BETWEEN ${near.lat - km / 111} AND ${near.lat + km / 111}
         AND d.lon BETWEEN ${near.lon - km / 60} AND ${near.lon + km / 60}
         AND 6371.0088 * 2 * asin(sqrt(pow(sin(radians(d.lat - ${near.lat}) / 2), 2) + cos(radians(${near.lat})) *
           cos(radians(d.lat)) * pow(sin(radians(d.lon - ${near.lon}) / 2), 2))) <= ${km}`
      : '';
    const groups = this.#prepared(
      `SELECT d.kind, d.level, d.sector, d.hours, count(*) n FROM fts CROSS JOIN doc d ON d.id = fts.rowid
       WHERE fts MATCH ? ${around} GROUP BY 1, 2, 3, 4`,
    ).all(match) as { kind: string; level: string; sector: string; hours: number; n: number }[];
    const hits = this.#prepared(
      near
        ? `SELECT fts.rowid AS id FROM fts CROSS JOIN doc d ON d.id = fts.rowid WHERE fts MATCH ? ${around} ORDER BY fts.rank LIMIT 20`
        : 'SELECT rowid AS id FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT 20',
    ).all(match) as { id: number }[];
    const facets = new Map<string, number>();
    const add = (name: string, n: number) => facets.set(name, (facets.get(name) ?? 0) + n);
    let total = 0;
    for (const { kind, level, sector, hours, n } of groups) {
      total += n;
      add(`kind:${kind}`, n);
      add(`level:${level}`, n);
      add(`sector:${sector}`, n);
      hourBands.forEach((band, at) => {
        if (hours & (1 << at)) add(`hours:${band}`, n);
      });
    }
    return { total, ids: hits.map(({ id }) => `o${id - 1}`), facets };
  }

  close(): void {
    this.#db.close();
  }

  readonly #statements = new Map<string, Sqlite.Statement>();

  #prepared(sql: string): Sqlite.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** The strict plan of the query as FTS5 writes it. */
  #match(query: TextQuery): string {
    const tokens = this.#planner.tokens(query.text ?? '');
    const groups = this.#planner
      .strict(tokens, query.prefix ?? false)
      .groups.filter(({ required }) => required);
    return groups.map(({ node }) => asMatch(node)).join(' AND ');
  }
}

function asMatch(node: PlanNode): string {
  switch (node.kind) {
    case 'term':
      return `t${node.term}`;
    case 'begins':
      return `w${node.prefix}*`;
    case 'any':
      return `(${node.of.map((one) => asMatch(one.node)).join(' OR ')})`;
    case 'all':
      return `(${node.of.map(asMatch).join(' AND ')})`;
  }
}

/** Turns the lists of documents per term into the terms of each document. */
function termsPerDocument(store: DocumentStore): (ordinal: number) => string {
  const { postings } = store;
  const starts = new Uint32Array(store.count + 1);
  for (let term = 0; term < postings.terms; term += 1) {
    for (const entry of postings.list(term))
      starts[(entry >>> 8) + 1] = (starts[(entry >>> 8) + 1] as number) + 1;
  }
  for (let i = 0; i < store.count; i += 1) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const fill = starts.slice();
  const terms = new Uint32Array(postings.entries);
  for (let term = 0; term < postings.terms; term += 1) {
    for (const entry of postings.list(term)) {
      const ordinal = entry >>> 8;
      terms[fill[ordinal] as number] = term;
      fill[ordinal] = (fill[ordinal] as number) + 1;
    }
  }
  return (ordinal) =>
    Array.from(terms.subarray(starts[ordinal], starts[ordinal + 1]), (term) => `t${term}`).join(' ');
}
