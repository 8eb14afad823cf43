import type { Transition } from '../shared/transitions.ts';

/** Stored states; `due` and `overdue` follow from the date and are not stored. */
export const momentStates = ['planned', 'done', 'missed', 'cancelled', 'merged'] as const;
export type MomentState = (typeof momentStates)[number];

export const momentStateLabels: Record<MomentState, string> = {
  planned: 'gepland',
  done: 'gedaan',
  missed: 'gemist',
  cancelled: 'vervallen',
  merged: 'samengevoegd',
};

export type MomentAction = 'record' | 'answer' | 'notReached' | 'miss' | 'move' | 'cancel';

const guide = { jobcoach: ['ownCaseload'] } as const;

/** The life of one moment of the calendar. What was missed can still be recorded when it was done after all. */
export const momentTransitions: readonly Transition<MomentState, MomentAction>[] = [
  {
    action: 'record',
    from: ['planned', 'missed'],
    to: 'done',
    by: guide,
    requires: [],
    emits: ['momentRecorded'],
    label: 'Opschrijven',
    past: 'opgeschreven',
  },
  {
    action: 'answer',
    from: ['planned'],
    to: 'done',
    by: { system: [] },
    requires: [],
    emits: ['momentRecorded'],
    label: 'Beantwoorden',
    past: 'vragen beantwoord',
  },
  {
    action: 'notReached',
    from: ['planned'],
    to: 'missed',
    by: guide,
    requires: [],
    emits: ['momentRecorded'],
    label: 'Niet bereikt',
    past: 'niet bereikt',
  },
  {
    action: 'miss',
    from: ['planned'],
    to: 'missed',
    by: { system: [] },
    requires: [],
    emits: ['momentRecorded'],
    label: 'Gemist',
    past: 'gemist',
  },
  {
    action: 'move',
    from: ['planned'],
    to: 'merged',
    by: guide,
    requires: ['note', 'date'],
    emits: ['momentRecorded'],
    label: 'Verplaatsen',
    past: 'verplaatst naar een ander moment',
  },
  {
    action: 'cancel',
    from: ['planned'],
    to: 'cancelled',
    by: { ...guide, system: [] },
    requires: ['note'],
    emits: ['momentRecorded'],
    label: 'Laten vervallen',
    past: 'vervallen',
  },
];
