import { roleLabels } from '../account/role-labels.ts';
import { applicationStateLabels } from '../application/application-transitions.ts';
import { legalBasisLabels, sexLabels } from '../candidate/candidate-form.ts';
import { disclosureFieldLabels } from '../disclosure/disclosure-fields.ts';
import { momentStateLabels } from '../nazorg/moment-transitions.ts';
import { placementStateLabels } from '../placement/placement-transitions.ts';
import { proefplaatsingStateLabels } from '../proefplaatsing/proefplaatsing-transitions.ts';
import {
  educationLevels,
  instruments,
  languageLevels,
  shifts,
  transports,
  weekdays,
} from '../shared/labels.ts';
import { trajectoryStateLabels } from '../trajectory/trajectory-transitions.ts';

type Labels = Readonly<Record<string, string>>;

const states: Labels = {
  ...trajectoryStateLabels,
  ...momentStateLabels,
  ...placementStateLabels,
  ...proefplaatsingStateLabels,
  ...applicationStateLabels,
};

/** A state that two nouns share has each noun's own word. */
const statesOf: Readonly<Record<string, Labels>> = {
  application: applicationStateLabels,
  moment: momentStateLabels,
  placement: placementStateLabels,
  proefplaatsing: proefplaatsingStateLabels,
  trajectory: trajectoryStateLabels,
};

const parties = {
  ...roleLabels,
  authority: 'gemeente of UWV',
  operator: 'uitvoerder',
  system: 'Werkbrug zelf',
};

const byColumn: Readonly<Record<string, Labels>> = {
  status: {
    invited: 'uitgenodigd',
    active: 'actief',
    disabled: 'geblokkeerd',
    placed: 'aan het werk',
    inactive: 'gestopt',
  },
  role: roleLabels,
  actor_role: parties,
  party: parties,
  with_party: parties,
  reported_by: parties,
  sex: sexLabels,
  legal_basis: legalBasisLabels,
  days: weekdays,
  shifts,
  transport: transports,
  education_level: educationLevels,
  dutch_level: languageLevels,
  fields: disclosureFieldLabels,
  origin: {
    proposal: 'voorgesteld door uw jobcoach',
    ownApplication: 'door u zelf',
    programme: 'uit het programma',
    signal: 'na een signaal',
    adjusted: 'aangepast',
    manual: 'zelf toegevoegd',
  },
  assigned_by: { choice: 'gekozen', random: 'door het lot', override: 'anders dan het lot' },
  signal: { green: 'groen', amber: 'oranje', red: 'rood' },
  second_factor: { none: 'niet gevraagd', needed: 'nog te doen', passed: 'gedaan' },
  noun: {
    opening: 'plek',
    application: 'sollicitatie',
    proefplaatsing: 'proefplaatsing',
    placement: 'plaatsing',
    trajectory: 'traject',
    moment: 'contactmoment',
  },
  kind: {
    wish: 'wil ik doen',
    experience: 'heb ik gedaan',
    contact: 'contact',
    deadline: 'termijn',
    report: 'verslag',
    talk: 'gesprek',
    phase: 'fase',
    end: 'einde',
    'question-round': 'vragen achteraf',
  },
  code: instruments,
};

/** What a code of the database is called for who reads his own data; the code itself where nothing better is known. */
export function valueLabel(table: string, column: string, value: string): string {
  const labels = /^(from_|to_)?state$/.test(column) ? (statesOf[table] ?? states) : byColumn[column];
  return labels?.[value] ?? value;
}
