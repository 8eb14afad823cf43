import { describe, expect, it } from 'vitest';
import { collections, runCases, summarise } from '#test/quality/text-quality.ts';
import { createTextIndex } from './text-index.ts';

const least: Record<string, [kind: string, recall: number][]> = {
  queries: [
    ['exact', 1],
    ['compound', 0.99],
    ['typo', 0.98],
    ['abbreviation', 0.95],
    ['precision', 0.95],
    ['form', 0.9],
    ['synonym', 0.9],
  ],
  postings: [
    ['compound', 0.97],
    ['typo', 0.99],
    ['abbreviation', 0.99],
    ['precision', 0.93],
    ['form', 0.99],
  ],
  openings: [
    ['exact', 1],
    ['compound', 0.99],
    ['typo', 0.99],
    ['abbreviation', 0.99],
    ['form', 0.97],
    ['synonym', 0.95],
    ['place', 0.99],
    ['precision', 0.99],
  ],
};

describe.each(collections)('the Dutch query set over $name', async (collection) => {
  const index = createTextIndex();
  for (const document of collection.documents) index.upsert(document);
  const results = await runCases(collection, (text, limit) =>
    index.search({ text, limit }).hits.map((hit) => hit.id),
  );
  const lines = summarise({ suite: collection.name, engine: 'werkbrug' }, results);
  const recall = (kind: string) =>
    Math.min(...lines.filter((line) => line.kind === kind).map((line) => line.recallAt10));

  it('has at least 150 cases in two halves of about the same size', () => {
    expect(results.length).toBeGreaterThanOrEqual(150);
    expect(collection.documents.length).toBeGreaterThanOrEqual(120);
    const held = results.filter((result) => result.case.half === 'heldOut').length / results.length;
    expect(held).toBeGreaterThan(0.4);
    expect(held).toBeLessThan(0.6);
  });

  it.each(least[collection.name] ?? [])('%s: recall@10 at least %d in both halves', (kind, lowest) => {
    expect(recall(kind)).toBeGreaterThanOrEqual(lowest);
  });

  it('finds nothing forbidden', () => {
    expect(results.filter((result) => result.wrong.length > 0).map((result) => result.case.query)).toEqual(
      [],
    );
  });
});
