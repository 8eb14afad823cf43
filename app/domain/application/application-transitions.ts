import type { Transition } from '../shared/transitions.ts';

export const openApplicationStates = [
  'proposed',
  'interested',
  'introduced',
  'invited',
  'interviewed',
  'offered',
  'inProefplaatsing',
] as const;
export const endedApplicationStates = ['hired', 'declined', 'rejected', 'withdrawn', 'lapsed'] as const;
export const applicationStates = [...openApplicationStates, ...endedApplicationStates] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** As the jobcoach and the employer read it. */
export const applicationStateLabels: Record<ApplicationState, string> = {
  proposed: 'voorgesteld',
  interested: 'wil graag',
  introduced: 'voorgedragen',
  invited: 'uitgenodigd',
  interviewed: 'gesprek gehad',
  offered: 'aanbod gedaan',
  inProefplaatsing: 'op proefplaatsing',
  hired: 'aangenomen',
  declined: 'wil niet',
  rejected: 'afgewezen',
  withdrawn: 'ingetrokken',
  lapsed: 'verlopen',
};

export type ApplicationAction =
  | 'accept'
  | 'decline'
  | 'introduce'
  | 'invite'
  | 'recordInterview'
  | 'offer'
  | 'startProefplaatsing'
  | 'hire'
  | 'reject'
  | 'withdraw'
  | 'lapse';

const guide = { jobcoach: ['ownCaseload'] } as const;
const employerOrGuide = { employer: ['ownEmployer'], ...guide } as const;
/** From the introduction on, the employer knows of the application. */
export const seenByEmployer = [
  'introduced',
  'invited',
  'interviewed',
  'offered',
  'inProefplaatsing',
] as const;

/**
 * The life of an application after it was made. Making one is not a transition of a record: a proposal starts in
 * `proposed`, a candidate's own application in `introduced`, because it waits for nobody.
 */
export const applicationTransitions: readonly Transition<ApplicationState, ApplicationAction>[] = [
  {
    action: 'accept',
    from: ['proposed'],
    to: 'interested',
    by: { candidate: ['own'], ...guide },
    requires: ['agreement'],
    emits: ['applicationMoved'],
    label: 'Ja, ik wil dit',
    past: 'zei ja tegen het voorstel',
  },
  {
    action: 'decline',
    from: ['proposed'],
    to: 'declined',
    by: { candidate: ['own'], ...guide },
    requires: ['reason'],
    emits: ['applicationMoved'],
    label: 'Nee, liever niet',
    past: 'zei nee tegen het voorstel',
  },
  {
    action: 'introduce',
    from: ['interested'],
    to: 'introduced',
    by: guide,
    requires: [],
    emits: ['applicationMoved'],
    label: 'Voordragen',
    past: 'voorgedragen bij de werkgever',
  },
  {
    action: 'invite',
    from: ['introduced'],
    to: 'invited',
    by: employerOrGuide,
    requires: ['date', 'agreement'],
    emits: ['applicationMoved', 'disclosureGiven'],
    label: 'Uitnodigen voor een gesprek',
    past: 'uitgenodigd voor een gesprek',
  },
  {
    action: 'recordInterview',
    from: ['invited'],
    to: 'interviewed',
    by: employerOrGuide,
    requires: [],
    emits: ['applicationMoved'],
    label: 'Het gesprek is geweest',
    past: 'gesprek gehad',
  },
  {
    action: 'offer',
    from: ['interviewed'],
    to: 'offered',
    by: employerOrGuide,
    requires: [],
    emits: ['applicationMoved'],
    label: 'Aanbod doen',
    past: 'aanbod gedaan',
  },
  {
    action: 'startProefplaatsing',
    from: ['offered'],
    to: 'inProefplaatsing',
    by: { ...guide, system: [] },
    requires: [],
    emits: ['applicationMoved'],
    label: 'Proefplaatsing starten',
    past: 'begonnen aan de proefplaatsing',
  },
  {
    action: 'hire',
    from: ['offered', 'inProefplaatsing'],
    to: 'hired',
    by: employerOrGuide,
    requires: [],
    emits: ['applicationMoved'],
    label: 'Aannemen',
    past: 'aangenomen',
  },
  {
    action: 'reject',
    from: seenByEmployer,
    to: 'rejected',
    // The system closes what is left when an opening is filled or closed.
    by: { ...employerOrGuide, system: [] },
    requires: ['reason'],
    emits: ['applicationMoved'],
    label: 'Afwijzen',
    past: 'afgewezen',
  },
  {
    action: 'reject',
    from: ['proposed', 'interested'],
    to: 'rejected',
    by: { ...guide, system: [] },
    requires: ['reason'],
    emits: ['applicationMoved'],
    label: 'Afsluiten',
    past: 'afgesloten',
  },
  {
    action: 'withdraw',
    from: openApplicationStates,
    to: 'withdrawn',
    by: { candidate: ['own'], ...guide },
    requires: ['reason'],
    emits: ['applicationMoved'],
    label: 'Intrekken',
    past: 'ingetrokken',
  },
  {
    action: 'lapse',
    from: openApplicationStates,
    to: 'lapsed',
    by: { system: [] },
    requires: [],
    emits: ['applicationMoved'],
    label: 'Laten verlopen',
    past: 'verlopen',
  },
];

/**
 * Steps that whoever may take them may also take back by a recorded correction, as long as they are the last thing
 * that happened. `hire` and `startProefplaatsing` have records of their own that end in their own way.
 */
export const correctableActions: readonly ApplicationAction[] = [
  'accept',
  'decline',
  'introduce',
  'invite',
  'recordInterview',
  'offer',
  'reject',
  'withdraw',
];
