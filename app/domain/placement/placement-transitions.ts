import type { Transition } from '../shared/transitions.ts';

export const openPlacementStates = ['planned', 'active'] as const;
export const endedPlacementStates = ['sustained', 'ended', 'relapsed'] as const;
export const placementStates = [...openPlacementStates, ...endedPlacementStates] as const;
export type PlacementState = (typeof placementStates)[number];

export const placementStateLabels: Record<PlacementState, string> = {
  planned: 'begint nog',
  active: 'aan het werk, nazorg loopt',
  sustained: 'duurzaam aan het werk',
  ended: 'gestopt',
  relapsed: 'baan kwijt tijdens de nazorg',
};

export type PlacementAction =
  | 'start'
  | 'cancel'
  | 'renewContract'
  | 'reportAbsence'
  | 'reportBack'
  | 'reportProblem'
  | 'raiseSignal'
  | 'calmSignal'
  | 'adjustCalendar'
  | 'sustain'
  | 'end'
  | 'relapse'
  | 'jobEnded';

const guide = { jobcoach: ['ownCaseload'] } as const;
const employer = { employer: ['ownEmployer'] } as const;
const parties = { ...guide, ...employer, candidate: ['own'] } as const;
const moved = ['placementMoved'] as const;

/**
 * The life of a placement. Most of what happens in it leaves the state as it is, and stands here all the same: who
 * may report what is part of the machine. `sustained` is what was measured on its day and stays true; a job that ends
 * later is recorded with `jobEnded` and makes the candidate placeable again.
 */
export const placementTransitions: readonly Transition<PlacementState, PlacementAction>[] = [
  {
    action: 'start',
    from: ['planned'],
    to: 'active',
    by: { ...guide, system: [] },
    requires: [],
    emits: moved,
    label: 'De eerste werkdag is geweest',
    past: 'begonnen met werken',
  },
  {
    action: 'cancel',
    from: ['planned'],
    to: 'ended',
    by: guide,
    requires: ['reason', 'note'],
    emits: moved,
    label: 'Gaat niet door',
    past: 'ging niet door',
  },
  ...(['planned', 'active', 'sustained'] as const).map(
    (state): Transition<PlacementState, PlacementAction> => ({
      action: 'renewContract',
      from: [state],
      to: state,
      by: { ...guide, ...employer },
      requires: [],
      emits: moved,
      label: 'Nieuw contract opschrijven',
      past: 'nieuw contract',
    }),
  ),
  ...(['active', 'sustained'] as const).flatMap((state): Transition<PlacementState, PlacementAction>[] => [
    {
      action: 'reportAbsence',
      from: [state],
      to: state,
      by: parties,
      requires: ['date'],
      emits: ['placementMoved', 'signalRaised'],
      label: 'Afwezig melden',
      past: 'afwezig gemeld',
    },
    {
      action: 'reportBack',
      from: [state],
      to: state,
      by: parties,
      requires: ['date'],
      emits: moved,
      label: 'Weer aan het werk',
      past: 'weer aan het werk',
    },
    {
      action: 'reportProblem',
      from: [state],
      to: state,
      by: parties,
      requires: ['note'],
      emits: ['placementMoved', 'signalRaised'],
      label: 'Een probleem melden',
      past: 'probleem gemeld',
    },
    {
      action: 'raiseSignal',
      from: [state],
      to: state,
      by: { system: [] },
      requires: ['reason'],
      emits: ['signalRaised'],
      label: 'Extra contact',
      past: 'signaal: extra contact gepland',
    },
    {
      action: 'calmSignal',
      from: [state],
      to: state,
      by: { system: [] },
      requires: [],
      emits: moved,
      label: 'Weer rustig',
      past: 'het gaat weer goed: extra contact gestopt',
    },
    {
      action: 'adjustCalendar',
      from: [state],
      to: state,
      by: guide,
      requires: ['note'],
      emits: moved,
      label: 'Contactmoment aanpassen',
      past: 'contactmoment aangepast',
    },
  ]),
  {
    action: 'sustain',
    from: ['active'],
    to: 'sustained',
    by: guide,
    requires: [],
    emits: moved,
    label: 'Nog aan het werk: uitkomst vastleggen',
    past: 'nog aan het werk aan het einde van de nazorg',
  },
  {
    action: 'end',
    from: ['active'],
    to: 'ended',
    by: guide,
    requires: ['reason', 'date'],
    emits: moved,
    label: 'De baan is gestopt',
    past: 'baan gestopt',
  },
  {
    action: 'relapse',
    from: ['active'],
    to: 'relapsed',
    by: guide,
    requires: ['reason', 'date'],
    emits: moved,
    label: 'Baan kwijt, terug naar begeleiding',
    past: 'baan kwijt tijdens de nazorg',
  },
  {
    action: 'jobEnded',
    from: ['sustained'],
    to: 'sustained',
    by: guide,
    requires: ['reason', 'date'],
    emits: moved,
    label: 'De baan is later gestopt',
    past: 'baan gestopt na de nazorg',
  },
];
