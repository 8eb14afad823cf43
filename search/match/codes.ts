/**
 * One vocabulary for everything that is asked as "has it or not": days, shifts, work conditions, licences,
 * certificates and languages, written as `licence:b`.
 */
export type CodeKind = 'day' | 'shift' | 'condition' | 'licence' | 'language';

/** Licences, certificates and languages are typed by people and compared without regard to case. */
export function codeOf(kind: CodeKind, value: string): string {
  const trimmed = value.trim();
  return `${kind}:${kind === 'licence' || kind === 'language' ? trimmed.toLowerCase() : trimmed}`;
}

/**
 * Driving licences that the holder of another one has by law (Reglement rijbewijzen: C and D ask for B; E asks for
 * the category itself; the heavier motorcycle includes the lighter; every category includes AM, except T).
 */
const includedLicences: Record<string, readonly string[]> = {
  a1: ['am'],
  a2: ['a1', 'am'],
  a: ['a2', 'a1', 'am'],
  b: ['am'],
  'b+': ['b', 'am'],
  be: ['b+', 'b', 'am'],
  c1: ['b', 'am'],
  c1e: ['c1', 'be', 'b+', 'b', 'am'],
  c: ['c1', 'b', 'am'],
  ce: ['c', 'c1e', 'c1', 'be', 'b+', 'b', 'am'],
  d1: ['b', 'am'],
  d1e: ['d1', 'be', 'b+', 'b', 'am'],
  d: ['d1', 'b', 'am'],
  de: ['d', 'd1e', 'd1', 'be', 'b+', 'b', 'am'],
};

/** The licences and certificates that someone has, the included ones too, as codes. */
export function heldLicences(licences: readonly string[]): Set<string> {
  const held = new Set<string>();
  for (const licence of licences) {
    held.add(codeOf('licence', licence));
    for (const included of includedLicences[licence.trim().toLowerCase()] ?? [])
      held.add(`licence:${included}`);
  }
  return held;
}

/** Dutch at B1 or better counts as knowing the language when an opening asks for it as a language. */
const dutchCounts = 3;

/** @param dutchLevel index in `languageLevels` */
export function knownLanguages(languages: readonly string[], dutchLevel: number): Set<string> {
  const known = new Set(languages.map((language) => codeOf('language', language)));
  if (dutchLevel >= dutchCounts) known.add('language:nl');
  return known;
}
