import type { Queryable } from '../../../db/client.ts';
import { employersOfAccounts, viewsOfCandidate } from '../../../db/queries/processing-log.ts';
import { formatDate } from '../shared/dates.ts';
import { viewedParts } from './log-view.ts';

export interface Look {
  id: string;
  /** "Sanne Vos (uw jobcoach)" */
  who: string;
  /** "bekeek uw gegevens" */
  what: string;
  /** "22 november 2026, 3 keer" */
  when: string;
  why: string;
}

const roleWords: Record<string, string> = {
  jobcoach: 'jobcoach',
  employer: 'werkgever',
  employerAdviser: 'werkgeversadviseur',
  administrator: 'beheerder',
};

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/**
 * The processing log as the candidate reads it, newest first: looks of one person on one day for one reason are one
 * line, so that the list stays readable.
 *
 * @param accountId the candidate's own account
 */
export async function whoLooked(db: Queryable, accountId: string): Promise<Look[]> {
  const views = await viewsOfCandidate(db, { accountId, limit: 1000 });
  const employers = await employersOfAccounts(db, [
    ...new Set(views.filter((view) => view.actorRole === 'employer').map((view) => view.actorId)),
  ]);
  const groups = new Map<string, { view: (typeof views)[number]; date: string; count: number }>();
  for (const view of views) {
    const date = day.format(new Date(view.at));
    const key = [view.actorId, view.what, view.why, date].join(' ');
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { view, date, count: 1 });
  }
  return [...groups.values()].map(({ view, date, count }) => ({
    id: String(view.seq),
    who: whoText(view, employers.get(view.actorId)),
    what: `bekeek ${viewedParts[view.what as keyof typeof viewedParts] ?? 'uw gegevens'}`,
    when: formatDate(date) + (count > 1 ? `, ${count} keer` : ''),
    why: whyText(view.why),
  }));
}

function whoText(
  view: { actorRole: string; actorName: string | null },
  employer: string | undefined,
): string {
  const role = roleWords[view.actorRole] ?? view.actorRole;
  if (view.actorRole === 'employer') return employer ? `Werkgever ${employer}` : 'Een werkgever';
  return `${view.actorName ?? 'Iemand'} (${role})`;
}

/** Why somebody could look, in plain words. */
export function whyText(why: string): string {
  const [kind, number] = why.split(':');
  switch (kind) {
    case 'emergency':
      return `Noodtoegang. De reden: ${why.slice('emergency:'.length)}`;
    case 'caseload':
      return 'Dit is uw jobcoach.';
    case 'standIn':
      return 'Deze collega vervangt uw jobcoach.';
    case 'team':
      return 'Deze collega zit in het team van uw jobcoach.';
    case 'employerList':
      return 'U deelt uw naam met deze werkgever.';
    case 'search':
      return 'Er is gezocht naar mensen voor werk.';
    case 'request':
      return 'U vroeg iets over uw gegevens.';
    case 'application':
      return `Het gaat om sollicitatie ${number}.`;
    case 'opening':
      return `Er is gezocht naar mensen voor vacature ${number}.`;
    default:
      return '';
  }
}
