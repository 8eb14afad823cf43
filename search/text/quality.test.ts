import { describe, expect, it } from 'vitest';
import { qualityDocuments, runCases, summarise } from '#test/quality/text-quality.ts';
import { createTextIndex } from './text-index.ts';

describe('the Dutch query set', async () => {
  const index = createTextIndex();
  for (const { id, title } of qualityDocuments) index.upsert({ id, fields: { title } });
  const results = await runCases((text, limit) => index.search({ text, limit }).hits.map((hit) => hit.id));
  const lines = summarise('werkbrug', results);
  const recall = (kind: string) =>
    Math.min(...lines.filter((line) => line.kind === kind).map((line) => line.recallAt10));

  it('has at least 150 cases over at least 300 titles, in two halves of about the same size', () => {
    expect(results.length).toBeGreaterThanOrEqual(150);
    expect(qualityDocuments.length).toBeGreaterThanOrEqual(300);
    const held = results.filter((result) => result.case.half === 'heldOut').length / results.length;
    expect(held).toBeGreaterThan(0.4);
    expect(held).toBeLessThan(0.6);
  });

  it.each([
    ['exact', 1],
    ['compound', 0.99],
    ['typo', 0.98],
    ['abbreviation', 0.95],
    ['precision', 0.95],
    ['form', 0.9],
    ['synonym', 0.9],
  ])('%s: recall@10 at least %d in both halves', (kind, least) => {
    expect(recall(kind)).toBeGreaterThanOrEqual(least);
  });

  it('finds nothing forbidden', () => {
    expect(results.filter((result) => result.wrong.length > 0).map((result) => result.case.query)).toEqual(
      [],
    );
  });
});
