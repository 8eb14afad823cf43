import { readSpokenLevels } from '../../app/domain/shared/languages.ts';
import type { Queryable, Trx } from '../client.ts';
import { stringList, toJson } from '../json.ts';

export interface Disclosure {
  id: string;
  applicationId: string;
  fields: string[];
  agreedAt: string;
  onBehalf: boolean;
  givenAt: string | null;
}

function agreementsOf(db: Queryable) {
  return db
    .selectFrom('disclosure')
    .select([
      'disclosure.id',
      'disclosure.application_id',
      'disclosure.fields',
      'disclosure.agreed_at',
      'disclosure.on_behalf',
      'disclosure.given_at',
    ])
    .where('disclosure.withdrawn_at', 'is', null);
}

/** The agreements in force on these applications: at most one each. The caller has checked his reach. */
export async function currentDisclosures(
  db: Queryable,
  applicationIds: readonly string[],
): Promise<Map<string, Disclosure>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await agreementsOf(db)
    .where('application_id', 'in', [...applicationIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.application_id,
      {
        id: row.id,
        applicationId: row.application_id,
        fields: stringList(row.fields),
        agreedAt: row.agreed_at,
        onBehalf: row.on_behalf === 1,
        givenAt: row.given_at,
      },
    ]),
  );
}

export async function insertDisclosure(
  trx: Trx,
  row: {
    id: string;
    applicationId: string;
    candidateId: string;
    employerId: string;
    openingId: string;
    fields: readonly string[];
    agreedAt: string;
    agreedBy: string;
    onBehalf: boolean;
    givenAt: string | null;
  },
): Promise<void> {
  await trx
    .insertInto('disclosure')
    .values({
      id: row.id,
      application_id: row.applicationId,
      candidate_id: row.candidateId,
      employer_id: row.employerId,
      opening_id: row.openingId,
      fields: toJson(row.fields),
      agreed_at: row.agreedAt,
      agreed_by: row.agreedBy,
      on_behalf: row.onBehalf ? 1 : 0,
      given_at: row.givenAt,
    })
    .execute();
}

/** Marks the agreement in force as given to the employer; the first moment stays. */
export async function giveDisclosure(trx: Trx, args: { applicationId: string; at: string }): Promise<void> {
  await trx
    .updateTable('disclosure')
    .set({ given_at: args.at })
    .where('application_id', '=', args.applicationId)
    .where('withdrawn_at', 'is', null)
    .where('given_at', 'is', null)
    .execute();
}

/** @returns false when there was nothing left to withdraw */
export async function endDisclosure(
  trx: Trx,
  args: { applicationId: string; at: string; by: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('disclosure')
    .set({ withdrawn_at: args.at, withdrawn_by: args.by })
    .where('application_id', '=', args.applicationId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Everything a candidate ever agreed to, newest first, with the state that decides what is seen now. */
export async function disclosuresOfCandidate(db: Queryable, args: { accountId: string }) {
  const rows = await db
    .selectFrom('disclosure')
    .innerJoin('candidate', 'candidate.id', 'disclosure.candidate_id')
    .innerJoin('application', 'application.id', 'disclosure.application_id')
    .innerJoin('organisation', 'organisation.id', 'disclosure.employer_id')
    .innerJoin('opening', 'opening.id', 'disclosure.opening_id')
    .select([
      'disclosure.id',
      'disclosure.application_id as applicationId',
      'disclosure.fields',
      'disclosure.agreed_at as agreedAt',
      'disclosure.on_behalf as onBehalf',
      'disclosure.given_at as givenAt',
      'disclosure.withdrawn_at as withdrawnAt',
      'application.state',
      'organisation.name as employerName',
      'opening.title',
    ])
    .where('candidate.account_id', '=', args.accountId)
    .orderBy('disclosure.agreed_at', 'desc')
    .orderBy('disclosure.id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, fields: stringList(row.fields), onBehalf: row.onBehalf === 1 }));
}

/**
 * What of these candidates could ever be shown to an employer. Only `app/domain/disclosure/visible-to-employer.ts`
 * reads it: it decides what of it is.
 */
export async function disclosableOfCandidates(db: Queryable, candidateIds: readonly string[]) {
  if (candidateIds.length === 0) return [];
  const rows = await db
    .selectFrom('candidate')
    .select([
      'id',
      'number',
      'first_name as firstName',
      'last_name as lastName',
      'email',
      'phone',
      'about',
      'region',
      'hours_min as hoursMin',
      'hours_max as hoursMax',
      'days',
      'shifts',
      'available_from as availableFrom',
      'education_level as educationLevel',
      'dutch_level as dutchLevel',
      'licences',
      'languages',
      'language_levels',
    ])
    .where('id', 'in', [...candidateIds])
    .execute();
  return rows.map(({ language_levels, ...row }) => ({
    ...row,
    languageLevels: readSpokenLevels(language_levels),
    days: stringList(row.days),
    shifts: stringList(row.shifts),
    licences: stringList(row.licences),
    languages: stringList(row.languages),
  }));
}

export type Disclosable = Awaited<ReturnType<typeof disclosableOfCandidates>>[number];
