import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import * as programmePage from '../../routes/beheer/programme.tsx';
import * as ownPage from '../../routes/deelnemer/trajectory.tsx';
import * as startPage from '../../routes/jobcoach/trajectory-start.tsx';
import * as employerPage from '../../routes/werkgever/placement.tsx';
import { raiseSignal } from '../nazorg/raise-signal.ts';
import { recordContact, recordExtraContact } from '../nazorg/record-contact.ts';
import { programmeByCode } from '../programme/calendar.ts';
import type { Actor } from '../shared/context.ts';
import { defineUseCase } from '../shared/context.ts';
import { systemContext } from '../shared/system-context.ts';
import { ensurePresets } from './ensure-presets.ts';
import { stopTrajectory } from './move-trajectory.ts';
import { saveProgrammeVersion } from './save-programme.ts';
import { referToProgramme, startTrajectory } from './start-trajectory.ts';
import { policyWords } from './warning-words.ts';
import { giveWarning, withdrawWarning } from './warnings.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld('2026-12-01T11:00:00Z');
  await ensurePresets(world.db, { now: '2026-11-22T11:00:00.000Z', newId: world.newId });
});
afterEach(() => world.close());

async function refer(programme: string, options: { jobcoach?: Actor; reason?: string } = {}) {
  const candidate = await makeCandidate(world, options.jobcoach ? { jobcoach: options.jobcoach } : {});
  const id = await referToProgramme(world.as(candidate.jobcoach), {
    candidateId: candidate.id,
    programme,
    referredOn: '2026-11-23',
    draw: false,
    reason: options.reason ?? '',
  });
  return { id, candidate, jobcoach: candidate.jobcoach, actor: candidate.actor as Actor };
}

async function started(programme: string) {
  const made = await refer(programme);
  await startTrajectory(world.as(made.jobcoach), { id: made.id, date: '2026-11-23' });
  return made;
}

const manual = () =>
  world.db
    .selectFrom('moment')
    .select(['kind', 'with_party', 'due_on', 'why'])
    .where('origin', '=', 'manual')
    .orderBy('id')
    .execute();

describe('a warning', () => {
  it('is kept, and has the steps of Loon Boven Uitkering: a three-way talk at two, the contract at three', async () => {
    const { id, jobcoach, actor } = await started('alkmaar-lbu');
    const warn = (note: string) => giveWarning(world.as(jobcoach), { id, date: '2026-12-01', note });
    expect(await warn('Te laat zonder bericht.')).toBe(1);
    expect(await manual()).toEqual([]);
    expect(await warn('Niet gekomen.')).toBe(2);
    // Five working days after Tuesday 1 December, by hand: Tuesday 8 December.
    expect(await manual()).toMatchObject([
      { kind: 'talk', with_party: 'candidate+operator+municipality', due_on: '2026-12-08' },
    ]);
    expect(await warn('Weer niet gekomen.')).toBe(3);
    expect((await manual()).map(({ kind }) => kind)).toEqual(['talk', 'deadline']);
    const told = await world.db
      .selectFrom('notification')
      .select(['text', 'href'])
      .where('account_id', '=', actor.accountId)
      .where('text', 'like', '%waarschuwing%')
      .execute();
    expect(told).toHaveLength(3);
    const state = await world.db.selectFrom('trajectory').select('state').executeTakeFirst();
    // A person decides: nothing ends by itself.
    expect(state).toEqual({ state: 'started' });
  });

  it('that was taken back counts no more and stays in the history', async () => {
    const { id, jobcoach } = await started('alkmaar-lbu');
    const context = world.as(jobcoach);
    await giveWarning(context, { id, date: '2026-12-01', note: 'Te laat.' });
    const [given] = await world.db.selectFrom('warning').select('id').execute();
    await withdrawWarning(context, { id, warningId: given?.id ?? '', note: 'Er was wel gebeld.' });
    expect(await giveWarning(context, { id, date: '2026-12-01', note: 'Niet gekomen.' })).toBe(1);
    expect(
      await world.db
        .selectFrom('warning')
        .select(['number', 'withdrawn_on', 'withdrawn_reason'])
        .orderBy('number')
        .execute(),
    ).toEqual([
      { number: 1, withdrawn_on: '2026-12-01', withdrawn_reason: 'Er was wel gebeld.' },
      { number: 2, withdrawn_on: null, withdrawn_reason: null },
    ]);
    await expect(
      withdrawWarning(context, { id, warningId: given?.id ?? '', note: 'Nog eens.' }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is refused by a programme that has no rule for it, and for a day to come', async () => {
    const ladder = await started('hoeksche-waard-ladder');
    await expect(
      giveWarning(world.as(ladder.jobcoach), { id: ladder.id, date: '2026-12-01', note: 'Te laat.' }),
    ).rejects.toMatchObject({ code: 'noWarnings' });
    const lbu = await started('alkmaar-lbu');
    await expect(
      giveWarning(world.as(lbu.jobcoach), { id: lbu.id, date: '2026-12-02', note: 'Te laat.' }),
    ).rejects.toMatchObject({ code: 'dateInFuture', field: 'date' });
  });

  it('says in plain words what the next one means', () => {
    const policy = programmeByCode('alkmaar-lbu')?.warnings;
    if (!policy) throw new Error('no policy');
    expect(policyWords(policy, 1).next).toBe(
      'Krijgt u nog een waarschuwing? Dan is er een gesprek met u en de gemeente.',
    );
    expect(policyWords(policy, 2).next).toBe('Krijgt u nog een waarschuwing? Dan stopt uw contract.');
    const absence = programmeByCode('eindhoven-werk-direct')?.warnings;
    expect(absence && policyWords(absence, 1).next).toBe(
      'Krijgt u nog een waarschuwing? Dan stopt uw uitkering.',
    );
  });
});

describe('the candidate’s own page', () => {
  const visit = async (actor: Actor) =>
    (await callRoute(ownPage.loader as never, { actor, services: world, url: '/deelnemer/traject' })).data
      .trajectory;

  it('says where he is, what comes, with whom, and what a warning means', async () => {
    const { id, jobcoach, actor } = await started('alkmaar-lbu');
    await giveWarning(world.as(jobcoach), { id, date: '2026-12-01', note: 'Te laat zonder bericht.' });
    const page = await visit(actor);
    expect(page.phases.map((phase: { name: string; when: string }) => [phase.name, phase.when])).toEqual([
      ['Eerste contract: kennismaken', 'now'],
      ['Tweede contract: bemiddelen', 'coming'],
    ]);
    // Two contracts of three months from 23 November 2026, by hand.
    expect(page.phases.map((phase: { until: string }) => phase.until)).toEqual(['2027-02-22', '2027-05-22']);
    // The talk after the trial month: 23 December 2026, a Wednesday.
    expect(page.moments.map((moment: { dueOn: string }) => moment.dueOn)).toContain('2026-12-23');
    // What is between operator and municipality isn't his.
    expect(page.moments.every((row: { withParty: string }) => row.withParty.includes('candidate'))).toBe(
      true,
    );
    expect(page.warnings.given).toHaveLength(1);
    expect(page.jobcoachName).toBe(jobcoach.name);
    expect(page.nazorg).toBe('6 maanden');
  });

  it('shows nothing of somebody else', async () => {
    await started('alkmaar-lbu');
    const other = await makeCandidate(world);
    expect(await visit(other.actor as Actor)).toBeNull();
  });
});

describe('the norms of a programme', () => {
  it('has a last place: one more needs a reason', async () => {
    const administrator = await makeActor(world, 'administrator');
    const oss = programmeByCode('oss-werkende-weg');
    if (!oss) throw new Error('no preset');
    await saveProgrammeVersion(world.as(administrator), {
      programme: { ...oss, capacity: 1 },
      validFrom: '2026-11-23',
      isNew: false,
    });
    const first = await refer('oss-werkende-weg');
    await expect(refer('oss-werkende-weg')).rejects.toMatchObject({ code: 'programmeFull', field: 'reason' });
    await refer('oss-werkende-weg', { reason: 'Er komt morgen een plek vrij.' });
    const start = await callRoute(startPage.loader as never, {
      actor: first.jobcoach,
      services: world,
      url: '/x',
      params: { id: (await makeCandidate(world, { jobcoach: first.jobcoach })).id },
    });
    expect(start.data.room).toEqual(['Werkende Weg: alle 1 plekken zijn bezet (2).']);
    const page = await callRoute(programmePage.loader as never, {
      actor: administrator,
      services: world,
      url: '/x',
      params: { code: 'oss-werkende-weg' },
    });
    expect(page.data.now).toMatchObject({ total: 2, capacity: 1, full: true });
  });

  it('shows results beside what was agreed, over who is no longer in it', async () => {
    const won = await started('dordrecht-agu');
    const lost = await started('dordrecht-agu');
    await started('dordrecht-agu');
    const stop = (made: typeof won, how: 'outflow' | 'dropout') =>
      stopTrajectory(world.as(made.jobcoach), {
        id: made.id,
        how,
        date: '2026-12-01',
        reasonCode: 'foundWork',
        note: '',
      });
    await stop(won, 'outflow');
    await stop(lost, 'dropout');
    const page = await callRoute(programmePage.loader as never, {
      actor: await makeActor(world, 'administrator'),
      services: world,
      url: '/x',
      params: { code: 'dordrecht-agu' },
    });
    expect(page.data.now.outflow).toBe('1 van 2 (50%)');
    expect(page.data.now.targets).toContainEqual(
      expect.objectContaining({
        label: 'Uitkering beëindigd door een AGU-baan',
        contracted: { percent: 60, above: true },
        reached: 20,
        counted: { reached: 0, of: 2, percent: 0 },
        met: false,
      }),
    );
  });

  it('counts time per side where the programme asks it', async () => {
    const { id, jobcoach, candidate } = await started('alkmaar-ips-ggz');
    const context = world.as(jobcoach);
    const extra = (party: 'candidate' | 'employer', minutes: number) =>
      recordExtraContact(context, {
        kind: 'trajectory',
        caseId: id,
        party,
        how: 'phone',
        result: 'green',
        note: '',
        minutes,
      });
    await extra('candidate', 30);
    await extra('employer', 45);
    const page = await callRoute(programmePage.loader as never, {
      actor: await makeActor(world, 'administrator'),
      services: world,
      url: '/x',
      params: { code: 'alkmaar-ips-ggz' },
    });
    expect(page.data.now.minutes).toEqual({ candidate: 30, employer: 45, contacts: 2 });
    expect(candidate.id).toBeTruthy();
  });
});

describe('who left', () => {
  const rounds = (id: string) =>
    world.db
      .selectFrom('moment')
      .select('due_on')
      .where('case_id', '=', id)
      .where('kind', '=', 'question-round')
      .where('state', '=', 'planned')
      .orderBy('due_on')
      .execute();
  const stop = async (programme: string, how: 'outflow' | 'dropout') => {
    const made = await started(programme);
    await stopTrajectory(world.as(made.jobcoach), {
      id: made.id,
      how,
      date: '2026-12-01',
      reasonCode: 'moved',
      note: '',
    });
    return (await rounds(made.id)).map((row) => row.due_on);
  };

  it('is asked twice a year for two years, a drop-out only where the programme follows them up', async () => {
    const dates = ['2027-06-01', '2027-12-01', '2028-06-01', '2028-12-01'];
    expect(await stop('alkmaar-lbu', 'outflow')).toEqual(dates);
    expect(await stop('alkmaar-lbu', 'dropout')).toEqual([]);
    expect(await stop('meppel-werk-nu', 'dropout')).toEqual(dates);
  });
});

describe('the employer’s view of a placement', () => {
  it('has his own contacts and talks, and not why there are more of them', async () => {
    const made = await makePlacement(world, { startsOn: '2026-12-01' });
    await world.db.updateTable('placement').set({ state: 'active' }).execute();
    const row = await world.db.selectFrom('placement').selectAll().executeTakeFirstOrThrow();
    await defineUseCase((tx, _input: null) =>
      raiseSignal(
        tx,
        {
          kind: 'placement',
          id: made.id,
          candidateId: row.candidate_id,
          employerId: row.employer_id,
          jobcoachId: row.jobcoach_id,
        },
        'red',
      ),
    )(systemContext(world), null);
    const page = await callRoute(employerPage.loader as never, {
      actor: made.employer,
      services: world,
      url: '/x',
      params: { id: made.id },
    });
    const { coming } = page.data;
    expect(coming[0]).toMatchObject({ on: '2026-12-01', kind: 'contact' });
    expect(coming.map((each: { on: string }) => each.on)).toContain('2027-05-31');
    expect(JSON.stringify(coming)).not.toContain('signaal');
    expect(coming.filter((each: { kind: string }) => each.kind === 'talk')).toHaveLength(1);
  });
});

describe('a signal in a trajectory', () => {
  const contact = (made: Awaited<ReturnType<typeof started>>, result: 'red' | 'green') =>
    recordExtraContact(world.as(made.jobcoach), {
      kind: 'trajectory',
      caseId: made.id,
      party: 'candidate',
      how: 'phone',
      result,
      note: 'Zo gaat het.',
    });
  const extra = async (id: string) =>
    (
      await world.db
        .selectFrom('moment')
        .select(['due_on', 'with_party'])
        .where('case_id', '=', id)
        .where('origin', '=', 'signal')
        .where('state', '=', 'planned')
        .orderBy('due_on')
        .execute()
    ).map((row) => `${row.due_on} ${row.with_party}`);

  it('plans extra contact with the candidate where the programme says so, until two greens', async () => {
    const preset = programmeByCode('alkmaar-lbu');
    if (!preset) throw new Error('no preset');
    await saveProgrammeVersion(world.as(await makeActor(world, 'administrator')), {
      programme: {
        ...preset,
        intensification: {
          every: { amount: 1, unit: 'weeks' },
          times: 4,
          stopAfterGreens: 2,
          how: 'phone',
          inTrajectory: true,
        },
      },
      validFrom: '2026-11-23',
      isNew: false,
    });
    const made = await started('alkmaar-lbu');
    await contact(made, 'red');
    // Every week for four weeks from Tuesday 1 December 2026, by hand.
    expect(await extra(made.id)).toEqual([
      '2026-12-08 candidate',
      '2026-12-15 candidate',
      '2026-12-22 candidate',
      '2026-12-29 candidate',
    ]);
    world.clock.set('2026-12-03T11:00:00Z');
    await contact(made, 'green');
    expect(await extra(made.id)).toHaveLength(4);
    world.clock.set('2026-12-04T11:00:00Z');
    await contact(made, 'green');
    expect(await extra(made.id)).toEqual([]);
  });

  it('plans nothing where the programme is silent', async () => {
    const made = await started('alkmaar-lbu');
    await contact(made, 'red');
    expect(await extra(made.id)).toEqual([]);
  });
});

it('keeps the minutes of a planned contact', async () => {
  const made = await makePlacement(world, { startsOn: '2026-12-01' });
  const { id } = await world.db
    .selectFrom('moment')
    .select('id')
    .where('kind', '=', 'contact')
    .where('with_party', '=', 'employer')
    .orderBy('due_on')
    .executeTakeFirstOrThrow();
  await recordContact(world.as(made.jobcoach), { momentId: id, result: 'green', note: '', minutes: 25 });
  const row = await world.db.selectFrom('moment').select('minutes').where('id', '=', id).executeTakeFirst();
  expect(row).toEqual({ minutes: 25 });
});
