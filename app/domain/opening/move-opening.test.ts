import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findEmployer } from '#db/queries/employers.ts';
import { findOpening } from '#db/queries/openings.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { type MadeEmployer, makeEmployer } from '#test/factories/employer.ts';
import { makeOpening } from '#test/factories/opening.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { trustEmployer } from '../employer/trust-employer.ts';
import { type Actor, defineUseCase } from '../shared/context.ts';
import { expireOpenings } from './expire-openings.ts';
import { moveOpening } from './move-opening.ts';
import { openingHistory } from './opening-history.ts';
import { markPlaceTaken, placesLeft } from './places-left.ts';
import { submitOpening } from './submit-opening.ts';

let world: World;
let employer: MadeEmployer;
let adviser: Actor;

beforeEach(async () => {
  world = await makeWorld();
  employer = await makeEmployer(world);
  adviser = await makeActor(world, 'employerAdviser', { name: 'Ans Adviseur', region: 'Drechtsteden' });
});
afterEach(() => world.close());

const opening = async (id: string) => {
  const row = await findOpening(world.db, { id, reach: 'all' });
  if (!row) throw new Error('gone');
  return row;
};
const told = async (actor: Actor) => {
  const rows = await world.db
    .selectFrom('notification')
    .select('text')
    .where('account_id', '=', actor.accountId)
    .execute();
  return rows.map((row) => row.text);
};

/** An application in a state, without the steps that lead there. */
async function apply(openingId: string, state: 'proposed' | 'invited' | 'hired'): Promise<string> {
  const coach = await makeActor(world, 'jobcoach');
  const candidate = await makeCandidate(world, { jobcoach: coach });
  const id = world.newId();
  await world.db
    .insertInto('application')
    .values({
      id,
      number: Math.floor(Math.random() * 1e9),
      opening_id: openingId,
      candidate_id: candidate.id,
      employer_id: employer.id,
      state,
      origin: 'proposal',
      proposed_by: coach.accountId,
      created_at: '2026-11-20T10:00:00.000Z',
      updated_at: '2026-11-20T10:00:00.000Z',
    })
    .execute();
  return id;
}

describe('submitting and reviewing', () => {
  it('waits for review, is returned with a reason, comes back and opens', async () => {
    const { id } = await makeOpening(world, employer, { state: 'draft' });
    expect(await submitOpening(world.as(employer.actor), { id, version: 1 })).toBe('submitted');
    expect(await told(adviser)).toEqual([expect.stringContaining('Medewerker groen')]);

    await expect(moveOpening(world.as(adviser), { id, action: 'return', note: '  ' })).rejects.toMatchObject({
      code: 'noteNeeded',
      field: 'note',
    });
    await moveOpening(world.as(adviser), { id, action: 'return', note: 'Welke dagen?' });
    expect(await opening(id)).toMatchObject({ state: 'returned', return_reason: 'Welke dagen?' });
    expect(await told(employer.actor)).toEqual([expect.stringContaining('Welke dagen?')]);
    const { body } = await world.db
      .selectFrom('email')
      .select('body')
      .where('to_address', 'like', 'employer-%')
      .executeTakeFirstOrThrow();
    expect(body).toContain('teruggestuurd');
    expect(body).not.toContain('Welke dagen');

    await moveOpening(world.as(employer.actor), { id, action: 'revise' });
    await submitOpening(world.as(employer.actor), { id });
    expect((await opening(id)).return_reason).toBeNull();
    await moveOpening(world.as(adviser), { id, action: 'approve' });
    expect(await opening(id)).toMatchObject({ state: 'open', opened_at: '2026-11-22T11:00:00.000Z' });
    expect((await findEmployer(world.db, employer.id))?.adviserName).toBe('Ans Adviseur');
    const history = await openingHistory(world.db, id);
    expect(history.map((item) => item.title)).toEqual([
      `Ingediend door ${employer.actor.name}`,
      'Teruggestuurd door Ans Adviseur',
      `In bewerking genomen door ${employer.actor.name}`,
      `Ingediend door ${employer.actor.name}`,
      'Goedgekeurd door Ans Adviseur',
    ]);
  });

  it('opens at once for an employer who is trusted, and not before', async () => {
    const { id } = await makeOpening(world, employer, { state: 'draft' });
    await expect(moveOpening(world.as(employer.actor), { id, action: 'openDirectly' })).rejects.toMatchObject(
      {
        code: 'needsReview',
      },
    );
    await trustEmployer(world.as(adviser), { employerId: employer.id, trusted: true });
    expect(await submitOpening(world.as(employer.actor), { id })).toBe('open');
  });

  it('names what is missing', async () => {
    const { id } = await makeOpening(world, employer, {
      state: 'draft',
      values: { tasks: '', contact_person_id: null },
    });
    await expect(submitOpening(world.as(employer.actor), { id })).rejects.toMatchObject({
      code: 'notFilled',
      message: expect.stringMatching(/Taken.*Naam contactpersoon/),
    });
  });

  it('tells the second of two reviewers what the first did', async () => {
    const { id } = await makeOpening(world, employer, { state: 'submitted' });
    await moveOpening(world.as(adviser), { id, action: 'approve', version: 1 });
    const second = await makeActor(world, 'employerAdviser');
    await expect(
      moveOpening(world.as(second), { id, action: 'return', note: 'Nee', version: 1 }),
    ).rejects.toMatchObject({
      code: 'changedByOther',
      message: expect.stringMatching(/Ans Adviseur.*goedgekeurd/),
    });
    expect((await opening(id)).state).toBe('open');
  });

  it('does not open past its last day to answer', async () => {
    const { id } = await makeOpening(world, employer, {
      state: 'submitted',
      values: { response_deadline: '2026-11-21' },
    });
    await expect(moveOpening(world.as(adviser), { id, action: 'approve' })).rejects.toMatchObject({
      code: 'deadlinePassed',
    });
  });
});

describe('ending', () => {
  it('closes with a reason of the list and ends who waits for an answer', async () => {
    const { id } = await makeOpening(world, employer);
    const waiting = await apply(id, 'proposed');
    await expect(
      moveOpening(world.as(employer.actor), { id, action: 'close', reasonCode: 'zomaar' }),
    ).rejects.toMatchObject({ code: 'reasonNeeded', field: 'reasonCode' });
    await moveOpening(world.as(employer.actor), { id, action: 'close', reasonCode: 'filledElsewhere' });
    expect(await opening(id)).toMatchObject({ state: 'closed', close_reason: 'filledElsewhere' });
    const application = await world.db
      .selectFrom('application')
      .select(['state', 'reason_code'])
      .where('id', '=', waiting)
      .executeTakeFirst();
    expect(application).toEqual({ state: 'rejected', reason_code: 'filled' });
  });

  it('is filled by the portal when the last place is taken', async () => {
    const { id } = await makeOpening(world, employer, { values: { places: 2 } });
    const taken = () =>
      defineUseCase((tx, openingId: string) => markPlaceTaken(tx, openingId))(world.as(adviser), id);
    await apply(id, 'hired');
    expect(await taken()).toBe(false);
    expect(await placesLeft(world.db, id)).toBe(1);
    await apply(id, 'hired');
    expect(await taken()).toBe(true);
    expect(await taken()).toBe(false);
    expect(await placesLeft(world.db, id)).toBe(0);
    expect((await opening(id)).state).toBe('filled');
    const event = await world.db
      .selectFrom('transition_event')
      .select(['action', 'actor_id', 'actor_role'])
      .where('subject_id', '=', id)
      .executeTakeFirst();
    expect(event).toEqual({ action: 'fill', actor_id: null, actor_role: 'system' });
  });

  it('expires the day after the last day, once, and leaves the applications running', async () => {
    const values = { response_deadline: '2026-11-22' };
    const open = await makeOpening(world, employer, { values });
    const paused = await makeOpening(world, employer, { state: 'paused', values });
    const later = await makeOpening(world, employer, { values: { response_deadline: '2026-11-30' } });
    const running = await apply(open.id, 'invited');
    expect(await expireOpenings(world)).toBe(0);
    // Midnight in the Netherlands, still the 22nd in UTC.
    world.clock.set('2026-11-22T23:00:00Z');
    expect(await expireOpenings(world)).toBe(2);
    expect(await expireOpenings(world)).toBe(0);
    expect((await opening(open.id)).state).toBe('expired');
    expect((await opening(paused.id)).state).toBe('expired');
    expect((await opening(later.id)).state).toBe('open');
    const application = await world.db
      .selectFrom('application')
      .select('state')
      .where('id', '=', running)
      .executeTakeFirst();
    expect(application?.state).toBe('invited');
  });
});
