import type { ProgrammeInput } from '../programme.ts';

/** The defaults by themselves, for a candidate without a programme: every part is silent. */
export const standard: ProgrammeInput = {
  code: 'default',
  name: 'Standaard',
  place: 'alle gemeenten',
  source: 'programmes.md, Defaults where a programme is silent',
  description: 'Wat geldt als er geen programma is, of als een programma er niets over zegt.',
  phases: [{ code: 'trajectory', name: 'Traject' }],
};
