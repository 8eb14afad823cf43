import type { Trx } from '../../client.ts';
import { chunks, type JournalLine, takeNumbers } from '../journal.ts';
import type { ImportOptions } from '../report.ts';
import type { OpeningContent, Requirement } from './opening-row.ts';
import type { Posting } from './posting.ts';

export interface Prepared {
  posting: Posting;
  employerId: string;
  contactId: string | null;
  content: OpeningContent;
  requirements: Requirement[];
}

export interface NewContact {
  id: string;
  employer_id: string;
  account_id: null;
  name: string;
  email: string;
  phone: string;
}

export async function insertOpenings(
  trx: Trx,
  added: readonly Prepared[],
  options: ImportOptions & { draft: boolean },
): Promise<JournalLine[]> {
  if (added.length === 0) return [];
  const state = options.draft ? ('draft' as const) : ('open' as const);
  const firstNumber = await takeNumbers(trx, 'opening', added.length);
  const sites = await trx
    .selectFrom('employer_site')
    .select(['id', 'employer_id', 'postcode', 'place'])
    .where('employer_id', 'in', [...new Set(added.map((one) => one.employerId))])
    .execute();
  const siteOf = (one: Prepared) =>
    sites.find(
      (site) =>
        site.employer_id === one.employerId &&
        site.postcode === one.content.postcode &&
        site.place === one.content.place,
    )?.id ?? null;
  const rows = added.map((one, index) => ({
    id: options.newId(),
    number: firstNumber + index,
    employer_id: one.employerId,
    site_id: siteOf(one),
    contact_person_id: one.contactId,
    state,
    ...one.content,
    external_id: one.posting.externalId,
    created_by: null,
    created_at: one.posting.postedAt ?? options.now,
    updated_at: options.now,
    opened_at: state === 'open' ? (one.posting.postedAt ?? options.now) : null,
  }));
  for (const values of chunks(rows)) await trx.insertInto('opening').values(values).execute();
  const requirements = added.flatMap((one, index) =>
    one.requirements.map((requirement) => ({ opening_id: rows[index]?.id ?? '', ...requirement })),
  );
  for (const values of chunks(requirements))
    await trx.insertInto('opening_requirement').values(values).execute();
  const events = rows.map((row) => ({
    id: options.newId(),
    noun: 'opening' as const,
    subject_id: row.id,
    seq: 1,
    action: 'import',
    from_state: null,
    to_state: state,
    actor_id: null,
    actor_role: 'system',
    on_behalf_of: null,
    at: options.now,
    reason_code: null,
    corrects: null,
  }));
  for (const values of chunks(events)) await trx.insertInto('transition_event').values(values).execute();
  return rows.map((row, index) => journalLine(row.id, 'opening.import', added[index]));
}

export async function updateOpening(
  trx: Trx,
  { id, version, to }: { id: string; version: number; to: Prepared },
  options: ImportOptions & { draft: boolean },
): Promise<JournalLine> {
  await trx
    .updateTable('opening')
    .set({
      ...to.content,
      version: version + 1,
      updated_at: options.now,
      ...(to.contactId ? { contact_person_id: to.contactId } : {}),
    })
    .where('id', '=', id)
    .execute();
  await trx
    .deleteFrom('opening_requirement')
    .where('opening_id', '=', id)
    .where('kind', 'in', ['skill', 'licence'])
    .execute();
  if (to.requirements.length > 0) {
    await trx
      .insertInto('opening_requirement')
      .values(to.requirements.map((requirement) => ({ opening_id: id, ...requirement })))
      .execute();
  }
  return journalLine(id, 'opening.importChange', to);
}

function journalLine(id: string, action: string, one: Prepared | undefined): JournalLine {
  return {
    action,
    event: 'openingChanged',
    subjectKind: 'opening',
    subjectId: id,
    data: {
      hoursFrom: one?.posting.hoursFrom,
      externalId: one?.posting.externalId,
      source: one?.posting.sourceUrl,
    },
  };
}
