/** The six mismatches of RWI 2008, section 5.4, in the order of that section. */
export const discrepancyKinds = ['level', 'kind', 'wishes', 'presentation', 'recruiting', 'image'] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];
