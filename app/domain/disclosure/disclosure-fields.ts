/**
 * What a candidate can let an employer see, field by field. Age and birth date are not here: nobody needs them to
 * decide about work, and the law on equal treatment by age (WGBL) forbids deciding on them.
 */
export const disclosureFields = [
  'name',
  'phone',
  'email',
  'workExperience',
  'about',
  'message',
  'workConditions',
] as const;
export type DisclosureField = (typeof disclosureFields)[number];

export const disclosureFieldLabels: Record<DisclosureField, string> = {
  name: 'naam',
  phone: 'telefoonnummer',
  email: 'e-mailadres',
  workExperience: 'werkervaring',
  about: 'wat u over uzelf schreef',
  message: 'bericht bij de sollicitatie',
  workConditions: 'wat u nodig heeft op het werk',
};

/** The same fields as the employer and the jobcoach call them. */
export const disclosureFieldNames: Record<DisclosureField, string> = {
  ...disclosureFieldLabels,
  about: 'over zichzelf, in eigen woorden',
  workConditions: 'wat iemand nodig heeft op het werk',
};

/** What follows from sharing a field, said to the candidate before he chooses. */
export const disclosureConsequences: Record<DisclosureField, string> = {
  name: 'De werkgever weet dan wie u bent. Zonder naam kan hij u niet uitnodigen.',
  phone: 'De werkgever kan u dan zelf bellen. Zonder nummer belt hij uw jobcoach.',
  email: 'De werkgever kan u dan zelf mailen. Zonder adres mailt hij uw jobcoach.',
  workExperience: 'De werkgever ziet dan welk werk u deed en hoe lang.',
  about: 'De werkgever leest dan uw eigen woorden. Kijk eerst of dat klopt.',
  message: 'De werkgever leest dan uw bericht.',
  workConditions:
    'De werkgever weet dan waar hij rekening mee houdt, zoals een rustige plek. Nooit waarom dat zo is.',
};

/** Ticked at first: enough to make an appointment. What is closer to the person he ticks himself. */
export const defaultDisclosure: readonly DisclosureField[] = ['name', 'phone', 'email', 'workExperience'];

export function isDisclosureField(text: string): text is DisclosureField {
  return (disclosureFields as readonly string[]).includes(text);
}
