import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlacement } from '#test/factories/placement.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { startPlacement } from '../placement/move-placement.ts';
import { handOver } from './hand-over.ts';
import { recordContact } from './record-contact.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld('2026-12-01T10:00:00Z');
});
afterEach(() => world.close());

async function caseload() {
  const made = await makePlacement(world);
  await startPlacement(world.as(made.jobcoach), { id: made.id }).catch(() => undefined);
  const moments = await world.db
    .selectFrom('moment')
    .select(['id', 'kind', 'due_on'])
    .where('case_id', '=', made.id)
    .orderBy('due_on')
    .execute();
  const first = moments.find((row) => row.kind === 'contact');
  await recordContact(world.as(made.jobcoach), { momentId: first?.id ?? '', result: 'green', note: 'Goed.' });
  const next = await makeActor(world, 'jobcoach', { name: 'Nieuwe Coach' });
  return { made, next, first };
}

describe('a hand-over', () => {
  it('moves every future moment, keeps history, and tells candidate and employer', async () => {
    const { made, next, first } = await caseload();
    const count = await handOver(world.as(made.jobcoach), {
      from: made.jobcoach.accountId,
      to: next.accountId,
      candidates: [made.application.candidate.id],
      reason: 'Ander werk.',
    });
    expect(count).toBe(1);
    const moments = await world.db.selectFrom('moment').selectAll().execute();
    for (const row of moments) {
      const owner = row.state === 'planned' ? next.accountId : made.jobcoach.accountId;
      expect(row.jobcoach_id, row.due_on).toBe(owner);
    }
    expect(moments.find((row) => row.id === first?.id)).toMatchObject({
      state: 'done',
      done_by: made.jobcoach.accountId,
      note: 'Goed.',
    });
    const rows = await world.db
      .selectFrom('caseload_assignment')
      .select(['jobcoach_id', 'from_date', 'to_date', 'reason'])
      .orderBy('from_date')
      .execute();
    expect(rows).toEqual([
      { jobcoach_id: made.jobcoach.accountId, from_date: '2026-09-01', to_date: '2026-12-01', reason: '' },
      { jobcoach_id: next.accountId, from_date: '2026-12-01', to_date: null, reason: 'Ander werk.' },
    ]);
    const told = await world.db
      .selectFrom('notification')
      .select(['account_id', 'text'])
      .where('text', 'like', '%Nieuwe Coach is vanaf nu%')
      .execute();
    expect(told.map((row) => row.account_id).sort()).toEqual(
      [made.candidate.accountId, made.employer.accountId].sort(),
    );
    // The new one reaches it, the old one no longer does.
    const planned = moments.find((row) => row.state === 'planned' && row.kind === 'contact');
    const input = { momentId: planned?.id ?? '', result: 'green' as const, note: '' };
    await expect(recordContact(world.as(made.jobcoach), input)).rejects.toMatchObject({ code: 'notFound' });
    await recordContact(world.as(next), input);
  });

  it('of a whole caseload is the administrator’s, or a stand-in’s', async () => {
    const { made, next } = await caseload();
    const administrator = await makeActor(world, 'administrator');
    const base = { from: made.jobcoach.accountId, to: next.accountId, candidates: null, reason: 'Ziek.' };
    await expect(handOver(world.as(next), base)).rejects.toMatchObject({ code: 'notFound' });
    await expect(handOver(world.as(made.employer), base)).rejects.toMatchObject({ code: 'notFound' });
    expect(await handOver(world.as(administrator), base)).toBe(1);
    const standIn = { ...made.jobcoach, caseloadOf: [made.jobcoach.accountId, next.accountId] };
    expect(
      await handOver(world.as(standIn), {
        from: next.accountId,
        to: made.jobcoach.accountId,
        candidates: null,
        reason: 'Weer beter.',
      }),
    ).toBe(1);
  });

  it('refuses somebody else’s candidate, nobody, and oneself', async () => {
    const { made, next } = await caseload();
    const other = await makePlacement(world);
    const attempt = (candidates: string[], to: string) =>
      handOver(world.as(made.jobcoach), {
        from: made.jobcoach.accountId,
        to,
        candidates,
        reason: 'x',
      });
    const own = made.application.candidate.id;
    await expect(attempt([other.application.candidate.id], next.accountId)).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(attempt([], next.accountId)).rejects.toMatchObject({ code: 'noCandidates' });
    await expect(attempt([own], made.jobcoach.accountId)).rejects.toMatchObject({ code: 'sameCoach' });
    await expect(attempt([own], made.employer.accountId)).rejects.toMatchObject({ code: 'notFound' });
  });
});
