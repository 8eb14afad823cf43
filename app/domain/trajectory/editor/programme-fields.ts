import {
  absence,
  assignment,
  bonus,
  caseload,
  employerFee,
  evaluated,
  evaluations,
  instruments,
  ladder,
  meetings,
  success,
  targets,
  training,
  warnings,
} from './agreement-fields.ts';
import { requirementLabels } from './labels.ts';
import { boxes, day, euros, length, lengths, line, lines, number, paragraph, yesNo } from './leaves.ts';
import { contractEndTalk, followUp, intensification, nazorg, proefplaatsing } from './nazorg-fields.ts';
import type { Members } from './nodes.ts';
import { momentFields, phaseFields, quotaFields } from './trajectory-fields.ts';

export interface FormSection {
  id: string;
  title: string;
  /** open from the start: what every programme has */
  open?: true;
  members: Members;
}

/** Every field of the programme schema but the code, in the order of the page: what one needs most stands first. */
export const sections: readonly FormSection[] = [
  {
    id: 'programma',
    title: 'Over het programma',
    open: true,
    members: {
      name: line('Naam', 120, { required: true }),
      place: line('Gemeente', 160, { required: true }),
      description: paragraph('Omschrijving', 1000),
      startLabel: line('Waar de start van telt', 60, { hint: 'Bijvoorbeeld: de aanmelding.' }),
    },
  },
  {
    id: 'fases',
    title: 'Fases',
    open: true,
    members: {
      phases: {
        type: 'rows',
        label: 'Fases, in hun volgorde',
        one: 'fase',
        members: phaseFields,
        main: {
          members: ['name', 'length', 'contract', 'conditional', 'description'],
          rest: 'Uren, verlengen, volgende fase en meer',
        },
        codeOf: 'name',
        required: 'Een programma heeft ten minste één fase.',
      },
      longest: length('Alle fases samen duren hoogstens'),
    },
  },
  {
    id: 'momenten',
    title: 'Termijnen, rapporten en gesprekken',
    open: true,
    members: {
      moments: {
        type: 'rows',
        label: 'Momenten in de kalender',
        one: 'moment',
        members: momentFields,
        codeOf: 'label',
      },
      quotas: {
        type: 'rows',
        label: 'Hoe vaak per week',
        one: 'regel',
        members: quotaFields,
        codeOf: 'label',
      },
    },
  },
  { id: 'proefplaatsing', title: 'Proefplaatsing', members: { proefplaatsing } },
  { id: 'nazorg', title: 'Nazorg en contract', members: { nazorg, contractEndTalk } },
  { id: 'signalen', title: 'Extra contact en vragen achteraf', members: { intensification, followUp } },
  {
    id: 'plekken',
    title: 'Uitvoerders en plekken',
    members: {
      operators: lines('Uitvoerders', 160),
      assignment,
      capacity: number('Plekken tegelijk', { max: 100_000 }),
      caseload,
    },
  },
  {
    id: 'resultaat',
    title: 'Wanneer geslaagd, afspraken en resultaat',
    members: { success, targets, bonus, evaluated, evaluations },
  },
  {
    id: 'ladder',
    title: 'Ladder, waarschuwingen en verzuim',
    members: { ladder, warnings, absence },
  },
  {
    id: 'geld',
    title: 'Geld en voorzieningen',
    members: {
      benefitRetained: yesNo('Deelnemers houden hun uitkering', { emptyLabel: 'niet gezegd' }),
      placementLengths: lengths('Gewone duur van een contract bij een werkgever', {
        hint: 'Eén per regel, zoals: 6 maanden.',
      }),
      instruments,
      employerFee,
      averageCostCents: euros('Wat een traject gemiddeld kost', { hint: 'In euro.' }),
    },
  },
  {
    id: 'werkwijze',
    title: 'Werkwijze en herkomst',
    members: {
      requirements: boxes('Waar het portaal op let', requirementLabels),
      methods: lines('Manier van werken', 500),
      training,
      meetings,
      lessons: lines('Wat evaluaties leerden', 500),
      source: line('Waar dit vandaan komt', 200, {
        required: true,
        hint: 'Bijvoorbeeld: besluit van 1 juni 2026.',
      }),
      validFrom: day('Dit programma bestaat vanaf', { empty: null }),
      validUntil: day('Dit programma bestaat tot en met', { empty: null }),
    },
  },
];

export const programmeFields: Members = Object.assign({}, ...sections.map(({ members }) => members));

/** Beside the programme: from when the version holds, and the dates of the preview. */
export const versionFields = {
  version: {
    type: 'group',
    label: 'Deze versie',
    always: true,
    members: { from: day('Deze versie geldt vanaf', { required: true }) },
  },
} satisfies Members;

export const previewFields = {
  preview: {
    type: 'group',
    label: 'Voorbeeld',
    always: true,
    members: {
      start: day('Start'),
      proefplaatsing: day('Eerste dag van de proefplaatsing'),
      placement: day('Eerste werkdag'),
      contractEnd: day('Einde van het contract'),
    },
  },
} satisfies Members;
