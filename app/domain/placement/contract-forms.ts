/**
 * Forms of employment. `vum` is the code of the VUM exchange standard (codeTypeArbeidscontract: B bepaalde tijd,
 * O onbepaalde tijd), which knows no finer division.
 */
export const contractForms = {
  fixedTerm: { label: 'bepaalde tijd', vum: 'B', endsByItself: true },
  permanent: { label: 'onbepaalde tijd', vum: 'O', endsByItself: false },
  apprenticeship: { label: 'leerbaan', vum: 'B', endsByItself: true },
  agency: { label: 'uitzendcontract', vum: 'B', endsByItself: true },
  secondment: { label: 'detachering', vum: 'B', endsByItself: true },
} as const;
export type ContractForm = keyof typeof contractForms;
export const contractFormCodes = Object.keys(contractForms) as [ContractForm, ...ContractForm[]];

export const contractFormLabels = Object.fromEntries(
  contractFormCodes.map((code) => [code, contractForms[code].label]),
) as Record<ContractForm, string>;

/** A code that the table doesn't know (from an import) is shown as it is. */
export function contractFormLabel(code: string): string {
  return code in contractForms ? contractForms[code as ContractForm].label : code;
}

/** Who found the job: asked of the candidate and of the jobcoach apart (rules.md, "Who found the job"). */
export const finders = {
  candidate: 'de deelnemer zelf',
  network: 'familie, vrienden of bekenden',
  jobcoach: 'de jobcoach',
  operator: 'de uitvoerder',
  employer: 'de werkgever',
  tempAgency: 'een uitzendbureau',
} as const;
export type Finder = keyof typeof finders;
export const finderCodes = Object.keys(finders) as [Finder, ...Finder[]];

/** Gross wage, as far as one wants to say. Bounds follow the statutory minimum wage. */
export const wageBands = {
  minimum: 'minimumloon',
  to110: 'tot 110% van het minimumloon',
  to130: 'tussen 110% en 130% van het minimumloon',
  over130: 'meer dan 130% van het minimumloon',
} as const;
export type WageBand = keyof typeof wageBands;
export const wageBandCodes = Object.keys(wageBands) as [WageBand, ...WageBand[]];

/** Why a job ended. `relapse` tells whether the candidate comes back to guidance when it happens in the nazorg. */
export const endReasons = {
  contractEnded: 'het contract liep af en werd niet verlengd',
  dismissed: 'de werkgever zegde op',
  probation: 'gestopt in de proeftijd',
  resigned: 'de deelnemer zegde zelf op',
  tooHeavy: 'het werk was te zwaar of paste niet',
  absence: 'te vaak of te lang afwezig',
  companyStopped: 'het bedrijf stopte of kromp',
  otherJob: 'de deelnemer kreeg ander werk',
  moved: 'verhuisd',
  study: 'gaat een opleiding doen',
  neverStarted: 'kwam niet op de eerste werkdag',
  other: 'anders',
} as const;
export type EndReason = keyof typeof endReasons;
export const endReasonCodes = Object.keys(endReasons) as [EndReason, ...EndReason[]];
