import type { Queryable, Trx } from '../../client.ts';
import { fold } from '../../queries/fold.ts';
import type { PostingEmployer } from './posting.ts';

/** Compares names of companies without legal forms, accents and punctuation. */
export function employerKey(name: string): string {
  const words = fold(name)
    .replace(/\b(b\.?\s?v|n\.?\s?v|v\.?\s?o\.?\s?f|c\.?\s?v|gmbh|ltd|inc|bvba)\b\.?/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? fold(name) : words;
}

export interface NewEmployer {
  id: string;
  name: string;
  website: string | null;
  site: {
    id: string;
    name: string;
    street: string;
    postcode: string;
    place: string;
    lat: number | null;
    lon: number | null;
    region: string | null;
  } | null;
}

/** The employers of the portal by name and KvK number, with those that this import makes. */
export class EmployerBook {
  readonly #byName = new Map<string, string>();
  readonly #byKvk = new Map<string, string>();
  readonly #contacts = new Map<string, string>();

  static async load(db: Queryable): Promise<EmployerBook> {
    const book = new EmployerBook();
    const employers = await db
      .selectFrom('employer')
      .innerJoin('organisation', 'organisation.id', 'employer.id')
      .select(['employer.id', 'employer.kvk', 'organisation.name'])
      .orderBy('employer.id')
      .execute();
    for (const row of employers) {
      const key = employerKey(row.name);
      if (!book.#byName.has(key)) book.#byName.set(key, row.id);
      if (row.kvk) book.#byKvk.set(row.kvk, row.id);
    }
    const contacts = await db.selectFrom('contact_person').select(['id', 'employer_id', 'email']).execute();
    for (const row of contacts) book.#contacts.set(`${row.employer_id}|${row.email.toLowerCase()}`, row.id);
    return book;
  }

  find(employer: PostingEmployer): string | null {
    return (
      (employer.kvk ? this.#byKvk.get(employer.kvk) : undefined) ??
      this.#byName.get(employerKey(employer.name)) ??
      null
    );
  }

  add(employer: PostingEmployer, id: string): void {
    this.#byName.set(employerKey(employer.name), id);
  }

  contact(employerId: string, email: string): string | null {
    return this.#contacts.get(`${employerId}|${email}`) ?? null;
  }

  addContact(employerId: string, email: string, id: string): void {
    this.#contacts.set(`${employerId}|${email}`, id);
  }
}

/** Employers that nobody registered yet: `invited`, without KvK number, until they take their page over. */
export async function insertEmployers(
  trx: Trx,
  employers: readonly NewEmployer[],
  now: string,
): Promise<void> {
  if (employers.length === 0) return;
  await trx
    .insertInto('organisation')
    .values(
      employers.map((one) => ({
        id: one.id,
        kind: 'employer' as const,
        name: one.name,
        region: one.site?.region ?? null,
        created_at: now,
      })),
    )
    .execute();
  await trx
    .insertInto('employer')
    .values(
      employers.map((one) => ({
        id: one.id,
        kvk: null,
        sector: null,
        size: null,
        website: one.website,
        status: 'invited' as const,
        adviser_id: null,
      })),
    )
    .execute();
  const sites = employers.flatMap((one) => (one.site ? [{ ...one.site, employer_id: one.id }] : []));
  if (sites.length > 0) await trx.insertInto('employer_site').values(sites).execute();
}
