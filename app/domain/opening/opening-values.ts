import { stringList, toJson } from '../../../db/json.ts';
import type { OpeningRow, OpeningValues, Requirement } from '../../../db/queries/openings.ts';
import type { Address } from '../employer/locate-address.ts';
import { type OpeningFormValue, openingFieldLabels, openingForm, payOfKind } from './opening-form.ts';

/** The columns of an opening from its form. */
export function valuesOf(
  form: OpeningFormValue,
  found: {
    address: Address;
    occupationId: string | null;
    contactPersonId: string | null;
    instruments: readonly string[];
  },
): OpeningValues {
  const allowed = payOfKind[form.kind];
  const { postcode, place, lat, lon, region } = found.address;
  return {
    kind: form.kind,
    title: form.title,
    tasks: form.tasks,
    occupation_id: found.occupationId,
    contact_person_id: found.contactPersonId,
    hours_min: form.hoursMin,
    hours_max: form.hoursMax ?? form.hoursMin,
    days: toJson(form.days),
    shifts: toJson(form.shifts),
    postcode,
    place,
    lat,
    lon,
    region,
    starts_on: form.startsOn,
    places: form.places,
    pay_kind: form.payKind ?? (allowed.includes('unknown') ? 'unknown' : 'unpaid'),
    pay_min_cents: form.payMin,
    pay_max_cents: form.payMax,
    contract_after: form.contractAfter,
    guidance: form.guidance,
    adaptations: toJson(form.adaptations),
    asked_conditions: toJson(form.askedConditions),
    instruments: toJson(found.instruments),
    education_level: form.educationLevel === null ? null : Number(form.educationLevel),
    education_must: form.educationLevel !== null && form.educationMust ? 1 : 0,
    dutch_level: form.dutchLevel,
    dutch_must: form.dutchLevel !== null && form.dutchMust ? 1 : 0,
    experience_years: form.experienceYears || null,
    experience_must: form.experienceYears && form.experienceMust ? 1 : 0,
    response_deadline: form.responseDeadline,
  };
}

/** Own words of an employer that are no skill of the taxonomy: kept with this before them. */
export const ownWords = 'eigen:';

const euros = (cents: number | null) => (cents === null ? '' : (cents / 100).toFixed(2).replace('.', ','));
const typed = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));
const ticked = (value: number) => (value === 1 ? 'on' : undefined);

/**
 * The form of a stored opening, as the texts of its fields.
 *
 * @param offered ids of the skills that the page offers as boxes; the others stand among the free lines
 */
export function formOf(
  opening: OpeningRow,
  requirements: readonly Requirement[],
  offered: ReadonlySet<string> = new Set(),
) {
  const skills = requirements.filter((row) => row.kind === 'skill');
  const licences = requirements.filter((row) => row.kind === 'licence');
  const spoken = requirements.filter((row) => row.kind === 'language');
  const boxes = skills.filter((row) => offered.has(row.value));
  return {
    kind: opening.kind,
    title: opening.title,
    tasks: opening.tasks,
    occupation: opening.occupationLabel ?? '',
    occupationChoice: opening.occupation_id ?? 'none',
    skillWish: boxes.map((row) => row.value),
    skillMust: boxes.filter((row) => row.must === 1).map((row) => row.value),
    extra: skills
      .filter((row) => !offered.has(row.value))
      .map((row) => ({ label: row.label, must: ticked(row.must) })),
    educationLevel: opening.education_level === null ? '' : String(opening.education_level),
    educationMust: ticked(opening.education_must),
    dutchLevel: opening.dutch_level ?? '',
    dutchMust: ticked(opening.dutch_must),
    languages: spoken.map((row) => row.value),
    languageMust: ticked(spoken.some((row) => row.must === 1) ? 1 : 0),
    licences: licences.map((row) => row.value),
    licenceMust: ticked(licences.some((row) => row.must === 1) ? 1 : 0),
    experienceYears: typed(opening.experience_years),
    experienceMust: ticked(opening.experience_must),
    hoursMin: typed(opening.hours_min),
    hoursMax: opening.hours_max === opening.hours_min ? '' : typed(opening.hours_max),
    days: stringList(opening.days),
    shifts: stringList(opening.shifts),
    postcode: opening.postcode,
    place: opening.place,
    startsOn: opening.starts_on ?? '',
    places: String(opening.places),
    payKind: opening.pay_kind,
    payMin: euros(opening.pay_min_cents),
    payMax: euros(opening.pay_max_cents),
    contractAfter: opening.contract_after,
    guidance: opening.guidance,
    askedConditions: stringList(opening.asked_conditions),
    adaptations: stringList(opening.adaptations),
    instruments: stringList(opening.instruments),
    contactPersonId: opening.contact_person_id ?? undefined,
    responseDeadline: opening.response_deadline ?? '',
  };
}

/** Labels of the fields that a stored opening lacks before it can be submitted; empty when it is complete. */
export function missingIn(opening: OpeningRow, requirements: readonly Requirement[]): string[] {
  const parsed = openingForm.safeParse({ ...formOf(opening, requirements), actie: 'bekijken' });
  if (parsed.success) return opening.place ? [] : [openingFieldLabels.place];
  const labels = parsed.error.issues.map(({ path: [field] }) =>
    typeof field === 'string' && field in openingFieldLabels
      ? openingFieldLabels[field as keyof typeof openingFieldLabels]
      : 'een veld',
  );
  return [...new Set(labels)];
}
