import type { Transition } from '../shared/transitions.ts';

export const openProefplaatsingStates = ['draft', 'toAgree', 'agreed', 'running', 'toEvaluate'] as const;
export const endedProefplaatsingStates = ['converted', 'notConverted', 'endedEarly', 'cancelled'] as const;
export const proefplaatsingStates = [...openProefplaatsingStates, ...endedProefplaatsingStates] as const;
export type ProefplaatsingState = (typeof proefplaatsingStates)[number];

export const proefplaatsingStateLabels: Record<ProefplaatsingState, string> = {
  draft: 'in voorbereiding',
  toAgree: 'wacht op akkoord',
  agreed: 'iedereen is akkoord',
  running: 'loopt',
  toEvaluate: 'afgelopen, nog te beoordelen',
  converted: 'aangenomen',
  notConverted: 'niet aangenomen',
  endedEarly: 'eerder gestopt',
  cancelled: 'gaat niet door',
};

export type ProefplaatsingAction =
  | 'edit'
  | 'askAgreement'
  | 'agree'
  | 'completeAgreement'
  | 'change'
  | 'withdrawChange'
  | 'start'
  | 'finish'
  | 'evaluate'
  | 'convert'
  | 'notConvert'
  | 'endEarly'
  | 'cancel'
  | 'raiseSignal'
  | 'calmSignal';

const guide = { jobcoach: ['ownCaseload'] } as const;
const employer = { employer: ['ownEmployer'] } as const;
const parties = { ...guide, ...employer, candidate: ['own'] } as const;
const moved = ['proefplaatsingMoved'] as const;

/**
 * The life of a proefplaatsing. The jobcoach agrees as the consenting authority, and for a candidate without an
 * account on his behalf. A change while it runs keeps it running on the terms that all agreed to, until all have
 * agreed to the new ones.
 */
export const proefplaatsingTransitions: readonly Transition<ProefplaatsingState, ProefplaatsingAction>[] = [
  {
    action: 'edit',
    from: ['draft'],
    to: 'draft',
    by: guide,
    requires: [],
    emits: moved,
    label: 'Aanpassen',
    past: 'aangepast',
  },
  {
    action: 'askAgreement',
    from: ['draft'],
    to: 'toAgree',
    by: guide,
    requires: [],
    emits: moved,
    label: 'Om akkoord vragen',
    past: 'om akkoord gevraagd',
  },
  {
    action: 'agree',
    from: ['toAgree'],
    to: 'toAgree',
    by: parties,
    requires: ['agreement'],
    emits: ['agreementGiven'],
    label: 'Ik ga akkoord',
    past: 'ging akkoord',
  },
  {
    action: 'agree',
    from: ['running'],
    to: 'running',
    by: parties,
    requires: ['agreement'],
    emits: ['agreementGiven'],
    label: 'Ik ga akkoord met de wijziging',
    past: 'ging akkoord met de wijziging',
  },
  {
    action: 'completeAgreement',
    from: ['toAgree'],
    to: 'agreed',
    by: { system: [] },
    requires: [],
    emits: moved,
    label: 'Iedereen is akkoord',
    past: 'iedereen is akkoord',
  },
  {
    action: 'completeAgreement',
    from: ['running'],
    to: 'running',
    by: { system: [] },
    requires: [],
    emits: moved,
    label: 'De wijziging gaat in',
    past: 'iedereen is akkoord met de wijziging',
  },
  {
    action: 'change',
    from: ['toAgree', 'agreed'],
    to: 'toAgree',
    by: guide,
    requires: ['note'],
    emits: moved,
    label: 'Afspraken wijzigen',
    past: 'afspraken gewijzigd, opnieuw om akkoord gevraagd',
  },
  {
    action: 'change',
    from: ['running'],
    to: 'running',
    by: guide,
    requires: ['note'],
    emits: moved,
    label: 'Verlengen of wijzigen',
    past: 'wijziging voorgesteld, om akkoord gevraagd',
  },
  {
    action: 'withdrawChange',
    from: ['running'],
    to: 'running',
    by: guide,
    requires: [],
    emits: moved,
    label: 'Wijziging intrekken',
    past: 'wijziging ingetrokken',
  },
  {
    action: 'start',
    from: ['agreed'],
    to: 'running',
    by: { ...guide, system: [] },
    requires: [],
    emits: moved,
    label: 'De proefplaatsing is begonnen',
    past: 'begonnen',
  },
  {
    action: 'finish',
    from: ['running'],
    to: 'toEvaluate',
    by: { ...guide, system: [] },
    requires: [],
    emits: moved,
    label: 'De laatste dag is geweest',
    past: 'de laatste dag is geweest',
  },
  {
    action: 'evaluate',
    from: ['running'],
    to: 'running',
    by: parties,
    requires: [],
    emits: moved,
    label: 'Beoordelen',
    past: 'beoordeling gegeven',
  },
  {
    action: 'evaluate',
    from: ['toEvaluate'],
    to: 'toEvaluate',
    by: parties,
    requires: [],
    emits: moved,
    label: 'Beoordelen',
    past: 'beoordeling gegeven',
  },
  {
    action: 'convert',
    from: ['running', 'toEvaluate'],
    to: 'converted',
    by: { ...guide, ...employer },
    requires: [],
    emits: moved,
    label: 'Aannemen',
    past: 'aangenomen',
  },
  {
    action: 'notConvert',
    from: ['toEvaluate'],
    to: 'notConverted',
    // The portal itself when the application ends by another way.
    by: { ...guide, system: [] },
    requires: ['reason', 'note'],
    emits: moved,
    label: 'Afsluiten zonder contract',
    past: 'afgesloten zonder contract',
  },
  {
    action: 'endEarly',
    from: ['running'],
    to: 'endedEarly',
    by: { ...guide, ...employer, system: [] },
    requires: ['reason', 'date'],
    emits: moved,
    label: 'Eerder stoppen',
    past: 'eerder gestopt',
  },
  {
    action: 'cancel',
    from: ['draft', 'toAgree', 'agreed'],
    to: 'cancelled',
    by: { ...guide, system: [] },
    requires: ['note'],
    emits: moved,
    label: 'Gaat niet door',
    past: 'gaat niet door',
  },
  {
    action: 'raiseSignal',
    from: ['running'],
    to: 'running',
    by: { system: [] },
    requires: ['reason'],
    emits: ['signalRaised'],
    label: 'Extra contact',
    past: 'signaal: extra contact gepland',
  },
  {
    action: 'calmSignal',
    from: ['running'],
    to: 'running',
    by: { system: [] },
    requires: [],
    emits: moved,
    label: 'Weer rustig',
    past: 'het gaat weer goed: extra contact gestopt',
  },
];
