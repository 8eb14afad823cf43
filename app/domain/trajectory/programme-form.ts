import { z } from 'zod';
import {
  choice,
  date,
  line,
  optionalDate,
  optionalLine,
  optionalParagraph,
  paragraph,
} from '../shared/fields.ts';

const number = z
  .string()
  .optional()
  .transform((text) => text?.trim() ?? '')
  .refine((text) => /^\d*$/.test(text), 'Vul een heel getal in.');

/** The form in which an administrator edits a programme; the preview takes its dates along. */
export const programmeForm = z.object({
  name: line('de naam', 120),
  place: line('de gemeente', 160),
  description: optionalParagraph(1000),
  startLabel: optionalLine(60),
  validFrom: date('vanaf wanneer dit geldt'),
  phases: paragraph('de fases', 4000),
  moments: optionalParagraph(6000),
  quotas: optionalParagraph(4000),
  trialLength: optionalLine(40),
  trialLongest: optionalLine(40),
  trialCandidate: optionalParagraph(1000),
  trialEmployer: optionalParagraph(1000),
  nazorgLength: optionalLine(40),
  nazorgCandidate: optionalParagraph(1000),
  nazorgEmployer: optionalParagraph(1000),
  relapse: choice(['default', 'stays', 'returns', 'returnsFree']),
  contractTalk: optionalLine(40),
  signalEveryWeeks: number,
  signalTimes: number,
  signalGreens: number,
  assignment: choice(['default', 'choice', 'random']),
  capacity: number,
  caseloadFrom: number,
  caseloadTo: number,
  previewStart: optionalDate(),
  previewPlacement: optionalDate(),
  previewContractEnd: optionalDate(),
});
export type ProgrammeInput = z.output<typeof programmeForm>;
export type ProgrammeField = keyof ProgrammeInput;
