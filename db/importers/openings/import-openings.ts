import type { Database } from '../../client.ts';
import { loadLocator } from '../../queries/places.ts';
import { type JournalLine, writeJournal } from '../journal.ts';
import { ImportLog, type ImportOptions, type ImportReport } from '../report.ts';
import type { Source } from '../source.ts';
import { EmployerBook, insertEmployers, type NewEmployer } from './employers.ts';
import { loadTaxonomyMatcher } from './occupations.ts';
import {
  contentColumns,
  contentText,
  locateOne,
  type OpeningContent,
  type Requirement,
  toContent,
} from './opening-row.ts';
import type { Posting } from './posting.ts';
import { type FoundPosting, lastOccurrences, readPostings } from './read.ts';
import { insertOpenings, type NewContact, type Prepared, updateOpening } from './write-openings.ts';

export interface OpeningsOptions extends ImportOptions {
  /** Calendar date in the Netherlands. */
  today: string;
  cleanText: (text: string) => string;
  /** New openings wait as drafts instead of being open. */
  draft: boolean;
}

export interface OpeningsReport extends ImportReport {
  /** Postings that didn't tell their hours: what was assumed from the kind of employment, or without any hint. */
  assumedHours: { fromEmploymentType: number; withoutHint: number };
  /** Postings whose `validThrough` lies in the past: imported without a deadline, since the source still shows them. */
  deadlinePassed: number;
  /** Postings that could not be put on the map. */
  withoutCoordinates: number;
}

/** Postings per transaction: about 50 ms of write lock, so that the portal's own writes hardly wait. */
const postingsPerTransaction = 250;

/**
 * Imports openings from schema.org JobPosting JSON or from CSV. A posting with the same identifier at the same employer
 * updates the opening in place and leaves its state to the people who work with it. Unknown employers are made.
 *
 * @throws SourceError when the file cannot be read
 */
export async function importOpenings(
  db: Database,
  source: Source,
  options: OpeningsOptions,
): Promise<OpeningsReport> {
  const log = new ImportLog(options);
  const report: OpeningsReport = Object.assign(log.report, {
    assumedHours: { fromEmploymentType: 0, withoutHint: 0 },
    deadlinePassed: 0,
    withoutCoordinates: 0,
  });
  const lookups = {
    locator: await loadLocator(db),
    taxonomy: await loadTaxonomyMatcher(db),
    employers: await EmployerBook.load(db),
  };
  for (const file of source.files) {
    log.report.files.push(file.name);
    const last = await lastOccurrences(file);
    let batch: FoundPosting[] = [];
    for await (const found of readPostings(file, options, log, last)) {
      batch.push(found);
      if (batch.length < postingsPerTransaction) continue;
      await importBatch(db, batch, lookups, log, report, options);
      batch = [];
    }
    await importBatch(db, batch, lookups, log, report, options);
  }
  if (!log.report.counts.openings) log.remark('Er staat geen vacature in.');
  if (report.deadlinePassed > 0) {
    log.remark(
      `Bij ${report.deadlinePassed} van de vacatures was de reactietermijn al voorbij; die is weggelaten.`,
    );
  }
  return report;
}

interface Lookups {
  locator: Awaited<ReturnType<typeof loadLocator>>;
  taxonomy: Awaited<ReturnType<typeof loadTaxonomyMatcher>>;
  employers: EmployerBook;
}

async function importBatch(
  db: Database,
  batch: readonly FoundPosting[],
  lookups: Lookups,
  log: ImportLog,
  report: OpeningsReport,
  options: OpeningsOptions,
): Promise<void> {
  if (batch.length === 0) return;
  const newEmployers: NewEmployer[] = [];
  const newContacts: NewContact[] = [];
  const prepared: Prepared[] = [];
  for (const { posting } of batch) {
    const { content, requirements } = await toContent(posting, lookups.locator, lookups.taxonomy);
    let employerId = lookups.employers.find(posting.employer);
    if (!employerId) {
      employerId = options.newId();
      newEmployers.push(await newEmployer(employerId, posting, content, lookups, options));
      lookups.employers.add(posting.employer, employerId);
      log.count('employers', 'added');
    }
    const contactId = contactOf(posting, employerId, lookups.employers, newContacts, options);
    prepared.push({ posting, employerId, contactId, content, requirements });
    count(posting, content, report);
  }
  const existing = await existingOpenings(db, prepared);
  const added = prepared.filter((one) => !existing.has(keyOf(one.employerId, one.posting.externalId)));
  const changed: { id: string; version: number; to: Prepared }[] = [];
  for (const one of prepared) {
    const old = existing.get(keyOf(one.employerId, one.posting.externalId));
    if (!old) continue;
    const same = old.text === contentText(one.content, one.requirements);
    log.count('openings', same ? 'unchanged' : 'changed');
    if (!same) changed.push({ id: old.id, version: old.version, to: one });
  }
  log.count('openings', 'added', added.length);
  if (options.dryRun || newEmployers.length + newContacts.length + added.length + changed.length === 0)
    return;

  await db.transaction().execute(async (trx) => {
    await insertEmployers(trx, newEmployers, options.now);
    if (newContacts.length > 0) await trx.insertInto('contact_person').values(newContacts).execute();
    const lines: JournalLine[] = newEmployers.map(({ id }) => ({
      action: 'employer.import',
      event: 'employerChanged',
      subjectKind: 'employer',
      subjectId: id,
    }));
    lines.push(...(await insertOpenings(trx, added, options)));
    for (const one of changed) lines.push(await updateOpening(trx, one, options));
    await writeJournal(trx, lines, options);
  });
}

function keyOf(employerId: string, externalId: string): string {
  return `${employerId}|${externalId}`;
}

function count(posting: Posting, content: OpeningContent, report: OpeningsReport): void {
  if (posting.hoursFrom === 'employmentType') report.assumedHours.fromEmploymentType += 1;
  if (posting.hoursFrom === 'default') report.assumedHours.withoutHint += 1;
  if (posting.deadlinePassed) report.deadlinePassed += 1;
  if (content.lat === null) report.withoutCoordinates += 1;
}

async function newEmployer(
  id: string,
  posting: Posting,
  content: OpeningContent,
  lookups: Lookups,
  options: OpeningsOptions,
): Promise<NewEmployer> {
  const { name, website, location } = posting.employer;
  const at = location ? await locateOne(location, lookups.locator) : content;
  const isSomewhere = location !== null || posting.locations.length > 0;
  return {
    id,
    name,
    website,
    site: isSomewhere
      ? {
          id: options.newId(),
          name: at.place,
          street: location?.street ?? '',
          postcode: at.postcode,
          place: at.place,
          lat: at.lat,
          lon: at.lon,
          region: at.region,
        }
      : null,
  };
}

function contactOf(
  posting: Posting,
  employerId: string,
  employers: EmployerBook,
  added: NewContact[],
  options: OpeningsOptions,
): string | null {
  if (!posting.contact) return null;
  const { name, email, phone } = posting.contact;
  const known = employers.contact(employerId, email);
  if (known) return known;
  const id = options.newId();
  added.push({ id, employer_id: employerId, account_id: null, name, email, phone });
  employers.addContact(employerId, email, id);
  return id;
}

async function existingOpenings(db: Database, prepared: readonly Prepared[]) {
  const rows = await db
    .selectFrom('opening')
    .select(['id', 'employer_id', 'external_id', 'version', ...contentColumns])
    .where((eb) =>
      // Two lists would make SQLite look every pair up; these use the unique index once each.
      eb.or(
        prepared.map((one) => eb.and({ employer_id: one.employerId, external_id: one.posting.externalId })),
      ),
    )
    .execute();
  const requirements = rows.length
    ? await db
        .selectFrom('opening_requirement')
        .selectAll()
        .where(
          'opening_id',
          'in',
          rows.map((row) => row.id),
        )
        .execute()
    : [];
  const byOpening = Map.groupBy(requirements, (row) => row.opening_id);
  return new Map(
    rows.map((row) => {
      const wanted = (byOpening.get(row.id) ?? []) as unknown as Requirement[];
      const text = contentText(row as unknown as OpeningContent, wanted);
      return [
        keyOf(row.employer_id, row.external_id ?? ''),
        { id: row.id, version: row.version, text },
      ] as const;
    }),
  );
}
