import { heldLicences } from '../codes.ts';
import type { MatchCandidate } from '../types.ts';
import { licenceBits, words } from './layout.ts';
import type { OpeningTable } from './opening-table.ts';
import { type PackedStore, type QueryOptions, settingsOf } from './store.ts';

/** One skill or licence that a candidate does not have, and how many openings nearby it would open. */
export interface MissingLink {
  kind: 'skill' | 'licence';
  /** skill id, or the code of the licence or certificate in lower case */
  value: string;
  /** Dutch label of a skill; the code of a licence in capitals */
  label: string;
  /** openings that would fit beyond those that fit now */
  more: number;
}

/**
 * Which one missing skill or licence opens most openings nearby. A licence opens an opening when it is the only hard
 * condition in the way; a skill when it lifts the essential skills covered over `fitPercent`.
 */
export function missingLinks(
  store: PackedStore,
  candidate: MatchCandidate,
  options: QueryOptions,
): MissingLink[] {
  const links = [...missingSkills(store, candidate, options), ...missingLicences(store, candidate, options)];
  links.sort((a, b) => b.more - a.more || (a.value < b.value ? -1 : 1));
  return links.slice(0, options.limit ?? 5);
}

function missingSkills(store: PackedStore, candidate: MatchCandidate, options: QueryOptions): MissingLink[] {
  const packed = store.packCandidate(candidate);
  if (packed === null) return [];
  const weights = options.weights ?? store.weights;
  const settings = settingsOf(options);
  const opens = new Map<number, number>();
  store.withOpeningScorer(packed, weights, (scorer) => {
    store.eachSelectedOpening(packed, candidate.id, settings, (table, _, rows, count) => {
      for (let i = 0; i < count; i++) {
        const list = table.list(rows[i] as number);
        const needed = weights.fitPercent * store.lists.mustTotal(list);
        const covered = scorer.mustCovered(list);
        if (covered * 100 >= needed) continue;
        for (const skill of store.lists.must(list)) {
          if (scorer.has(skill)) continue;
          if ((covered + store.vocabulary.rarity(skill)) * 100 < needed) continue;
          opens.set(skill, (opens.get(skill) ?? 0) + 1);
        }
      }
    });
  });
  return [...opens].map(([skill, more]) => {
    const value = store.vocabulary.skillId(skill);
    return { kind: 'skill', value, label: store.taxonomy.skillLabel(value) ?? value, more };
  });
}

function missingLicences(
  store: PackedStore,
  candidate: MatchCandidate,
  options: QueryOptions,
): MissingLink[] {
  const packed = store.packCandidate(candidate);
  if (packed === null) return [];
  const settings = settingsOf({ ...options, ignore: [...(options.ignore ?? []), 'licence'] });
  const held = packed.common.words[licenceBits.word] as number;
  const loose = heldLicences(candidate.licences);
  const combinations = new Map<string, number>();
  store.eachSelectedOpening(packed, candidate.id, settings, (table, _, rows, count) => {
    for (let i = 0; i < count; i++) {
      const missing = missingCodes(store, table, rows[i] as number, held, loose);
      if (missing !== '') combinations.set(missing, (combinations.get(missing) ?? 0) + 1);
    }
  });
  const links: MissingLink[] = [];
  for (const code of store.vocabulary.codes('licence')) {
    const value = code.slice('licence:'.length);
    const gives = heldLicences([value]);
    let more = 0;
    for (const [missing, count] of combinations) {
      if (missing.split('\n').every((one) => gives.has(one))) more += count;
    }
    if (more > 0) links.push({ kind: 'licence', value, label: value.toUpperCase(), more });
  }
  return links;
}

/** The licences that an opening asks and the candidate has not, as one text. */
function missingCodes(
  store: PackedStore,
  table: OpeningTable,
  row: number,
  held: number,
  all: ReadonlySet<string>,
): string {
  const residual = table.residual.get(row);
  if (residual) return residual.licences.filter((code) => !all.has(code)).join('\n');
  const missing = ~(table.common.words[row * words + licenceBits.word] as number) & ~held;
  if (missing === 0) return '';
  const codes: string[] = [];
  for (let bit = 0; bit < 32; bit++) {
    if ((missing >>> bit) & 1) codes.push(store.vocabulary.codeAt('licence', bit) ?? '');
  }
  return codes.join('\n');
}
