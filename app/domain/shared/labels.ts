import type { Schema } from '../../../db/schema.ts';

/** What the interface calls the codes of the database; the codes follow the glossary and the VUM lists. */

export type OpeningKind = Schema['opening']['kind'];

export const openingKindLabels: Record<OpeningKind, string> = {
  vacancy: 'vacature',
  proefplaatsing: 'proefplaatsing',
  workInternship: 'werkstage',
  workExperiencePlacement: 'werkervaringsplaats',
  apprenticeship: 'leerwerkplek',
  tasterPlacement: 'snuffelstage',
  secondment: 'detachering',
};

/** VUM code list of education levels (codeNiveauOpleiding). */
export const educationLevels = {
  1: 'basisonderwijs',
  2: 'vmbo',
  3: 'havo of vwo',
  4: 'mbo',
  5: 'hbo',
  6: 'universiteit',
} as const;
export type EducationLevel = keyof typeof educationLevels;

export const languageLevels = {
  A0: 'bijna geen Nederlands',
  A1: 'een paar woorden (A1)',
  A2: 'eenvoudige zinnen (A2)',
  B1: 'gewone gesprekken (B1)',
  B2: 'goed (B2)',
  C1: 'heel goed (C1)',
  C2: 'als moedertaal (C2)',
} as const;
export type LanguageLevel = keyof typeof languageLevels;

/** VUM code list of driving licences (codeSoortRijbewijs). */
export const drivingLicences = [
  'AM',
  'A1',
  'A2',
  'A',
  'B',
  'B+',
  'BE',
  'C1',
  'C1E',
  'C',
  'CE',
  'D1',
  'D1E',
  'D',
  'DE',
  'T',
] as const;
export type DrivingLicence = (typeof drivingLicences)[number];

export const weekdays = {
  mon: 'maandag',
  tue: 'dinsdag',
  wed: 'woensdag',
  thu: 'donderdag',
  fri: 'vrijdag',
  sat: 'zaterdag',
  sun: 'zondag',
} as const;
export type Weekday = keyof typeof weekdays;

export const shifts = { day: 'overdag', evening: 'avond', night: 'nacht', split: 'wisselend' } as const;
export type Shift = keyof typeof shifts;

export const transports = {
  foot: 'lopend',
  bike: 'fiets',
  ebike: 'elektrische fiets',
  moped: 'brommer of scooter',
  publicTransport: 'bus of trein',
  car: 'auto',
} as const;
export type Transport = keyof typeof transports;

export const sectors = {
  agriculture: 'land- en tuinbouw, groen',
  construction: 'bouw',
  cleaning: 'schoonmaak',
  industry: 'industrie en productie',
  logistics: 'vervoer en logistiek',
  retail: 'winkel en verkoop',
  hospitality: 'horeca',
  care: 'zorg en welzijn',
  education: 'onderwijs en kinderopvang',
  office: 'kantoor en administratie',
  technology: 'techniek en ICT',
  services: 'dienstverlening',
  government: 'overheid',
} as const;
export type Sector = keyof typeof sectors;

export const instruments = {
  wageCostSubsidy: 'loonkostensubsidie',
  noRiskPolicy: 'no-riskpolis',
  jobcoaching: 'begeleiding door een jobcoach',
  workplaceAdaptation: 'aanpassing van de werkplek',
  wageCostAdvantage: 'loonkostenvoordeel (LKV)',
  proefplaatsing: 'proefplaatsing',
} as const;
export type Instrument = keyof typeof instruments;

/** Options of a select or a group of boxes. */
export function optionsOf(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
