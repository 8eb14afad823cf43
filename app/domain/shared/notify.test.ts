import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeEmployer } from '#test/factories/employer.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { defineUseCase } from './context.ts';
import { advisersOf, employerAccounts, type Notice, notify } from './notify.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const tell = defineUseCase((tx, notice: Notice) => notify(tx, notice));

describe('notify', () => {
  it('tells each account once per key, in the portal and by a mail that gives nothing away', async () => {
    const coach = await makeActor(world, 'jobcoach');
    const notice = {
      accountIds: [coach.accountId, coach.accountId],
      text: 'Kandidaat Fatma zei ja tegen het voorstel.',
      href: '/jobcoach/sollicitaties/1',
      dedupeKey: 'application.accept:1',
    };
    await tell(world.as(coach), notice);
    await tell(world.as(coach), notice);
    await tell(world.as(coach), { ...notice, dedupeKey: 'application.accept:2' });
    const inPortal = await world.db.selectFrom('notification').select(['text', 'href']).execute();
    expect(inPortal).toHaveLength(2);
    expect(inPortal[0]).toEqual({ text: notice.text, href: notice.href });
    const mails = await world.db.selectFrom('email').selectAll().execute();
    expect(mails).toHaveLength(2);
    for (const mail of mails) expect(`${mail.subject} ${mail.body}`).not.toContain('Fatma');
  });

  it('skips blocked accounts', async () => {
    const coach = await makeActor(world, 'jobcoach');
    await world.db.updateTable('account').set({ status: 'disabled' }).execute();
    await tell(world.as(coach), { accountIds: [coach.accountId], text: 'x', href: '/', dedupeKey: 'k' });
    expect(await world.db.selectFrom('notification').select('id').execute()).toEqual([]);
  });

  it('finds the advisers of a region, else all of them', async () => {
    const near = await makeActor(world, 'employerAdviser', { region: 'Drechtsteden' });
    const far = await makeActor(world, 'employerAdviser', { region: 'Rijnmond' });
    await world.db.transaction().execute(async (trx) => {
      expect(await advisersOf(trx, 'Drechtsteden')).toEqual([near.accountId]);
      expect((await advisersOf(trx, 'Twente')).sort()).toEqual([near.accountId, far.accountId].sort());
      expect(await advisersOf(trx, null)).toHaveLength(2);
    });
  });

  it('finds who may sign in for an employer', async () => {
    const employer = await makeEmployer(world);
    await makeEmployer(world, { name: 'Ander' });
    await world.db.transaction().execute(async (trx) => {
      expect(await employerAccounts(trx, employer.id)).toEqual([employer.actor.accountId]);
    });
  });
});
