import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#app/domain/shared/clock.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { openDatabase } from '#db/client.ts';
import { makeTestEmployer, makeTestOpening } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { type FakeMeilisearch, startFakeMeilisearch } from '#test/fakes/meilisearch.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'search-'));
const file = join(folder, 'test.sqlite');
let opening: { id: string };
let fake: FakeMeilisearch;

beforeAll(async () => {
  const db = await openDatabase(file);
  const services = { db, clock: systemClock, newId };
  opening = await makeTestOpening(services, await makeTestEmployer(services), {
    title: 'Hulp in de bakkerij',
  });
  await makeCandidate(services);
  await makeCandidate(services, { released: false });
  await db.destroy();
  fake = await startFakeMeilisearch('sleutel');
});
afterAll(async () => {
  await fake.close();
  rmSync(folder, { recursive: true });
});

function cli(args: readonly string[], key = 'sleutel'): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, MEILI_URL: fake.url, MEILI_KEY: key, MEILI_PREFIX: 'proef' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['app/cli/main.ts', ...args, '--db', file],
      { cwd: root, env },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

it.each(['sqlite', 'meilisearch'])('answers alike with %s, as JSON and nothing else', async (engine) => {
  const { code, out, err } = await cli(['search', 'bakkerijen', '--engine', engine, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const answer = JSON.parse(out);
  expect(Object.keys(answer)).toEqual(['total', 'hits', 'facets', 'tookMs']);
  expect(answer).toMatchObject({
    total: 1,
    hits: [{ id: opening.id, title: 'Hulp in de bakkerij', score: expect.any(Number) }],
    facets: { kind: { vacancy: 1 } },
  });
  const people = await cli(['search', '', '--in', 'candidates', '--engine', engine, '--json']);
  expect(JSON.parse(people.out).total).toBe(1);
  expect(people.out).not.toMatch(/Amina|Testpersoon/);
});

it('fills the server that the settings name, and says in one line what is wrong with it', async () => {
  const { code, out } = await cli(['reindex', '--engine', 'meilisearch', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    engine: 'meilisearch',
    openings: 1,
    candidates: 1,
    complete: true,
  });
  expect([...fake.indexes.keys()].sort()).toEqual(['proef_candidates', 'proef_employers', 'proef_openings']);
  const wrong = await cli(['search', 'bakkerij', '--engine', 'meilisearch'], 'fout');
  expect(wrong.code).toBe(1);
  expect(wrong.err.trim().split('\n')).toHaveLength(1);
});
