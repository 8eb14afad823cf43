import { listJobcoaches } from '../../../db/queries/accounts.ts';
import {
  assignCandidate,
  caseloadMembers,
  changeAssignment,
  runningEmployers,
} from '../../../db/queries/hand-over.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { caseloadsToHandOver } from '../../auth/reach.ts';
import { casePath } from '../placement/tell-concerned.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { employerAccounts, notify } from '../shared/notify.ts';

export interface HandOverInput {
  from: string;
  to: string;
  /** Null: the whole caseload. */
  candidates: readonly string[] | null;
  reason: string;
  formulier?: string | undefined;
}

/**
 * Hands candidates over to another jobcoach, because of illness or leaving: all that is planned for them goes along,
 * what was done stays in the name of who did it, and candidate and employer hear who their one contact is now.
 *
 * @returns how many candidates
 * @throws DomainError notFound for a caseload out of reach or somebody who is no jobcoach; sameCoach, noCandidates
 */
export const handOver = defineUseCase(async (tx, input: HandOverInput): Promise<number> => {
  const run = async () => String(await handOverCaseload(tx, input));
  if (!input.formulier) return Number(await run());
  return Number(
    await oncePerForm(tx.trx, { token: input.formulier, accountId: tx.actor.accountId, at: tx.now }, run),
  );
});

async function handOverCaseload(tx: Tx, input: HandOverInput): Promise<number> {
  requireReach(tx, input.from);
  if (input.from === input.to) throw new DomainError('sameCoach', {}, 'to');
  const to = (await listJobcoaches(tx.trx)).find((coach) => coach.id === input.to);
  if (!to) throw new DomainError('notFound');
  const members = await caseloadMembers(tx.trx, input.from);
  const chosen = input.candidates ? members.filter((row) => input.candidates?.includes(row.id)) : members;
  if (input.candidates && chosen.length < new Set(input.candidates).size) throw new DomainError('notFound');
  if (chosen.length === 0) throw new DomainError('noCandidates', {}, 'candidates');
  const employers = await runningEmployers(
    tx.trx,
    chosen.map((row) => row.id),
  );
  for (const member of chosen) {
    const moments = await assignCandidate(tx.trx, { candidateId: member.id, jobcoachId: to.id });
    await changeAssignment(tx.trx, {
      newId: tx.newId,
      candidateId: member.id,
      fromJobcoachId: input.from,
      toJobcoachId: to.id,
      today: tx.today.toString(),
      since: member.createdAt.slice(0, 10),
      reason: input.reason,
    });
    await tx.audit('candidate.handOver', 'candidate', member.id, { from: input.from, to: to.id, moments });
    await tx.emit('candidateChanged', member.id);
    await tellCandidate(tx, member, to.name);
  }
  await tellEmployers(tx, employers, to.name);
  await tellJobcoaches(tx, input, chosen.length);
  return chosen.length;
}

/** A jobcoach hands over her own caseload, one that she stands in for or of the team she leads; the administrator any. */
function requireReach(tx: Tx, from: string): void {
  const { role } = tx.actor;
  if (role === 'administrator') return;
  if (role !== 'jobcoach' || !caseloadsToHandOver(tx.actor).includes(from)) throw new DomainError('notFound');
}

async function tellCandidate(
  tx: Tx,
  member: { id: string; accountId: string | null },
  name: string,
): Promise<void> {
  if (!member.accountId) return;
  await notify(tx, {
    accountIds: [member.accountId],
    text: `${name} is vanaf nu uw jobcoach. U kunt met al uw vragen bij ${name} terecht.`,
    href: '/deelnemer',
    dedupeKey: `handOver:${member.id}:${tx.now}`,
  });
}

async function tellEmployers(
  tx: Tx,
  employers: Awaited<ReturnType<typeof runningEmployers>>,
  name: string,
): Promise<void> {
  for (const row of employers) {
    const accountIds = row.contactAccountId
      ? [row.contactAccountId]
      : await employerAccounts(tx.trx, row.employerId);
    const id = row.placementId ?? row.proefplaatsingId ?? '';
    await notify(tx, {
      accountIds,
      text: `${name} is vanaf nu uw contactpersoon voor “${row.title}”.`,
      href: casePath(row.placementId ? 'placement' : 'proefplaatsing', 'employer', id),
      dedupeKey: `handOver:${id}:${tx.now}`,
    });
  }
}

async function tellJobcoaches(tx: Tx, input: HandOverInput, count: number): Promise<void> {
  const what = count === 1 ? '1 kandidaat' : `${count} kandidaten`;
  await notify(tx, {
    accountIds: [input.to, input.from].filter((id) => id !== tx.actor.accountId),
    text: `Overdracht: ${what}. Reden: ${input.reason}`,
    href: '/jobcoach',
    dedupeKey: `handOver:${input.from}:${input.to}:${tx.now}`,
  });
}
