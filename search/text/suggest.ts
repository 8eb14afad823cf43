import { fold } from '../dutch/fold.ts';
import type { DocumentStore } from './store.ts';
import type { Completion, TextQuery } from './types.ts';

/** Entries of a label looked at to count the documents the asker may see. */
const mostCounted = 2000;
/** Labels tried for each one wanted, as some turn out to be of documents the asker may not see. */
const triedPerWanted = 12;

interface Asker {
  limit: number;
  visible?: TextQuery['visible'];
  reach?: TextQuery['reach'];
}

/** Labels that go on from what was typed; only those of documents the asker may see, so that none leaks a hidden one. */
export function complete(store: DocumentStore, typed: string, asker: Asker): Completion[] {
  const folded = fold(typed).replace(/\s+/g, ' ').trimStart();
  if (folded.trim().length === 0) return [];
  const found = matching(store, folded, asker);
  if (found.length > 0) return found;
  const words = folded.trim().split(' ');
  const last = words.at(-1) ?? '';
  for (const { word } of store.vocabulary.speller.near(last, 3)) {
    const corrected = matching(store, [...words.slice(0, -1), word].join(' '), asker);
    if (corrected.length > 0) return corrected;
  }
  return [];
}

function matching(store: DocumentStore, folded: string, { limit, visible, reach }: Asker): Completion[] {
  const candidates = store.phrases.best(folded, limit * triedPerWanted, (label) =>
    store.postings.count(label),
  );
  const accepts = reach && store.reach.accepts(reach);
  const out: Completion[] = [];
  const labels = new Set<number>();
  for (const phrase of candidates) {
    if (out.length >= limit) break;
    if (labels.has(phrase.label)) continue;
    let count = 0;
    for (const entry of store.postings.list(phrase.label).subarray(0, mostCounted)) {
      const ordinal = entry >>> 8;
      if (store.alive[ordinal] !== 1) continue;
      if (accepts && accepts[store.reach.sets[ordinal] ?? 0] !== 1) continue;
      if (visible && !visible(store.ids[ordinal] ?? '')) continue;
      count += 1;
    }
    if (count === 0) continue;
    labels.add(phrase.label);
    out.push({ text: phrase.text, count });
  }
  return out;
}
