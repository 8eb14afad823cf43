import type { Database } from '#db/client.ts';
import { presets } from '../../domain/programme/calendar.ts';
import { ensurePresets } from '../../domain/trajectory/ensure-presets.ts';
import { millisecondsOf, momentOn } from './days.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** The programmes of the database by their code, put there first where they are missing; the same ids every time. */
export async function programmesFor(
  db: Database,
  today: string,
  random: Random,
): Promise<Pick<World, 'programmes' | 'phases'>> {
  const ids = random.fork('programmes');
  await ensurePresets(db, { now: momentOn(today, 480), newId: () => ids.id(millisecondsOf(today)) });
  const versions = await db
    .selectFrom('programme_version')
    .select(['id', 'programme_code'])
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('version')
    .execute();
  return {
    programmes: new Map(versions.map((row) => [row.programme_code, row.id])),
    phases: new Map(presets.flatMap(({ code, phases }) => (phases[0] ? [[code, phases[0].code]] : []))),
  };
}
