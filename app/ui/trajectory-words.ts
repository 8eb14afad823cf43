import type { TrajectoryState } from '../domain/trajectory/trajectory-transitions.ts';
import { channelLabels } from './case-words.ts';

/** What a participant reads of a trajectory, in plain words. */

export const ownStateWords: Record<TrajectoryState, string> = {
  referred: 'U bent aangemeld. Uw jobcoach vertelt u wanneer u begint.',
  started: 'U bent bezig met uw traject.',
  paused: 'Uw traject staat even stil. Uw jobcoach vertelt u wanneer u verdergaat.',
  outflow: 'Uw traject is klaar: u heeft werk gevonden.',
  dropout: 'Uw traject is gestopt. Wilt u weer beginnen? Bel uw jobcoach.',
  transferred: 'Dit traject is gestopt. U gaat verder met een ander traject.',
  neverStarted: 'Dit traject is niet begonnen.',
};

const others = {
  employer: 'de werkgever',
  operator: 'de begeleider van het programma',
  municipality: 'de gemeente',
} as const;

/** "gesprek met de gemeente", "telefoon met uw jobcoach", "Intake: binnen 3 weken na de aanvraag" */
export function ownMomentWords(moment: {
  kind: string;
  withParty: string;
  how: string | null;
  why: string;
}): string {
  const names = moment.withParty
    .split('+')
    .filter((party): party is keyof typeof others => party in others)
    .map((party) => others[party]);
  const company = names.length > 0 ? ` Met ${names.join(' en ')}.` : '';
  // The first sentence says what it is; who made the rule is for professionals.
  const what = moment.why.split(/(?:\.|:)\s/)[0] ?? '';
  if (moment.kind === 'contact') {
    const how = moment.how ? channelLabels[moment.how as keyof typeof channelLabels] : null;
    return `contact met uw jobcoach${how ? ` (${how})` : ''}`;
  }
  const until = moment.kind === 'deadline' ? ' Uiterlijk op deze dag.' : '';
  return `${what.replace(/\.$/, '')}.${until}${company}`;
}
