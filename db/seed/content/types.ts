/** The sectors of the portal's own taxonomy; employers, opening texts and candidate texts use the same list. */
export const sectorCodes = [
  'cleaning',
  'green',
  'logistics',
  'hospitality',
  'care',
  'childcare',
  'manufacturing',
  'construction',
  'technical',
  'retail',
  'office',
  'customerContact',
  'transport',
  'education',
  'textile',
  'food',
  'security',
  'it',
  'personalCare',
  'recycling',
] as const;

export type SectorCode = (typeof sectorCodes)[number];

export const sectorLabels: Record<SectorCode, string> = {
  cleaning: 'schoonmaak',
  green: 'groen en dieren',
  logistics: 'logistiek en magazijn',
  hospitality: 'horeca en facilitair',
  care: 'zorg en welzijn',
  childcare: 'kinderopvang',
  manufacturing: 'productie en industrie',
  construction: 'bouw en infra',
  technical: 'techniek en onderhoud',
  retail: 'winkel en verkoop',
  office: 'administratie en kantoor',
  customerContact: 'klantcontact',
  transport: 'vervoer en bezorging',
  education: 'onderwijs',
  textile: 'textiel en mode',
  food: 'voeding',
  security: 'beveiliging en toezicht',
  it: 'ICT',
  personalCare: 'uiterlijke verzorging en sport',
  recycling: 'afval en kringloop',
};

/** The sector in which the portal's own list of employer sectors puts it. */
export const employerSectors: Record<SectorCode, string> = {
  cleaning: 'cleaning',
  green: 'agriculture',
  logistics: 'logistics',
  hospitality: 'hospitality',
  care: 'care',
  childcare: 'education',
  manufacturing: 'industry',
  construction: 'construction',
  technical: 'technology',
  retail: 'retail',
  office: 'office',
  customerContact: 'services',
  transport: 'logistics',
  education: 'education',
  textile: 'industry',
  food: 'industry',
  security: 'services',
  it: 'technology',
  personalCare: 'services',
  recycling: 'services',
};

export type SkillType = 'skill' | 'knowledge' | 'language' | 'attitude';

export interface SeedSkill {
  /** Stable, starts with `ws-`. */
  code: string;
  label: string;
  alternativeLabels: readonly string[];
  type: SkillType;
}

/** VUM code `codeNiveauOpleiding`: 1 basisonderwijs, 2 vmbo, 3 havo/vwo, 4 mbo, 5 hbo. */
export type SeedEducationLevel = 1 | 2 | 3 | 4 | 5;

export interface SeedOccupation {
  /** Stable, starts with `wb-`. */
  code: string;
  /** Common neutral form, in lower case as in running text. */
  label: string;
  alternativeLabels: readonly string[];
  /** Four-digit unit group of ISCO-08. */
  iscoGroup: string;
  sector: SectorCode;
  /** What employers usually ask for; not a legal demand. */
  educationLevel: SeedEducationLevel;
  description: string;
  essentialSkills: readonly string[];
  optionalSkills: readonly string[];
  /** How common the occupation is among re-integrating candidates, relative to the others; the commonest is 100. */
  weight: number;
  /** Usual hours a week. */
  hours: { min: number; max: number };
  /** Gross wage per hour in euro cents, level of the second half of 2026. */
  wageCents: { min: number; max: number };
  relatedOccupations: readonly string[];
  /** Needed in nearly every job of this kind; null where it is not. */
  drivingLicence: 'B' | 'C' | 'D' | 'T' | null;
}
