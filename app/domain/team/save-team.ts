import { listJobcoaches } from '../../../db/queries/accounts.ts';
import {
  deleteTeam,
  findTeam,
  insertTeam,
  putMember,
  removeMember,
  teamNameTaken,
  updateTeam,
} from '../../../db/queries/teams.ts';
import { isAllowed } from '../../auth/permissions.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/** @returns the id of the team @throws DomainError teamNameTaken at `name` */
export const makeTeam = defineUseCase(async (tx, input: { name: string }): Promise<string> => {
  requireSay(tx);
  await requireFreeName(tx, input.name, null);
  const id = tx.newId();
  await insertTeam(tx.trx, { id, name: input.name, now: tx.now });
  await tx.audit('team.make', 'team', id);
  return id;
});

/**
 * Names a team, and says whether its jobcoaches reach each other's candidates. Who leads it always reaches them.
 *
 * @throws DomainError notFound; teamNameTaken at `name`
 */
export const saveTeam = defineUseCase(
  async (tx, input: { id: string; name: string; open: boolean }): Promise<void> => {
    const team = await requireTeam(tx, input.id);
    await requireFreeName(tx, input.name, team.id);
    await updateTeam(tx.trx, input);
    await tx.audit('team.save', 'team', team.id, { open: input.open });
  },
);

/** Adds a jobcoach, or changes whether she leads the team. @throws DomainError notFound for who is no jobcoach */
export const addMember = defineUseCase(
  async (tx, input: { teamId: string; accountId: string; leads: boolean }): Promise<void> => {
    const team = await requireTeam(tx, input.teamId);
    if (!(await listJobcoaches(tx.trx)).some((one) => one.id === input.accountId))
      throw new DomainError('notFound');
    await putMember(tx.trx, input);
    await tx.audit('team.member', 'team', team.id, { account: input.accountId, leads: input.leads });
    await tx.emit('accountChanged', input.accountId);
  },
);

export const endMember = defineUseCase(
  async (tx, input: { teamId: string; accountId: string }): Promise<void> => {
    const team = await requireTeam(tx, input.teamId);
    if (!(await removeMember(tx.trx, input))) throw new DomainError('notFound');
    await tx.audit('team.memberEnded', 'team', team.id, { account: input.accountId });
    await tx.emit('accountChanged', input.accountId);
  },
);

export const endTeam = defineUseCase(async (tx, input: { id: string }): Promise<void> => {
  const team = await requireTeam(tx, input.id);
  await deleteTeam(tx.trx, team.id);
  await tx.audit('team.end', 'team', team.id);
});

function requireSay(tx: Tx): void {
  if (!isAllowed(tx.actor.role, 'account.manage', [])) throw new DomainError('notFound');
}

async function requireTeam(tx: Tx, id: string) {
  requireSay(tx);
  const team = await findTeam(tx.trx, id);
  if (!team) throw new DomainError('notFound');
  return team;
}

async function requireFreeName(tx: Tx, name: string, exceptId: string | null): Promise<void> {
  if (await teamNameTaken(tx.trx, { name, exceptId })) throw new DomainError('teamNameTaken', {}, 'name');
}
