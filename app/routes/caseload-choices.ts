import type { Queryable } from '../../db/client.ts';
import { accountNames } from '../../db/queries/moments.ts';
import { chosenCaseloads, isTeams, wholeTeam } from '../auth/reach.ts';
import type { Actor } from '../domain/shared/context.ts';
import type { CaseloadChoices } from '../ui/caseload-nav.tsx';

/** @param asked `van` in the address */
export async function caseloadChoices(
  db: Queryable,
  actor: Actor,
  asked: string | null,
): Promise<CaseloadChoices> {
  if (actor.caseloadOf.length <= 1) return { chosen: null, people: [] };
  const team = actor.team?.length ? [{ id: wholeTeam, label: 'Het hele team' }] : [];
  const named = (await accountNames(db, actor.caseloadOf)).map(({ id, name }) => ({
    id,
    label:
      id === actor.accountId
        ? 'Mijn eigen'
        : isTeams(actor, id)
          ? `${name} (team)`
          : `Vervanging van ${name}`,
  }));
  const known = asked === wholeTeam || chosenCaseloads(actor, asked).length === 1;
  return { chosen: asked && known ? asked : null, people: [...named, ...team] };
}
