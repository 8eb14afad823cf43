import type { Database } from '../../../db/client.ts';
import { toJson } from '../../../db/json.ts';
import { insertProgramme, insertProgrammeVersion, programmeCodesIn } from '../../../db/queries/programmes.ts';
import { presets } from '../programme/calendar.ts';
import type { IdGenerator } from '../shared/ids.ts';

/** Programmes have held since before anyone can have started a trajectory in this portal. */
const fromTheStart = '2000-01-01';

/**
 * Puts the programmes that ship with the portal in the database, as far as they aren't there. One that an
 * administrator has changed is left alone. Runs at every start; a second run changes nothing.
 *
 * @param now UTC ISO text
 * @returns how many were added
 */
export async function ensurePresets(
  db: Database,
  args: { now: string; newId: IdGenerator },
): Promise<number> {
  const known = await programmeCodesIn(db);
  const missing = presets.filter((preset) => !known.has(preset.code));
  if (missing.length === 0) return 0;
  return db.transaction().execute(async (trx) => {
    // A second process may have added them while this one waited for the write lock.
    const there = await programmeCodesIn(trx);
    const added = missing.filter((preset) => !there.has(preset.code));
    for (const preset of added) {
      await insertProgramme(trx, { code: preset.code, name: preset.name, preset: 1 });
      await insertProgrammeVersion(trx, {
        id: args.newId(),
        programme_code: preset.code,
        version: 1,
        valid_from: preset.validFrom ?? fromTheStart,
        definition: toJson(preset),
        created_at: args.now,
      });
    }
    return added.length;
  });
}
