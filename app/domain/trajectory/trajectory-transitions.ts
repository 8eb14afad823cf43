import type { Transition } from '../shared/transitions.ts';

export const openTrajectoryStates = ['referred', 'started', 'paused'] as const;
export const endedTrajectoryStates = ['outflow', 'dropout', 'transferred', 'neverStarted'] as const;
export const trajectoryStates = [...openTrajectoryStates, ...endedTrajectoryStates] as const;
export type TrajectoryState = (typeof trajectoryStates)[number];

export const trajectoryStateLabels: Record<TrajectoryState, string> = {
  referred: 'aangemeld',
  started: 'loopt',
  paused: 'op pauze',
  outflow: 'uitgestroomd naar werk',
  dropout: 'gestopt zonder werk',
  transferred: 'overgedragen aan een ander traject',
  neverStarted: 'nooit begonnen',
};

export type TrajectoryAction =
  | 'start'
  | 'neverStart'
  | 'extendPhase'
  | 'nextPhase'
  | 'moveUp'
  | 'moveDown'
  | 'pause'
  | 'resume'
  | 'outflow'
  | 'dropout'
  | 'transfer'
  | 'warn'
  | 'withdrawWarning'
  | 'moveToVersion';

const guide = { jobcoach: ['ownCaseload'] } as const;

/** The life of a trajectory. A programme that changes never touches it: `moveToVersion` does, after a preview. */
export const trajectoryTransitions: readonly Transition<TrajectoryState, TrajectoryAction>[] = [
  {
    action: 'start',
    from: ['referred'],
    to: 'started',
    by: guide,
    requires: ['date'],
    emits: ['candidateChanged'],
    label: 'Begonnen',
    past: 'begonnen',
  },
  {
    action: 'neverStart',
    from: ['referred'],
    to: 'neverStarted',
    by: guide,
    requires: ['reason'],
    emits: ['candidateChanged'],
    label: 'Begint niet',
    past: 'nooit begonnen',
  },
  {
    action: 'extendPhase',
    from: ['started'],
    to: 'started',
    by: guide,
    requires: ['note'],
    emits: ['candidateChanged'],
    label: 'Fase verlengen',
    past: 'fase verlengd',
  },
  {
    action: 'nextPhase',
    from: ['started'],
    to: 'started',
    by: guide,
    requires: ['date'],
    emits: ['candidateChanged'],
    label: 'Naar de volgende fase',
    past: 'naar de volgende fase',
  },
  {
    action: 'moveUp',
    from: ['started'],
    to: 'started',
    by: guide,
    requires: ['date', 'note'],
    emits: ['candidateChanged'],
    label: 'Een trede omhoog',
    past: 'een trede omhoog',
  },
  {
    action: 'moveDown',
    from: ['started'],
    to: 'started',
    by: guide,
    requires: ['date', 'note'],
    emits: ['candidateChanged'],
    label: 'Een trede omlaag',
    past: 'een trede omlaag',
  },
  {
    action: 'warn',
    from: ['started'],
    to: 'started',
    by: guide,
    requires: ['date', 'note'],
    emits: ['candidateChanged'],
    label: 'Waarschuwing geven',
    past: 'waarschuwing gegeven',
  },
  {
    action: 'withdrawWarning',
    from: ['started'],
    to: 'started',
    by: guide,
    requires: ['note'],
    emits: ['candidateChanged'],
    label: 'Waarschuwing intrekken',
    past: 'waarschuwing ingetrokken',
  },
  {
    action: 'pause',
    from: ['started'],
    to: 'paused',
    by: guide,
    requires: ['date', 'note'],
    emits: ['candidateChanged'],
    label: 'Op pauze zetten',
    past: 'op pauze gezet',
  },
  {
    action: 'resume',
    from: ['paused'],
    to: 'started',
    by: guide,
    requires: ['date'],
    emits: ['candidateChanged'],
    label: 'Weer verdergaan',
    past: 'weer verdergegaan',
  },
  {
    action: 'outflow',
    from: ['started', 'paused'],
    to: 'outflow',
    by: { ...guide, system: [] },
    requires: ['date'],
    emits: ['candidateChanged'],
    label: 'Uitgestroomd naar werk',
    past: 'uitgestroomd naar werk',
  },
  {
    action: 'dropout',
    from: ['started', 'paused'],
    to: 'dropout',
    by: guide,
    requires: ['date', 'reason'],
    emits: ['candidateChanged'],
    label: 'Gestopt zonder werk',
    past: 'gestopt zonder werk',
  },
  {
    action: 'transfer',
    from: ['referred', 'started', 'paused'],
    to: 'transferred',
    by: guide,
    requires: ['date', 'note'],
    emits: ['candidateChanged'],
    label: 'Overdragen aan een ander traject',
    past: 'overgedragen',
  },
  ...openTrajectoryStates.map(
    (state): Transition<TrajectoryState, TrajectoryAction> => ({
      action: 'moveToVersion',
      from: [state],
      to: state,
      by: { administrator: ['any'] },
      requires: ['note'],
      emits: ['programmeChanged'],
      label: 'Naar de nieuwe versie',
      past: 'naar een nieuwe versie van het programma gezet',
    }),
  ),
];
