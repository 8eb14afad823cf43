import { openDatabase } from '#db/client.ts';
import { loadLocator } from '#db/queries/places.ts';
import { ensureOwnContent } from '#db/seed/ensure.ts';
import { BulkWriter } from '#db/sqlite/bulk.ts';
import { auditHead, readNumbers, writeNumbers } from './counters.ts';
import { Employers } from './employers.ts';
import { type Amounts, generate, Pool, type Progress } from './generate.ts';
import { Random } from './random.ts';
import { Staff } from './staff.ts';
import { pointPicker, type World } from './world.ts';

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

/**
 * Fills a database file by prepared statements, about a hundred thousand rows a second. The same arguments on an empty
 * database give the same rows; on a database that holds some already they are added to, under other ids and numbers.
 * Followers of the outbox are not told of millions of rows: start a portal that runs on the file again.
 */
export async function seedFile(
  file: string,
  options: Amounts & { seed: number; today: string; progress?: Progress },
): Promise<SeedResult> {
  const started = performance.now();
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
    const writer = new BulkWriter(file, numbers.candidate === 1000);
    try {
      const world: World = {
        sink: writer,
        random: new Random(options.seed).fork(`from ${numbers.candidate}`),
        today: options.today,
        numbers,
        firstNumber: numbers.candidate,
        pickPoint: pointPicker(imported, await loadLocator(db), null),
        spread: options.candidates > spreadFrom,
        passwordHash: null,
      };
      const staff = new Staff(world);
      const employers = new Employers(world, staff, lastKvk?.kvk ? Number(lastKvk.kvk) : null);
      generate(world, { staff, employers, pool: new Pool() }, options, options.progress);
      writer.close();
    } catch (error) {
      writer.abandon();
      // What was committed keeps its numbers.
      await writeNumbers(db, { ...numbers, ...(await auditHead(db)) });
      throw error;
    }
    await writeNumbers(db, numbers);
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
  } finally {
    await db.destroy();
  }
}
