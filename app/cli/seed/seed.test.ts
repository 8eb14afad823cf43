import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { isLanguage, readSpokenLevels } from '../../domain/shared/languages.ts';
import { contradictions } from './consistency.ts';
import { demoAccounts, demoAmounts, seedDemo } from './demo.ts';
import { pickerOf, Random } from './random.ts';
import { seedFile } from './seed-file.ts';

const tables = [
  'organisation',
  'account',
  'employer',
  'opening',
  'opening_requirement',
  'candidate',
  'candidate_skill',
  'application',
  'disclosure',
  'proefplaatsing',
  'agreement',
  'placement',
  'moment',
  'trajectory',
  'candidate_note',
  'transition_event',
  'audit_event',
] as const;

function freshFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'werkbrug-seed-')), 'seed.sqlite');
}

async function hashOf(db: Database): Promise<string> {
  const hash = createHash('sha256');
  for (const table of tables) {
    const { rows } = await sql`SELECT * FROM ${sql.table(table)} ORDER BY 1, 2`.execute(db);
    hash.update(JSON.stringify(rows));
  }
  return hash.digest('hex');
}

async function withFile<T>(file: string, use: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(file);
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}

/** What the questions of consistency.ts found, by what they look for; empty when all is well. */
async function found(db: Database, today: string): Promise<Record<string, number>> {
  const broken: Record<string, number> = {};
  const foreign = await sql`PRAGMA foreign_key_check`.execute(db);
  if (foreign.rows.length > 0) broken['foreign keys'] = foreign.rows.length;
  for (const [name, question] of Object.entries(contradictions)) {
    const { rows } = await sql.raw(question.replaceAll(':today', `'${today}'`)).execute(db);
    if (rows.length > 0) broken[name] = rows.length;
  }
  return broken;
}

describe('random', () => {
  it('repeats itself by seed and differs by label', () => {
    const draws = (random: Random) => Array.from({ length: 5 }, () => random.int(0, 1_000_000));
    expect(draws(new Random(7))).toEqual(draws(new Random(7)));
    expect(draws(new Random(7))).not.toEqual(draws(new Random(8)));
    expect(draws(new Random(7).fork('a'))).not.toEqual(draws(new Random(7).fork('b')));
  });

  it('makes ids of version 7 that sort by their moment', () => {
    const random = new Random(1);
    const ids = [1_000, 2_000, 3_000].map((moment) => random.id(moment * 1_000_000));
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('draws by weight', () => {
    const random = new Random(3);
    const pick = pickerOf({ often: 9, seldom: 1, never: 0 });
    const counts = { often: 0, seldom: 0, never: 0 };
    for (let i = 0; i < 5000; i += 1) counts[pick(random)] += 1;
    expect(counts.never).toBe(0);
    expect(counts.often / counts.seldom).toBeGreaterThan(6);
    expect(counts.often / counts.seldom).toBeLessThan(13);
  });
});

describe('seed', () => {
  const amounts = { candidates: 400, openings: 200, employers: 60, today: '2026-11-22' };

  it('gives the same rows for the same seed, and others for another', { timeout: 60_000 }, async () => {
    const files = [freshFile(), freshFile(), freshFile()];
    const hashes: string[] = [];
    for (const [index, file] of files.entries()) {
      await seedFile(file, { ...amounts, seed: index === 2 ? 6 : 5 });
      hashes.push(await withFile(file, hashOf));
    }
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it.each([1, 2, 3])(
    'tells no story that contradicts itself (seed %i)',
    { timeout: 60_000 },
    async (seed) => {
      const file = freshFile();
      const result = await seedFile(file, { ...amounts, candidates: 900, openings: 400, seed });
      expect(result.rows).toBeGreaterThan(10_000);
      await withFile(file, async (db) => {
        expect(await found(db, amounts.today)).toEqual({});
        const states = await db.selectFrom('application').select('state').distinct().execute();
        expect(states).toHaveLength(12);
        const trials = await db.selectFrom('proefplaatsing').select('state').distinct().execute();
        expect(trials.length).toBeGreaterThanOrEqual(8);
        const openings = await db.selectFrom('opening').select('state').distinct().execute();
        expect(openings).toHaveLength(8);
        const trajectories = await db.selectFrom('trajectory').select('state').distinct().execute();
        expect(trajectories).toHaveLength(3);
        const spoken = await db.selectFrom('candidate').select(['languages', 'language_levels']).execute();
        for (const { languages, language_levels } of spoken) {
          const codes = JSON.parse(languages) as string[];
          expect(codes.every(isLanguage)).toBe(true);
          expect(Object.keys(readSpokenLevels(language_levels))).toEqual(codes);
        }
      });
    },
  );

  it('leaves no half database behind when it is stopped', async () => {
    const file = freshFile();
    const stop = () => {
      throw new Error('gestopt');
    };
    await expect(seedFile(file, { ...amounts, seed: 1, progress: stop })).rejects.toThrow('gestopt');
    expect(existsSync(file) || existsSync(`${file}.seed`)).toBe(false);
  });

  it('makes every index that a new database has', { timeout: 60_000 }, async () => {
    const file = freshFile();
    await seedFile(file, { ...amounts, candidates: 30, openings: 5, employers: 3, seed: 1 });
    const indexes = async (db: Database) =>
      (
        await sql<{
          name: string;
        }>`SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name`.execute(db)
      ).rows.map((row) => row.name);
    const empty = await openDatabase(':memory:');
    try {
      expect(await withFile(file, indexes)).toEqual(await indexes(empty));
    } finally {
      await empty.destroy();
    }
  });

  it('adds to what is there under other ids and numbers', { timeout: 60_000 }, async () => {
    const file = freshFile();
    await seedFile(file, { ...amounts, seed: 5 });
    await seedFile(file, { ...amounts, seed: 5 });
    await withFile(file, async (db) => {
      expect(await db.selectFrom('candidate').select('id').execute()).toHaveLength(800);
      expect(await found(db, amounts.today)).toEqual({});
    });
  });

  it('draws occupations by how common they are', { timeout: 60_000 }, async () => {
    const file = freshFile();
    await seedFile(file, { ...amounts, candidates: 3000, openings: 0, employers: 0, seed: 1 });
    await withFile(file, async (db) => {
      const rows = await db
        .selectFrom('candidate_occupation')
        .select((eb) => ['occupation_id', eb.fn.countAll<number>().as('count')])
        .where('kind', '=', 'wish')
        .groupBy('occupation_id')
        .orderBy('count', 'desc')
        .execute();
      const top = rows[0]?.count ?? 0;
      const middle = rows[Math.floor(rows.length / 2)]?.count ?? 0;
      expect(top / middle).toBeGreaterThan(4);
    });
  });
});

describe('demo', () => {
  it.each(['2026-11-22', '2026-11-25', '2027-03-01', '2028-02-29'])(
    'is whole on %s',
    { timeout: 60_000 },
    async (today) => {
      const db = await openDatabase(':memory:');
      try {
        await seedDemo(db, { today, passwordHash: '$argon2id$demo' });
        expect(await found(db, today)).toEqual({});
        const count = async (table: 'employer' | 'opening' | 'candidate') =>
          (await db.selectFrom(table).select('id').execute()).length;
        expect(await count('employer')).toBe(demoAmounts.employers);
        expect(await count('opening')).toBe(demoAmounts.openings);
        expect(await count('candidate')).toBe(demoAmounts.candidates);
        await expectAccounts(db);
        await expectWorklist(db, today);
        await expectCandidateStory(db, today);
      } finally {
        await db.destroy();
      }
    },
  );
});

async function expectAccounts(db: Database): Promise<void> {
  const accounts = await db
    .selectFrom('account')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .select(['email', 'role', 'password_hash', 'status'])
    .where('is_demo', '=', 1)
    .orderBy('email')
    .execute();
  expect(accounts.map(({ email }) => email)).toEqual(Object.values(demoAccounts).toSorted());
  expect(new Set(accounts.map(({ role }) => role)).size).toBe(5);
  for (const account of accounts)
    expect(account).toMatchObject({ password_hash: '$argon2id$demo', status: 'active' });
  const others = await db
    .selectFrom('account')
    .select('id')
    .where('is_demo', '=', 0)
    .where('password_hash', 'is not', null)
    .execute();
  expect(others).toEqual([]);
}

async function expectWorklist(db: Database, today: string): Promise<void> {
  const coach = await db
    .selectFrom('account')
    .select('id')
    .where('email', '=', demoAccounts.jobcoach)
    .executeTakeFirstOrThrow();
  const clients = await db.selectFrom('candidate').select('id').where('jobcoach_id', '=', coach.id).execute();
  expect(clients).toHaveLength(60);
  const moments = await db
    .selectFrom('moment')
    .select('due_on')
    .where('jobcoach_id', '=', coach.id)
    .where('state', '=', 'planned')
    .where('kind', 'in', ['contact', 'talk'])
    .execute();
  const due = moments.map((row) => row.due_on);
  expect(due.some((day) => day < today)).toBe(true);
  expect(due.some((day) => day > today)).toBe(true);
  const day = new Date(`${today}T00:00:00Z`).getUTCDay();
  if (day !== 0 && day !== 6) expect(due).toContain(today);
}

async function expectCandidateStory(db: Database, today: string): Promise<void> {
  const rows = await db
    .selectFrom('application')
    .innerJoin('candidate', 'candidate.id', 'application.candidate_id')
    .innerJoin('account', 'account.id', 'candidate.account_id')
    .innerJoin('account as coach', 'coach.id', 'candidate.jobcoach_id')
    .select([
      'application.state',
      'application.origin',
      'application.interview_on',
      'application.answer_by',
      'coach.email as coachEmail',
    ])
    .where('account.email', '=', demoAccounts.candidate)
    .orderBy('application.state')
    .execute();
  expect(rows.map(({ state, origin }) => [state, origin])).toEqual([
    ['introduced', 'ownApplication'],
    ['invited', 'proposal'],
    ['proposed', 'proposal'],
  ]);
  expect(rows[1]?.interview_on && rows[1].interview_on > today).toBe(true);
  expect(rows[2]?.answer_by && rows[2].answer_by >= today).toBe(true);
  expect(rows[0]?.coachEmail).toBe(demoAccounts.jobcoach);
}
