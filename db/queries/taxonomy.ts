import { sql } from 'kysely';
import type { Queryable } from '../client.ts';
import { fold, foldedWords } from './fold.ts';

export interface Suggestion {
  id: string;
  label: string;
  /** The other name that was typed, when it was not the label. */
  matched: string | null;
}

export interface OccupationFacts {
  id: string;
  label: string;
  isco: string;
  /** Name of the ISCO unit group, when the groups are imported. */
  iscoLabel: string | null;
  description: string;
  sector: string | null;
  source: 'werkbrug' | 'esco';
  alternatives: string[];
}

interface Entry {
  id: string;
  label: string;
  folded: string;
  /** true for the label itself */
  main: boolean;
  own: boolean;
}

interface LabelIndex {
  entries: Entry[];
  names: Map<string, string>;
}

interface Cached {
  version: string;
  occupations: LabelIndex;
  skills: LabelIndex;
}

let cached: Cached | null = null;

/**
 * Occupations whose name or other name starts with the text, then those with a word that does, then those that hold it
 * anywhere. Accents and case don't matter. Our own occupations go before ESCO's at the same rank, since they are fewer
 * and said as people say them.
 *
 * @param limit most suggestions to give
 */
export async function suggestOccupations(db: Queryable, text: string, limit = 10): Promise<Suggestion[]> {
  return suggest((await labels(db)).occupations, text, limit);
}

/** As `suggestOccupations`, over skills. English labels are found too where no Dutch one is imported. */
export async function suggestSkills(db: Queryable, text: string, limit = 10): Promise<Suggestion[]> {
  return suggest((await labels(db)).skills, text, limit);
}

/** The occupation with exactly this name or other name, ignoring case and accents; null when none or unclear. */
export async function occupationNamed(db: Queryable, label: string): Promise<Suggestion | null> {
  const folded = fold(label);
  const [first] = rank(
    (await labels(db)).occupations.entries.filter((entry) => entry.folded === folded),
    folded,
  );
  return first ? toSuggestion((await labels(db)).occupations, first) : null;
}

export async function findOccupation(db: Queryable, id: string): Promise<OccupationFacts | null> {
  const row = await db
    .selectFrom('occupation')
    .leftJoin('isco_group', 'isco_group.code', 'occupation.isco')
    .select([
      'occupation.id',
      'occupation.label',
      'occupation.isco',
      'occupation.description',
      'occupation.sector',
      'occupation.source',
      'isco_group.label as iscoLabel',
    ])
    .where('occupation.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const alternatives = await db
    .selectFrom('occupation_label')
    .select('label')
    .where('occupation_id', '=', id)
    .orderBy('label')
    .execute();
  return { ...row, alternatives: alternatives.map((one) => one.label) };
}

export interface OccupationSkill {
  id: string;
  label: string;
  language: 'nl' | 'en';
  essential: boolean;
}

/** What the occupation asks, essential skills first, then by name. */
export async function skillsOfOccupation(db: Queryable, occupationId: string): Promise<OccupationSkill[]> {
  const rows = await db
    .selectFrom('occupation_skill')
    .innerJoin('skill', 'skill.id', 'occupation_skill.skill_id')
    .select(['skill.id', 'skill.label', 'skill.label_language as language', 'occupation_skill.essential'])
    .where('occupation_skill.occupation_id', '=', occupationId)
    .orderBy('occupation_skill.essential', 'desc')
    .orderBy('skill.label')
    .execute();
  return rows.map((row) => ({ ...row, essential: row.essential === 1 }));
}

/** Skills by id, in no order; unknown ids are left out. */
export function findSkills(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('skill')
    .select(['id', 'label', 'label_language as language'])
    .where('id', 'in', ids.length > 0 ? [...ids] : [''])
    .execute();
}

/**
 * All names in memory: 23,000 of ESCO take 5 ms to look through, where the database has no index that serves "holds it
 * anywhere, without accents" in portable SQL.
 */
async function labels(db: Queryable): Promise<Cached> {
  const version = await taxonomyVersion(db);
  if (cached?.version === version) return cached;
  const occupations = await db.selectFrom('occupation').select(['id', 'label', 'source']).execute();
  const others = await db.selectFrom('occupation_label').selectAll().execute();
  const skills = await db.selectFrom('skill').select(['id', 'label', 'source']).execute();
  cached = { version, occupations: indexOf(occupations, others), skills: indexOf(skills, []) };
  return cached;
}

async function taxonomyVersion(db: Queryable): Promise<string> {
  const parts = await Promise.all(
    (['occupation', 'occupation_label', 'skill'] as const).map((table) =>
      db
        .selectFrom(table)
        .select((eb) => [eb.fn.countAll().as('n'), sql<number>`sum(length(label))`.as('size')])
        .executeTakeFirstOrThrow(),
    ),
  );
  return parts.map((part) => `${part.n}:${part.size}`).join('|');
}

function indexOf(
  rows: readonly { id: string; label: string; source: string }[],
  others: readonly { occupation_id: string; label: string }[],
): LabelIndex {
  const own = new Set(rows.filter((row) => row.source === 'werkbrug').map((row) => row.id));
  const entries = [
    ...rows.map((row) => ({ id: row.id, label: row.label, main: true })),
    ...others.map((row) => ({ id: row.occupation_id, label: row.label, main: false })),
  ].map((entry) => ({ ...entry, folded: fold(entry.label), own: own.has(entry.id) }));
  return { entries, names: new Map(rows.map((row) => [row.id, row.label])) };
}

function suggest(index: LabelIndex, text: string, limit: number): Suggestion[] {
  const asked = fold(text).replace(/\s+/g, ' ');
  if (asked === '') return [];
  const words = foldedWords(asked);
  const found = index.entries.filter(
    (entry) =>
      entry.folded.includes(asked) ||
      (words.length > 1 && words.every((word) => entry.folded.includes(word))),
  );
  const suggestions = new Map<string, Suggestion>();
  for (const entry of rank(found, asked)) {
    if (suggestions.size >= limit) break;
    if (!suggestions.has(entry.id)) suggestions.set(entry.id, toSuggestion(index, entry));
  }
  return [...suggestions.values()];
}

function toSuggestion(index: LabelIndex, entry: Entry): Suggestion {
  const label = index.names.get(entry.id) ?? entry.label;
  return { id: entry.id, label, matched: entry.main ? null : entry.label };
}

function rank(entries: readonly Entry[], asked: string): Entry[] {
  return entries
    .map((entry) => ({ entry, place: placeOf(entry.folded, asked) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        Number(b.entry.own) - Number(a.entry.own) ||
        Number(b.entry.main) - Number(a.entry.main) ||
        a.entry.folded.length - b.entry.folded.length ||
        (a.entry.folded < b.entry.folded ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

/** 0 the same, 1 starts with it, 2 a word starts with it, 3 holds it, 4 holds its words apart. */
function placeOf(folded: string, asked: string): number {
  if (folded === asked) return 0;
  if (folded.startsWith(asked)) return 1;
  const at = folded.indexOf(asked);
  if (at === -1) return 4;
  const before = folded[at - 1] ?? ' ';
  return /[\p{L}\p{N}]/u.test(before) ? 3 : 2;
}
