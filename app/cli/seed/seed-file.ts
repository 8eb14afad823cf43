import { existsSync, renameSync, rmSync } from 'node:fs';
import { openDatabase } from '#db/client.ts';
import { loadLocator } from '#db/queries/places.ts';
import { ensureOwnContent } from '#db/seed/ensure.ts';
import { BulkWriter } from '#db/sqlite/bulk.ts';
import { auditHead, readNumbers, writeNumbers } from './counters.ts';
import { Employers } from './employers.ts';
import { type Amounts, generate, Pool, type Progress } from './generate.ts';
import { programmesFor } from './programmes.ts';
import { Random } from './random.ts';
import { Staff } from './staff.ts';
import { type Numbers, pointPicker, type World } from './world.ts';

/** Beyond this there are more people than postcodes, and everyone gets coordinates of his own near his postcode. */
const spreadFrom = 5_000;

export interface SeedResult {
  candidates: number;
  openings: number;
  employers: number;
  seed: number;
  today: string;
  rows: number;
  tookMs: number;
  rowsPerSecond: number;
}

type SeedOptions = Amounts & { seed: number; today: string; progress?: Progress };

/**
 * Fills a database file by prepared statements. The same arguments on an empty database give the same rows; on a
 * database that holds some already they are added to, under other ids and numbers. A file that isn't there yet is
 * written beside its name and gets it when it is whole: who stops halfway has nothing, not half a database.
 * Followers of the outbox are not told of millions of rows: start a portal that runs on the file again.
 */
export async function seedFile(file: string, options: SeedOptions): Promise<SeedResult> {
  if (existsSync(file)) return fillFile(file, options, false);
  const scratch = `${file}.seed`;
  removeDatabase(scratch);
  try {
    const result = await fillFile(scratch, options, true);
    renameSync(scratch, file);
    return result;
  } finally {
    removeDatabase(scratch);
  }
}

function removeDatabase(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(file + part, { force: true });
}

async function fillFile(file: string, options: SeedOptions, isScratch: boolean): Promise<SeedResult> {
  const started = performance.now();
  const world = await worldOf(file, options);
  // Only now, when nobody else has the file open.
  const writer = new BulkWriter(file, isScratch);
  try {
    const whole: World = { ...world.parts, sink: writer };
    const staff = new Staff(whole);
    const employers = new Employers(whole, staff, world.lastKvk);
    generate(whole, { staff, employers, pool: new Pool() }, options, options.progress);
    writer.close();
  } catch (error) {
    writer.abandon();
    // What was committed keeps its numbers.
    if (!isScratch) await keepNumbers(file, world.parts.numbers, 'halfway');
    throw error;
  }
  await keepNumbers(file, world.parts.numbers);
  const tookMs = Math.round(performance.now() - started);
  return {
    candidates: options.candidates,
    openings: options.openings,
    employers: options.employers,
    seed: options.seed,
    today: options.today,
    rows: writer.rows,
    tookMs,
    rowsPerSecond: Math.round((writer.rows / tookMs) * 1000),
  };
}

/** What the generator takes from the database before it writes. */
async function worldOf(file: string, options: SeedOptions) {
  const db = await openDatabase(file);
  try {
    await ensureOwnContent(db);
    const numbers = await readNumbers(db);
    const imported = await db.selectFrom('postcode').selectAll().orderBy('pc4').execute();
    const lastKvk = await db
      .selectFrom('employer')
      .select((eb) => eb.fn.max('kvk').as('kvk'))
      .where('kvk', '>=', '70000000')
      .where('kvk', '<', '80000000')
      .executeTakeFirst();
    const parts: Omit<World, 'sink'> = {
      random: new Random(options.seed).fork(`from ${numbers.candidate}`),
      today: options.today,
      numbers,
      firstNumber: numbers.candidate,
      pickPoint: pointPicker(imported, await loadLocator(db), null),
      spread: options.candidates > spreadFrom,
      ...(await programmesFor(db, options.today, new Random(options.seed))),
      passwordHash: null,
    };
    return { parts, lastKvk: lastKvk?.kvk ? Number(lastKvk.kvk) : null };
  } finally {
    await db.destroy();
  }
}

async function keepNumbers(file: string, numbers: Numbers, stopped?: 'halfway'): Promise<void> {
  const db = await openDatabase(file);
  try {
    await writeNumbers(db, stopped ? { ...numbers, ...(await auditHead(db)) } : numbers);
  } finally {
    await db.destroy();
  }
}
