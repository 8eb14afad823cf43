import type { EscoOccupation } from './esco.ts';
import { joinedUp, misspelled, seeded, splitApart } from './mistakes.ts';
import { halfOf } from './queries.ts';
import { ndcg, type QualityLine, recall, rounded } from './text-quality.ts';

/** What the suites ask of an engine: an index of occupations that can be changed while it is being asked. */
export interface OccupationEngine {
  name: string;
  put(id: string, label: string, alternatives: readonly string[]): void | Promise<void>;
  search(query: string, limit: number): readonly string[] | Promise<readonly string[]>;
}

interface Asked {
  kind: string;
  query: string;
  expected: ReadonlySet<string>;
  /** The label to take out of the index while this is asked. */
  without?: { occupation: EscoOccupation; label: string };
}

/**
 * ESCO as a judge: every alternative label must find its occupation among all, first with the label in the index, then
 * with it left out; then each preferred label misspelled, its compound written apart, and two of its words joined.
 */
export async function escoQuality(
  engine: OccupationEngine,
  occupations: readonly EscoOccupation[],
  share = 1,
): Promise<QualityLine[]> {
  for (const one of occupations) await engine.put(one.uri, one.label, one.alternatives);
  const asked = questions(occupations).filter((_, i) => share >= 1 || (i * 7919) % 1000 < share * 1000);
  const scores = new Map<
    string,
    { kind: string; half: 'development' | 'heldOut'; recall: number[]; ndcg: number[] }
  >();
  for (const { kind, query, expected, without } of asked) {
    if (without) {
      const { occupation, label } = without;
      await engine.put(
        occupation.uri,
        occupation.label,
        occupation.alternatives.filter((other) => other !== label),
      );
    }
    const found = await engine.search(query, 10);
    if (without)
      await engine.put(without.occupation.uri, without.occupation.label, without.occupation.alternatives);
    const half = halfOf(query);
    const key = `${kind} ${half}`;
    let score = scores.get(key);
    if (!score) {
      score = { kind, half, recall: [], ndcg: [] };
      scores.set(key, score);
    }
    score.recall.push(recall(expected, found));
    score.ndcg.push(ndcg(expected, found));
  }
  const mean = (numbers: readonly number[]) => rounded(numbers.reduce((a, b) => a + b, 0) / numbers.length);
  return [...scores.values()].map((score) => ({
    suite: 'esco',
    engine: engine.name,
    kind: score.kind,
    half: score.half,
    cases: score.recall.length,
    recallAt10: mean(score.recall),
    ndcgAt10: mean(score.ndcg),
    forbiddenHits: 0,
  }));
}

/** The questions, in a fixed order. A label that several occupations carry counts for each of them. */
export function questions(occupations: readonly EscoOccupation[]): Asked[] {
  const out: Asked[] = [];
  const vocabulary = new Set(
    occupations.flatMap((one) =>
      [one.label, ...one.alternatives].flatMap((label) => label.toLowerCase().split(/[^a-z]+/)),
    ),
  );
  const random = seeded(20261122);
  for (const occupation of occupations) {
    const expected = new Set([occupation.uri]);
    for (const label of new Set(occupation.alternatives)) {
      out.push({ kind: 'alternativeLabel', query: label, expected });
      out.push({ kind: 'alternativeLabelLeftOut', query: label, expected, without: { occupation, label } });
    }
    const label = occupation.label.toLowerCase();
    const wrong = misspelled(label, random);
    if (wrong) out.push({ kind: 'misspelledLabel', query: wrong, expected });
    const apart = splitApart(label, vocabulary);
    if (apart) out.push({ kind: 'splitLabel', query: apart, expected });
    const joined = joinedUp(label);
    if (joined) out.push({ kind: 'joinedLabel', query: joined, expected });
  }
  return out;
}
