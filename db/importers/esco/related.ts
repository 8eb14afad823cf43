import { foldedWords } from '../../queries/fold.ts';

/** An occupation as far as its relations go. */
export interface RelatedInput {
  id: string;
  isco: string;
  own: boolean;
  label: string;
  alternatives: readonly string[];
  essential: ReadonlySet<string>;
}

/** Nobody looks at more than a handful of neighbours, and the matcher follows each of them. */
const most = 8;

/**
 * Neighbours of each ESCO occupation, and of each occupation of our own among those of ESCO: those of the same ISCO
 * unit group (four digits) with the largest shared part of essential skills (Jaccard), then of words in their names.
 * Relations among our own occupations are written by hand and not touched here.
 *
 * @returns keys `occupation|related`
 */
export function relatedOccupations(occupations: Iterable<RelatedInput>): Set<string> {
  const groups = new Map<string, RelatedInput[]>();
  for (const occupation of occupations) {
    const group = groups.get(occupation.isco);
    if (group) group.push(occupation);
    else groups.set(occupation.isco, [occupation]);
  }
  const found = new Set<string>();
  for (const group of groups.values()) {
    const words = new Map(
      group.map((one) => [one.id, new Set([one.label, ...one.alternatives].flatMap(foldedWords))]),
    );
    for (const one of group) {
      const near = group
        .filter((other) => other.id !== one.id && !other.own)
        .map((other) => ({
          other,
          skills: overlap(one.essential, other.essential),
          words: overlap(words.get(one.id) ?? new Set(), words.get(other.id) ?? new Set()),
        }))
        .sort((a, b) => b.skills - a.skills || b.words - a.words || compare(a.other.id, b.other.id));
      for (const { other } of near.slice(0, most)) {
        found.add(`${one.id}|${other.id}`);
        if (one.own) found.add(`${other.id}|${one.id}`);
      }
    }
  }
  return found;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const item of a) if (b.has(item)) both += 1;
  return both / (a.size + b.size - both);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
