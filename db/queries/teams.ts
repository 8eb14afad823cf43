import type { Queryable, Trx } from '../client.ts';

/**
 * Colleagues whose caseload an account reaches as one of their team: all of a team that it leads, and of a team that
 * the administrator opened.
 */
export function colleaguesOf(db: Queryable, accountId: string): Promise<{ id: string; leads: 0 | 1 }[]> {
  return db
    .selectFrom('team_member as me')
    .innerJoin('team', 'team.id', 'me.team_id')
    .innerJoin('team_member as other', 'other.team_id', 'me.team_id')
    .select(['other.account_id as id', 'me.leads'])
    .where('me.account_id', '=', accountId)
    .where('other.account_id', '<>', accountId)
    .where((eb) => eb.or([eb('me.leads', '=', 1), eb('team.open', '=', 1)]))
    .execute();
}

export function listTeams(db: Queryable) {
  return db
    .selectFrom('team')
    .select((eb) => [
      'team.id',
      'team.name',
      'team.open',
      eb
        .selectFrom('team_member')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('team_member.team_id', '=', 'team.id')
        .as('members'),
    ])
    .orderBy('team.name')
    .execute();
}

export function findTeam(db: Queryable, id: string) {
  return db.selectFrom('team').select(['id', 'name', 'open']).where('id', '=', id).executeTakeFirst();
}

export function membersOf(db: Queryable, teamId: string) {
  return db
    .selectFrom('team_member')
    .innerJoin('account', 'account.id', 'team_member.account_id')
    .select(['account.id', 'account.name', 'team_member.leads'])
    .where('team_member.team_id', '=', teamId)
    .orderBy('account.name')
    .execute();
}

/** True when another team has this name. */
export async function teamNameTaken(db: Queryable, args: { name: string; exceptId: string | null }) {
  const row = await db.selectFrom('team').select('id').where('name', '=', args.name).executeTakeFirst();
  return row !== undefined && row.id !== args.exceptId;
}

export async function insertTeam(trx: Trx, row: { id: string; name: string; now: string }): Promise<void> {
  await trx.insertInto('team').values({ id: row.id, name: row.name, created_at: row.now }).execute();
}

export async function updateTeam(trx: Trx, row: { id: string; name: string; open: boolean }): Promise<void> {
  await trx
    .updateTable('team')
    .set({ name: row.name, open: row.open ? 1 : 0 })
    .where('id', '=', row.id)
    .execute();
}

export async function putMember(
  trx: Trx,
  row: { teamId: string; accountId: string; leads: boolean },
): Promise<void> {
  const leads = row.leads ? 1 : 0;
  await trx
    .insertInto('team_member')
    .values({ team_id: row.teamId, account_id: row.accountId, leads })
    .onConflict((conflict) => conflict.columns(['team_id', 'account_id']).doUpdateSet({ leads }))
    .execute();
}

/** @returns false when he was no member */
export async function removeMember(trx: Trx, row: { teamId: string; accountId: string }): Promise<boolean> {
  const result = await trx
    .deleteFrom('team_member')
    .where('team_id', '=', row.teamId)
    .where('account_id', '=', row.accountId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function deleteTeam(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('team_member').where('team_id', '=', id).execute();
  await trx.deleteFrom('team').where('id', '=', id).execute();
}
