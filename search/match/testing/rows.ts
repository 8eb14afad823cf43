import type { MatchCandidate, MatchOpening } from '../types.ts';

/** A released candidate in Amersfoort without anything special; tests override what they are about. */
export function candidateRow(changes: Partial<MatchCandidate> = {}): MatchCandidate {
  return {
    id: 'c1',
    number: 1001,
    jobcoachId: 'coach1',
    region: 'Amersfoort',
    active: true,
    released: true,
    lat: 52.155,
    lon: 5.387,
    maxTravelKm: 15,
    transport: ['bike'],
    availableFrom: null,
    hoursMin: 20,
    hoursMax: 28,
    days: [],
    shifts: [],
    educationLevel: 2,
    dutchLevel: 3,
    licences: [],
    languages: [],
    skills: [],
    wishes: [],
    experience: [],
    conditions: [],
    profileUpdatedOn: '2026-11-01',
    waitingSince: '2026-05-01',
    presentationRejections: 0,
    ...changes,
  };
}

/** An open opening in Amersfoort that asks nothing in particular. */
export function openingRow(changes: Partial<MatchOpening> = {}): MatchOpening {
  return {
    id: 'o1',
    number: 2001,
    employerId: 'e1',
    open: true,
    region: 'Amersfoort',
    lat: 52.16,
    lon: 5.39,
    hoursMin: 16,
    hoursMax: 24,
    days: [],
    shifts: [],
    startsOn: null,
    occupationId: null,
    requirements: [],
    educationLevel: null,
    educationMust: false,
    dutchLevel: null,
    dutchMust: false,
    experienceYears: null,
    experienceMust: false,
    askedConditions: [],
    adaptations: [],
    instruments: [],
    places: 1,
    applications: 0,
    openedOn: '2026-11-10',
    responseDeadline: null,
    employerDoubts: 0,
    ...changes,
  };
}
