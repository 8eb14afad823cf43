import type { Actor } from '../domain/shared/context.ts';

type Reaching = Pick<Actor, 'caseloadOf' | 'team'>;

/**
 * The caseloads that somebody works from: her own, and those she stands in for. What she reaches as one of a team is
 * for looking up and helping out: it does not stand among her own work unless she asks for it.
 */
export function ownCaseloads(actor: Reaching): readonly string[] {
  const team = new Set(actor.team?.map((one) => one.id));
  return actor.caseloadOf.filter((id) => !team.has(id));
}

/** True for a caseload that is reached as one of a team only. */
export function isTeams(actor: Reaching, jobcoachId: string): boolean {
  return actor.team?.some((one) => one.id === jobcoachId) ?? false;
}

/** Whose candidates she may give to somebody else: her own work, and of the team that she leads. */
export function caseloadsToHandOver(actor: Reaching): readonly string[] {
  return [...ownCaseloads(actor), ...(actor.team ?? []).filter((one) => one.leads).map((one) => one.id)];
}

/** In an address: everybody of the team. */
export const wholeTeam = 'team';

/** Whose caseloads a list shows: those she works from, unless she asks for one that she reaches, or the whole team. */
export function chosenCaseloads(actor: Reaching, asked: string | null): readonly string[] {
  if (asked === wholeTeam && actor.team?.length) return actor.caseloadOf;
  return asked && actor.caseloadOf.includes(asked) ? [asked] : ownCaseloads(actor);
}
