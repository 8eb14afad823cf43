import type { Trx } from '../client.ts';
import { toJson } from '../json.ts';
import type { Schema } from '../schema.ts';

/** The columns that forms write; lists as arrays. */
export interface CandidateValues {
  clientNumber: string | null;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  sex: Schema['candidate']['sex'];
  email: string | null;
  phone: string | null;
  street: string;
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  region: string | null;
  status: Schema['candidate']['status'];
  legalBasis: Schema['candidate']['legal_basis'];
  placeable: boolean;
  availableFrom: string | null;
  hoursMin: number;
  hoursMax: number;
  days: readonly string[];
  shifts: readonly string[];
  maxTravelKm: number;
  transport: readonly string[];
  educationLevel: number;
  workLevel: number;
  dutchLevel: Schema['candidate']['dutch_level'];
  licences: readonly string[];
  languages: readonly string[];
  /** Level by language, as far as it is known. */
  languageLevels: Partial<Record<string, string>>;
  ladderStep: number | null;
  about: string;
}

function columnsOf(values: CandidateValues) {
  return {
    client_number: values.clientNumber,
    first_name: values.firstName,
    last_name: values.lastName,
    birth_date: values.birthDate,
    sex: values.sex,
    email: values.email,
    phone: values.phone,
    street: values.street,
    postcode: values.postcode,
    place: values.place,
    lat: values.lat,
    lon: values.lon,
    region: values.region,
    status: values.status,
    legal_basis: values.legalBasis,
    placeable: values.placeable ? (1 as const) : (0 as const),
    available_from: values.availableFrom,
    hours_min: values.hoursMin,
    hours_max: values.hoursMax,
    days: toJson(values.days),
    shifts: toJson(values.shifts),
    max_travel_km: values.maxTravelKm,
    transport: toJson(values.transport),
    education_level: values.educationLevel,
    work_level: values.workLevel,
    dutch_level: values.dutchLevel,
    licences: toJson(values.licences),
    languages: toJson(values.languages),
    language_levels: toJson(values.languageLevels),
    ladder_step: values.ladderStep,
    about: values.about,
  };
}

/** @param args.today ISO date: the profile counts as fresh and the waiting starts */
export async function insertCandidate(
  trx: Trx,
  args: {
    id: string;
    number: number;
    jobcoachId: string;
    values: CandidateValues;
    now: string;
    today: string;
  },
): Promise<void> {
  await trx
    .insertInto('candidate')
    .values({
      id: args.id,
      number: args.number,
      account_id: null,
      jobcoach_id: args.jobcoachId,
      municipality_id: null,
      ...columnsOf(args.values),
      profile_updated_on: args.today,
      waiting_since: args.today,
      created_at: args.now,
    })
    .execute();
}

/** @returns false when the record is no longer at this version */
export async function updateCandidate(
  trx: Trx,
  args: { id: string; version: number; values: CandidateValues; today: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('candidate')
    .set({ ...columnsOf(args.values), profile_updated_on: args.today, version: args.version + 1 })
    .where('id', '=', args.id)
    .where('version', '=', args.version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Puts these in place of what the candidate had; a part that is left out stays. */
export async function replaceParts(
  trx: Trx,
  candidateId: string,
  parts: {
    skillIds?: readonly string[];
    wishes?: readonly string[];
    experience?: readonly { occupationId: string; years: number }[];
    conditions?: readonly string[];
  },
): Promise<void> {
  if (parts.skillIds) {
    await trx.deleteFrom('candidate_skill').where('candidate_id', '=', candidateId).execute();
    const rows = [...new Set(parts.skillIds)].map((id) => ({ candidate_id: candidateId, skill_id: id }));
    if (rows.length > 0) await trx.insertInto('candidate_skill').values(rows).execute();
  }
  if (parts.conditions) {
    await trx.deleteFrom('candidate_condition').where('candidate_id', '=', candidateId).execute();
    const rows = [...new Set(parts.conditions)].map((code) => ({ candidate_id: candidateId, code }));
    if (rows.length > 0) await trx.insertInto('candidate_condition').values(rows).execute();
  }
  if (parts.wishes) {
    await replaceOccupations(
      trx,
      candidateId,
      'wish',
      parts.wishes.map((occupationId) => ({ occupationId, years: 0 })),
    );
  }
  if (parts.experience) await replaceOccupations(trx, candidateId, 'experience', parts.experience);
}

async function replaceOccupations(
  trx: Trx,
  candidateId: string,
  kind: 'wish' | 'experience',
  list: readonly { occupationId: string; years: number }[],
): Promise<void> {
  await trx
    .deleteFrom('candidate_occupation')
    .where('candidate_id', '=', candidateId)
    .where('kind', '=', kind)
    .execute();
  const years = new Map(list.map((one) => [one.occupationId, one.years]));
  const rows = [...years].map(([occupationId, count]) => ({
    candidate_id: candidateId,
    occupation_id: occupationId,
    kind,
    years: count,
  }));
  if (rows.length > 0) await trx.insertInto('candidate_occupation').values(rows).execute();
}

export async function setRelease(
  trx: Trx,
  args: { id: string; by: 'candidate' | 'jobcoach'; released: boolean },
): Promise<void> {
  const value = args.released ? 1 : 0;
  await trx
    .updateTable('candidate')
    .set((eb) => ({
      ...(args.by === 'candidate' ? { released_by_candidate: value } : { released_by_jobcoach: value }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', args.id)
    .execute();
}

export async function linkAccount(trx: Trx, args: { id: string; accountId: string }): Promise<void> {
  await trx
    .updateTable('candidate')
    .set((eb) => ({ account_id: args.accountId, version: eb('version', '+', 1) }))
    .where('id', '=', args.id)
    .execute();
}

/** The dated record of whose caseload the candidate is in. */
export async function insertAssignment(
  trx: Trx,
  row: { id: string; candidateId: string; jobcoachId: string; fromDate: string; reason: string },
): Promise<void> {
  await trx
    .insertInto('caseload_assignment')
    .values({
      id: row.id,
      candidate_id: row.candidateId,
      jobcoach_id: row.jobcoachId,
      from_date: row.fromDate,
      to_date: null,
      reason: row.reason,
    })
    .execute();
}

export async function insertNote(
  trx: Trx,
  row: { id: string; candidateId: string; authorId: string; private: boolean; body: string; now: string },
): Promise<void> {
  await trx
    .insertInto('candidate_note')
    .values({
      id: row.id,
      candidate_id: row.candidateId,
      author_id: row.authorId,
      private: row.private ? 1 : 0,
      body: row.body,
      created_at: row.now,
    })
    .execute();
}
