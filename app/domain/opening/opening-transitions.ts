import type { Transition } from '../shared/transitions.ts';

export const openingStates = [
  'draft',
  'submitted',
  'returned',
  'open',
  'paused',
  'filled',
  'closed',
  'expired',
] as const;
export type OpeningState = (typeof openingStates)[number];

export const openingStateLabels: Record<OpeningState, string> = {
  draft: 'concept',
  submitted: 'wacht op goedkeuring',
  returned: 'teruggestuurd',
  open: 'open',
  paused: 'op pauze',
  filled: 'vervuld',
  closed: 'gesloten',
  expired: 'verlopen',
};

export type OpeningAction =
  | 'edit'
  | 'submit'
  | 'openDirectly'
  | 'approve'
  | 'return'
  | 'revise'
  | 'pause'
  | 'resume'
  | 'fill'
  | 'close'
  | 'expire'
  | 'reopen';

const owner = { employer: ['ownEmployer'], employerAdviser: ['any'] } as const;

/** Where the content can change; a returned opening goes back to draft first. */
const editableStates = ['draft', 'submitted', 'open', 'paused'] as const;

/** The life of an opening. `openDirectly` is what submitting means for an employer that the adviser trusts. */
export const openingTransitions: readonly Transition<OpeningState, OpeningAction>[] = [
  ...editableStates.map(
    (state): Transition<OpeningState, OpeningAction> => ({
      action: 'edit',
      from: [state],
      to: state,
      by: owner,
      requires: [],
      emits: ['openingChanged'],
      label: 'Bewerken',
      past: 'gewijzigd',
    }),
  ),
  {
    action: 'submit',
    from: ['draft', 'returned'],
    to: 'submitted',
    by: owner,
    requires: [],
    emits: ['openingChanged'],
    label: 'Indienen',
    past: 'ingediend',
  },
  {
    action: 'openDirectly',
    from: ['draft', 'returned'],
    to: 'open',
    by: owner,
    requires: [],
    emits: ['openingChanged'],
    label: 'Openzetten',
    past: 'direct opengezet',
  },
  {
    action: 'approve',
    from: ['submitted'],
    to: 'open',
    by: { employerAdviser: ['any'] },
    requires: [],
    emits: ['openingChanged'],
    label: 'Goedkeuren',
    past: 'goedgekeurd',
  },
  {
    action: 'return',
    from: ['submitted'],
    to: 'returned',
    by: { employerAdviser: ['any'] },
    requires: ['note'],
    emits: ['openingChanged'],
    label: 'Terugsturen',
    past: 'teruggestuurd',
  },
  {
    action: 'revise',
    from: ['returned'],
    to: 'draft',
    by: owner,
    requires: [],
    emits: ['openingChanged'],
    label: 'Aanpassen',
    past: 'in bewerking genomen',
  },
  {
    action: 'pause',
    from: ['open'],
    to: 'paused',
    by: owner,
    requires: [],
    emits: ['openingChanged'],
    label: 'Op pauze zetten',
    past: 'op pauze gezet',
  },
  {
    action: 'resume',
    from: ['paused'],
    to: 'open',
    by: owner,
    requires: [],
    emits: ['openingChanged'],
    label: 'Weer openzetten',
    past: 'weer opengezet',
  },
  {
    action: 'fill',
    from: ['open', 'paused'],
    to: 'filled',
    by: { ...owner, system: [] },
    requires: [],
    emits: ['openingChanged'],
    label: 'Vervuld',
    past: 'vervuld',
  },
  {
    action: 'close',
    from: ['draft', 'submitted', 'returned', 'open', 'paused'],
    to: 'closed',
    by: owner,
    requires: ['reason'],
    emits: ['openingChanged'],
    label: 'Sluiten',
    past: 'gesloten',
  },
  {
    action: 'expire',
    from: ['open', 'paused'],
    to: 'expired',
    by: { system: [] },
    requires: [],
    emits: ['openingChanged'],
    label: 'Laten verlopen',
    past: 'verlopen',
  },
  {
    action: 'reopen',
    from: ['filled', 'closed', 'expired'],
    to: 'draft',
    by: owner,
    requires: [],
    emits: ['openingChanged'],
    label: 'Opnieuw gebruiken',
    past: 'opnieuw in bewerking genomen',
  },
];

const pastByAction = new Map<string, string>([
  ['create', 'gemaakt'],
  ...openingTransitions.map((row): [string, string] => [row.action, row.past]),
]);

/** What the history says happened, for any action that it holds. */
export function openingPast(action: string): string {
  return pastByAction.get(action) ?? action;
}

/** Why an opening is closed, as its owner says it. */
export const closeReasons = {
  noLongerNeeded: 'De plek is niet meer nodig',
  filledElsewhere: 'Wij vonden zelf iemand',
  noCandidates: 'Er kwamen geen passende kandidaten',
  other: 'Een andere reden',
} as const;
