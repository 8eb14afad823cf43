import type { Database } from '../client.ts';
import { type Located, type Locator, loadLocator } from '../queries/places.ts';
import { type JournalLine, writeJournal } from './journal.ts';
import type { ImportLog, ImportOptions } from './report.ts';

const pageSize = 5_000;

interface Site {
  id: string;
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  region: string | null;
}

interface Moved {
  id: string;
  lat: number | null;
  lon: number | null;
  region: string | null;
}

/**
 * Gives coordinates and region to every site, candidate and opening that had none, and better ones where the middle of
 * the place had to do until now. Coordinates that came with an imported opening stay. Followers of the changed records
 * are told in the same transaction.
 */
export async function relocate(db: Database, log: ImportLog, options: ImportOptions): Promise<void> {
  if (options.dryRun) {
    log.remark('Een proef bepaalt niet wat er door deze gegevens een plaats krijgt.');
    return;
  }
  const locator = await loadLocator(db);
  await relocateTable(db, 'employer_site', 'employerChanged', locator, log, options);
  await relocateTable(db, 'candidate', 'candidateChanged', locator, log, options);
  await relocateTable(db, 'opening', 'openingChanged', locator, log, options);
}

/** The new coordinates of a record; null when there is nothing better than what it has. */
export function movedTo(site: Site, locator: Locator): Moved | null {
  const found = locator.locate(site);
  if (!found) return null;
  const better = isGuess(site, locator) ? found : null;
  const lat = better ? better.lat : site.lat;
  const lon = better ? better.lon : site.lon;
  const region = site.region ?? found.region;
  if (lat === site.lat && lon === site.lon && region === site.region) return null;
  return { id: site.id, lat, lon, region };
}

function isGuess(site: Site, locator: Locator): boolean {
  if (site.lat === null || site.lon === null) return true;
  const middle: Located | null = locator.locatePlace(site.place);
  return middle !== null && middle.lat === site.lat && middle.lon === site.lon;
}

async function relocateTable(
  db: Database,
  table: 'employer_site' | 'candidate' | 'opening',
  event: 'employerChanged' | 'candidateChanged' | 'openingChanged',
  locator: Locator,
  log: ImportLog,
  options: ImportOptions,
): Promise<void> {
  const kind = { employer_site: 'locatedSites', candidate: 'locatedCandidates', opening: 'locatedOpenings' }[
    table
  ];
  for (let last = ''; ; ) {
    const page = await db
      .selectFrom(table)
      .select(['id', 'postcode', 'place', 'lat', 'lon', 'region'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(pageSize)
      .execute();
    const moved: Moved[] = [];
    for (const site of page) {
      log.read(kind, 'plaatsbepaling');
      const to = movedTo(site, locator);
      log.count(kind, to ? 'changed' : 'unchanged');
      if (to) moved.push(to);
    }
    if (moved.length > 0) await write(db, table, event, moved, options);
    if (page.length < pageSize) return;
    last = page.at(-1)?.id ?? '';
  }
}

async function write(
  db: Database,
  table: 'employer_site' | 'candidate' | 'opening',
  event: 'employerChanged' | 'candidateChanged' | 'openingChanged',
  moved: readonly Moved[],
  options: ImportOptions,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { id, ...to } of moved) await trx.updateTable(table).set(to).where('id', '=', id).execute();
    const subjects =
      table === 'employer_site'
        ? await trx
            .selectFrom('employer_site')
            .select('employer_id as id')
            .distinct()
            .where(
              'id',
              'in',
              moved.map((row) => row.id),
            )
            .execute()
        : moved;
    const subjectKind = table === 'employer_site' ? 'employer' : table;
    const lines = subjects.map(
      ({ id }): JournalLine => ({ action: null, event, subjectKind, subjectId: id }),
    );
    await writeJournal(trx, lines, options);
  });
}
