import type { Queryable } from '../../client.ts';
import { foldedWords } from '../../queries/fold.ts';
import { conceptId } from '../esco/files.ts';

/** Finds the occupation or skill that a text names. */
export interface TaxonomyMatcher {
  /** The occupation of the first hint that names one: an ESCO address, or words of a title. */
  occupation(hints: readonly string[]): string | null;
  /** The skill with this name. */
  skill(label: string): { id: string; label: string } | null;
}

/** Names of more words than this don't occur in titles. */
const longestName = 6;
/** Shorter names ("kok" has three) match by chance inside titles in another sense. */
const shortestName = 3;

/** Reads every name once: 23,000 take about 0.2 s, after which a title takes microseconds. */
export async function loadTaxonomyMatcher(db: Queryable): Promise<TaxonomyMatcher> {
  const occupations = await db.selectFrom('occupation').select(['id', 'label', 'source']).execute();
  const others = await db.selectFrom('occupation_label').selectAll().execute();
  const skills = await db.selectFrom('skill').select(['id', 'label', 'source']).execute();
  const own = new Set(occupations.filter((row) => row.source === 'werkbrug').map((row) => row.id));
  const ids = new Set(occupations.map((row) => row.id));
  const byName = new Map<string, { id: string; rank: number }>();
  const add = (id: string, label: string, isMain: boolean) => {
    const key = foldedWords(label).join('');
    const rank = (own.has(id) ? 0 : 2) + (isMain ? 0 : 1);
    const known = byName.get(key);
    if (key.length >= shortestName && (!known || rank < known.rank)) byName.set(key, { id, rank });
  };
  for (const row of occupations) add(row.id, row.label, true);
  for (const row of others) add(row.occupation_id, row.label, false);
  const skillsByName = new Map<string, { id: string; label: string }>();
  for (const row of skills) {
    const key = foldedWords(row.label).join('');
    if (!skillsByName.has(key) || row.source === 'werkbrug')
      skillsByName.set(key, { id: row.id, label: row.label });
  }
  return {
    occupation: (hints) => {
      for (const hint of hints) {
        const id = hint.includes('/occupation/') ? conceptId(hint) : null;
        if (id && ids.has(id)) return id;
        const named = longestNameIn(foldedWords(hint), byName);
        if (named) return named;
      }
      return null;
    },
    skill: (label) => skillsByName.get(foldedWords(label).join('')) ?? null,
  };
}

/** The name with the most letters among the words; joined, so that "magazijn medewerker" is found as well. */
function longestNameIn(words: readonly string[], byName: ReadonlyMap<string, { id: string }>): string | null {
  let best: { id: string; length: number } | null = null;
  for (let from = 0; from < words.length; from += 1) {
    let name = '';
    for (let to = from; to < Math.min(words.length, from + longestName); to += 1) {
      name += words[to];
      const found = byName.get(name);
      if (found && (!best || name.length > best.length)) best = { id: found.id, length: name.length };
    }
  }
  return best?.id ?? null;
}
