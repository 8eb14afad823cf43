import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { appendAudit } from '#db/queries/trail.ts';
import { UsageError } from '../command.ts';
import { command } from './check-logs.ts';

const dir = mkdtempSync(join(tmpdir(), 'werkbrug-check-'));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

it('says that the logs are whole, and which row is the first that is not', async () => {
  const file = join(dir, 'check.sqlite');
  const db = await openDatabase(file);
  for (const id of ['a', 'b', 'c'])
    await db.transaction().execute((trx) =>
      appendAudit(trx, {
        id,
        at: '2026-11-22T08:00:00.000Z',
        actorId: null,
        actorRole: 'system',
        action: 'test',
        subjectKind: 'test',
        subjectId: id,
        data: {},
      }),
    );
  const printed: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  expect(await command.run(['--db', file])).toBe(0);
  expect(printed.join('')).toMatch(/wijzigingen: 3 regels kloppen. Stand: 3:[0-9a-f]{64}/);
  const head = /Stand: (3:[0-9a-f]{64})/.exec(printed.join(''))?.[1] ?? '';
  expect(await command.run(['--db', file, '--audit', head])).toBe(0);
  await sql`DROP TRIGGER audit_event_no_update`.execute(db);
  await sql`UPDATE audit_event SET subject_id = 'z' WHERE seq = 2`.execute(db);
  await db.destroy();
  printed.length = 0;
  expect(await command.run(['--db', file])).toBe(1);
  expect(printed.join('')).toContain('FOUT. Regel 2 is veranderd');
  printed.length = 0;
  expect(await command.run(['--db', file, '--json'])).toBe(1);
  expect(JSON.parse(printed.join(''))).toMatchObject({ whole: false });
  await expect(async () => command.run(['--db', file, '--audit', 'x'])).rejects.toThrow(UsageError);
});
