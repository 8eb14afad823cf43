import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#app/domain/shared/clock.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { openDatabase } from '#db/client.ts';
import { makeTestEmployer, makeTestOpening } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { UsageError } from '../command.ts';
import { command as matchCommand } from './match.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'match-'));
const file = join(folder, 'test.sqlite');
let opening: { id: string; number: number };
let candidate: { id: string; number: number };

beforeAll(async () => {
  const db = await openDatabase(file);
  const services = { db, clock: systemClock, newId };
  opening = await makeTestOpening(services, await makeTestEmployer(services), {
    title: 'Hulp in de bakkerij',
  });
  candidate = await makeCandidate(services);
  await makeCandidate(services, { released: false });
  await db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

function match(...args: string[]) {
  const result = spawnSync(process.execPath, ['app/cli/main.ts', 'match', ...args, '--db', file], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

describe('match', () => {
  it('prints the candidates of an opening with reasons, by number, as JSON and nothing else', () => {
    const { code, out, err } = match('--opening', String(opening.number), '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ total: 1, weightsVersion: 2, tookMs: expect.any(Number) });
    const [hit] = answer.hits;
    expect(hit).toMatchObject({ id: candidate.id, number: candidate.number });
    expect(Object.keys(hit)).toEqual(['id', 'number', 'score', 'reasons', 'discrepancies']);
    expect(hit.reasons[0]).toEqual({
      code: 'mustSkills',
      text: expect.any(String),
      weight: expect.any(Number),
    });
    expect(out).not.toMatch(/Amina|Testpersoon/);
  });

  it('prints the openings of a candidate, by id, with their titles', () => {
    const { code, out } = match('--candidate', candidate.id, '--limit', '1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).hits).toMatchObject([{ id: opening.id, title: 'Hulp in de bakkerij' }]);
  });

  it('says in text what it found', () => {
    const { out } = match('--candidate', String(candidate.number));
    expect(out).toContain('1 passend');
    expect(out).toContain('+ Wil 16 tot 24 uur, gevraagd 16 tot 24 uur (60)');
  });

  it('fails with a message for what is not there or not clear', async () => {
    const unknown = match('--opening', '999999', '--json');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('Er is geen plek “999999”.');
    await expect(matchCommand.run([])).rejects.toThrow(UsageError);
    await expect(matchCommand.run(['--opening', '1', '--candidate', '2'])).rejects.toThrow(UsageError);
  });
});
