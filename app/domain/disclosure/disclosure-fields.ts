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

/** Ticked at first: enough to make an appointment. What is closer to the person he ticks himself. */
export const defaultDisclosure: readonly DisclosureField[] = ['name', 'phone', 'email', 'workExperience'];

export function isDisclosureField(text: string): text is DisclosureField {
  return (disclosureFields as readonly string[]).includes(text);
}
