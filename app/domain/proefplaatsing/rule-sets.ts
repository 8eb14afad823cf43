import { z } from 'zod';
import type { Schema } from '../../../db/schema.ts';

export type LegalBasis = Schema['candidate']['legal_basis'];

export const legalBasisLabels: Record<LegalBasis, string> = {
  participatiewet: 'Participatiewet',
  ww: 'WW',
  wia: 'WIA',
  wajong: 'Wajong',
};

/**
 * What the law, or the municipality's by-law, says of a proefplaatsing under one legal basis in one period. A change
 * of law is a new rule set; a proefplaatsing keeps the one it was made under. Source: rules.md, "Proefplaatsing".
 */
export interface RuleSet {
  code: string;
  legalBasis: LegalBasis;
  name: string;
  article: string;
  /** First and last day on which a proefplaatsing under it may begin; null is unlimited. */
  validFrom: string | null;
  validTo: string | null;
  /** Who consents, besides the candidate and the employer. */
  authority: 'uwv' | 'college';
  /** What happens with the benefit or its duties, in the words of the agreement. */
  benefitText: string;
  /** Only for who gets algemene bijstand. */
  needsGeneralAssistance: boolean;
  values: RuleValues;
}

/** The numbers of a rule set. For the Participatiewet the municipality sets them within the law's bounds. */
export const ruleValuesSchema = z.strictObject({
  /** months in principle */
  principleMonths: z.number().int().min(1).max(6),
  /** months in all, extensions included */
  longestMonths: z.number().int().min(1).max(6),
  /** months of the contract that the employer intends */
  contractMonths: z.number().int().min(0).max(36),
  /** months of unemployment before the first day; 0 when it isn't asked */
  unemployedMonths: z.number().int().min(0).max(24),
});
export type RuleValues = z.infer<typeof ruleValuesSchema>;

const uwvValues: RuleValues = {
  principleMonths: 2,
  longestMonths: 6,
  contractMonths: 6,
  unemployedMonths: 0,
};

/**
 * Validity: the UWV bases count from the policy rules of 2013 that the conditions come from; the Participatiewet one
 * from the day on which art. 8a lid 2 onder d came into force (Stb. 2022, 499 and 500).
 */
export const ruleSets: readonly RuleSet[] = [
  {
    code: 'ww-2013',
    legalBasis: 'ww',
    name: 'Proefplaatsing met WW',
    article: 'Werkloosheidswet artikel 76a',
    validFrom: '2013-01-01',
    validTo: null,
    authority: 'uwv',
    benefitText: 'De WW-uitkering loopt door.',
    needsGeneralAssistance: false,
    values: { ...uwvValues, unemployedMonths: 3 },
  },
  {
    code: 'wia-2013',
    legalBasis: 'wia',
    name: 'Proefplaatsing met WIA',
    article: 'Wet WIA artikel 37',
    validFrom: '2013-01-01',
    validTo: null,
    authority: 'uwv',
    benefitText: 'De WIA-uitkering loopt door. De plicht om te solliciteren geldt nu even niet.',
    needsGeneralAssistance: false,
    values: uwvValues,
  },
  {
    code: 'wajong-2013',
    legalBasis: 'wajong',
    name: 'Proefplaatsing met Wajong',
    article: 'Wajong artikel 2:24',
    validFrom: '2013-01-01',
    validTo: null,
    authority: 'uwv',
    benefitText: 'De ondersteuning van de Wajong loopt door.',
    needsGeneralAssistance: false,
    values: uwvValues,
  },
  {
    code: 'participatiewet-2023',
    legalBasis: 'participatiewet',
    name: 'Proefplaatsing met bijstand',
    article: 'Participatiewet artikel 8a lid 2 onder d',
    validFrom: '2023-07-01',
    validTo: null,
    authority: 'college',
    benefitText: 'De bijstandsuitkering loopt door.',
    needsGeneralAssistance: true,
    values: uwvValues,
  },
];

/** Bounds of the law for what a by-law may set (Participatiewet art. 8a lid 2 onder d: 2 months and at most 4 more). */
export const byLawSchema = ruleValuesSchema
  .extend({ principleMonths: z.number().int().min(1).max(2) })
  .refine((values) => values.longestMonths >= values.principleMonths, {
    error: 'De langste duur is korter dan de gewone duur.',
    path: ['longestMonths'],
  });

/** Setting that holds the municipality's own values for a rule set. */
export function byLawKey(ruleSetCode: string): string {
  return `proefplaatsing.byLaw.${ruleSetCode}`;
}

/** Only the college's rule sets may be filled in by a by-law; the UWV's are national. */
export function isByLaw(ruleSet: RuleSet): boolean {
  return ruleSet.authority === 'college';
}

/**
 * The rule set for a benefit and a first day (ISO text), with the municipality's values where it has set them.
 *
 * @param settings every setting of the installation
 * @returns undefined when no rule set holds on that day
 */
export function ruleSetFor(
  legalBasis: LegalBasis,
  startsOn: string,
  settings: Readonly<Record<string, unknown>>,
): RuleSet | undefined {
  const found = ruleSets.find(
    (set) =>
      set.legalBasis === legalBasis &&
      (set.validFrom === null || set.validFrom <= startsOn) &&
      (set.validTo === null || startsOn <= set.validTo),
  );
  return found && withByLaw(found, settings);
}

export function ruleSetByCode(code: string): RuleSet | undefined {
  return ruleSets.find((set) => set.code === code);
}

/** A rule set with the municipality's own values, as far as they were set. */
export function withByLaw(ruleSet: RuleSet, settings: Readonly<Record<string, unknown>>): RuleSet {
  if (!isByLaw(ruleSet)) return ruleSet;
  const own = byLawSchema.safeParse(settings[byLawKey(ruleSet.code)]);
  return own.success ? { ...ruleSet, values: own.data } : ruleSet;
}
