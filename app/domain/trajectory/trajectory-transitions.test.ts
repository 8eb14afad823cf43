import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeApplication } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { type Someone, tryEveryone } from '#test/factories/transitions.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { programmeByCode } from '../programme/calendar.ts';
import type { Actor } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { ensurePresets } from './ensure-presets.ts';
import {
  extendPhase,
  movePhase,
  type PhaseMove,
  pauseTrajectory,
  resumeTrajectory,
  stopTrajectory,
} from './move-trajectory.ts';
import { moveToVersion, previewVersionMove, saveProgrammeVersion } from './save-programme.ts';
import { referToProgramme, startTrajectory } from './start-trajectory.ts';
import { phaseStarts } from './trajectory-events.ts';
import {
  type TrajectoryAction,
  type TrajectoryState,
  trajectoryStates,
  trajectoryTransitions,
} from './trajectory-transitions.ts';
import { giveWarning, withdrawWarning } from './warnings.ts';

const ladder = programmeByCode('hoeksche-waard-ladder');
const phaseCodes = ladder?.phases.map((phase) => phase.code) ?? [];

type Attempt = (world: World, actor: Actor, id: string) => Promise<unknown>;

const move =
  (action: PhaseMove, phase: string): Attempt =>
  (world, actor, id) =>
    movePhase(world.as(actor), { id, action, phase, date: '2026-12-15', note: 'Het past beter.' });
const stop =
  (how: 'outflow' | 'dropout' | 'transfer' | 'neverStart'): Attempt =>
  (world, actor, id) =>
    stopTrajectory(world.as(actor), {
      id,
      how,
      date: '2026-12-20',
      reasonCode: 'moved',
      note: 'Zo ging het.',
    });

/** The ladder of the Hoeksche Waard has three steps and goes up and down. */
const attempts: Record<TrajectoryAction, Attempt> = {
  start: (world, actor, id) => startTrajectory(world.as(actor), { id, date: '2026-12-01' }),
  neverStart: stop('neverStart'),
  extendPhase: (world, actor, id) => extendPhase(world.as(actor), { id, note: 'Er is een baan in zicht.' }),
  nextPhase: move('nextPhase', phaseCodes[1] ?? ''),
  moveUp: move('moveUp', ladder?.phases[1]?.next?.higher[0] ?? ''),
  moveDown: move('moveDown', ladder?.phases[1]?.next?.lower[0] ?? phaseCodes[0] ?? ''),
  pause: (world, actor, id) =>
    pauseTrajectory(world.as(actor), { id, date: '2026-12-10', note: 'Zorg thuis.' }),
  resume: (world, actor, id) => resumeTrajectory(world.as(actor), { id, date: '2026-12-20' }),
  outflow: stop('outflow'),
  dropout: stop('dropout'),
  transfer: stop('transfer'),
  // Nobody has a button for these: they follow from what a contact tells.
  raiseSignal: async () => {
    throw new DomainError('notFound');
  },
  calmSignal: async () => {
    throw new DomainError('notFound');
  },
  warn: (world, actor, id) =>
    giveWarning(world.as(actor), { id, date: '2026-11-23', note: 'Twee keer zonder bericht weg.' }),
  withdrawWarning: async (world, actor, id) => {
    const given = await world.db
      .selectFrom('warning')
      .select('id')
      .where('trajectory_id', '=', id)
      .executeTakeFirst();
    return withdrawWarning(world.as(actor), {
      id,
      warningId: given?.id ?? 'geen',
      note: 'Er was wel bericht.',
    });
  },
  moveToVersion: async (world, actor, id) => {
    const { id: versionId } = await world.db
      .selectFrom('programme_version')
      .select('id')
      .where('programme_code', '=', 'hoeksche-waard-ladder')
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow();
    return moveToVersion(world.as(actor), { trajectoryId: id, versionId, note: 'Nieuwe afspraken.' });
  },
};

async function refer(world: World, programme = 'hoeksche-waard-ladder') {
  await ensurePresets(world.db, { now: '2026-11-22T11:00:00.000Z', newId: world.newId });
  const candidate = await makeCandidate(world);
  const id = await referToProgramme(world.as(candidate.jobcoach), {
    candidateId: candidate.id,
    programme,
    referredOn: '2026-11-23',
    draw: false,
    reason: '',
  });
  return { id, candidate };
}

async function make(state: TrajectoryState, action: TrajectoryAction) {
  const world = await makeWorld();
  const warns = action === 'warn' || action === 'withdrawWarning';
  const { id, candidate } = await refer(world, warns ? 'alkmaar-lbu' : undefined);
  const { jobcoach } = candidate;
  if (state !== 'referred' && state !== 'neverStarted') await attempts.start(world, jobcoach, id);
  if (state === 'started' && (action === 'moveUp' || action === 'moveDown'))
    await movePhase(world.as(jobcoach), {
      id,
      action: 'nextPhase',
      phase: phaseCodes[1] ?? '',
      date: '2026-12-08',
      note: '',
    });
  if (warns) world.clock.set('2026-12-02T11:00:00Z');
  if (state === 'started' && action === 'withdrawWarning') await attempts.warn(world, jobcoach, id);
  if (state === 'paused') await attempts.pause(world, jobcoach, id);
  if (state === 'outflow' || state === 'dropout') await stop(state)(world, jobcoach, id);
  if (state === 'transferred') await stop('transfer')(world, jobcoach, id);
  if (state === 'neverStarted') await stop('neverStart')(world, jobcoach, id);
  const people: Someone[] = [
    { name: 'jobcoach', actor: jobcoach, who: { role: 'jobcoach', relations: ['ownCaseload'] } },
    {
      name: 'candidate',
      actor: candidate.actor ?? jobcoach,
      who: { role: 'candidate', relations: ['own'] },
    },
    {
      name: 'other jobcoach',
      actor: await makeActor(world, 'jobcoach'),
      who: { role: 'jobcoach', relations: [] },
    },
    {
      name: 'administrator',
      actor: await makeActor(world, 'administrator'),
      who: { role: 'administrator', relations: ['any'] },
    },
  ];
  return { world, id, people };
}

describe.each(trajectoryStates)('a trajectory in state %s', (state) => {
  it.each(Object.keys(attempts) as TrajectoryAction[])(
    'does for %s what the table says, for everyone',
    (action) =>
      tryEveryone({
        table: trajectoryTransitions,
        state,
        action,
        make: () => make(state, action),
        attempt: (world, actor, id) => attempts[action](world, actor, id),
        stateOf: async (world, id) =>
          (
            await world.db
              .selectFrom('trajectory')
              .select('state')
              .where('id', '=', id)
              .executeTakeFirstOrThrow()
          ).state,
      }),
  );
});

describe('a trajectory', () => {
  let world: World;
  beforeEach(async () => {
    world = await makeWorld();
  });
  afterEach(() => world.close());

  const planned = (id: string) =>
    world.db
      .selectFrom('moment')
      .select(['due_on', 'kind', 'why'])
      .where('case_id', '=', id)
      .where('state', '=', 'planned')
      .orderBy('due_on')
      .execute();

  it('has the dates of its programme from the day of referral', async () => {
    const { id } = await refer(world, 'alkmaar-focus2move');
    const ends = (await planned(id)).filter((row) => row.kind === 'end').map((row) => row.due_on);
    // 2 + 4 + 6 months from 23 November 2026, by hand.
    expect(ends).toEqual(['2027-01-22', '2027-05-22', '2027-11-22']);
  });

  it('moves its dates along with a pause', async () => {
    const { id, candidate } = await refer(world, 'alkmaar-focus2move');
    const context = world.as(candidate.jobcoach);
    await startTrajectory(context, { id, date: '2026-11-23' });
    await pauseTrajectory(context, { id, date: '2026-12-03', note: 'Zorg thuis.' });
    expect(await planned(id)).toEqual([]);
    await resumeTrajectory(context, { id, date: '2026-12-13' });
    const ends = (await planned(id)).filter((row) => row.kind === 'end').map((row) => row.due_on);
    // Ten days used, ten days of pause: as if it had begun on 3 December.
    expect(ends[0]).toBe('2027-02-02');
  });

  it('counts the days before each pause once', () => {
    const run = (phase: string, startedOn: string, endedOn: string | null, outcome: string | null) => ({
      id: startedOn,
      phase,
      startedOn,
      plannedEnd: null,
      endedOn,
      outcome,
      reason: '',
    });
    expect(
      phaseStarts([
        run('a', '2026-01-01', '2026-01-10', 'paused'),
        run('a', '2026-01-21', '2026-01-25', 'paused'),
        run('a', '2026-02-01', '2026-02-28', 'nextPhase'),
        run('b', '2026-03-01', null, null),
      ]),
    ).toEqual({ a: ['2026-01-17'], b: ['2026-03-01'] });
  });

  it('keeps every run of a step that was come back to', () => {
    const run = (phase: string, startedOn: string, endedOn: string | null, outcome: string | null) => ({
      id: startedOn,
      phase,
      startedOn,
      plannedEnd: null,
      endedOn,
      outcome,
      reason: '',
    });
    expect(
      phaseStarts([
        run('two', '2026-01-01', '2026-03-31', 'moveDown'),
        run('three', '2026-04-01', '2026-06-30', 'moveUp'),
        run('two', '2026-07-01', null, null),
      ]),
    ).toEqual({ two: ['2026-01-01', '2026-07-01'], three: ['2026-04-01'] });
  });

  it('is assigned by lot when the programme says so, and an override needs its reason', async () => {
    await ensurePresets(world.db, { now: '2026-11-22T11:00:00.000Z', newId: world.newId });
    for (const name of ['Een', 'Twee'])
      await world.db
        .insertInto('organisation')
        .values({ id: name, kind: 'operator', name, region: null, created_at: '2026-01-01T00:00:00.000Z' })
        .execute();
    const assign = async (input: { draw: boolean; operatorId?: string; reason: string }) => {
      const candidate = await makeCandidate(world);
      const id = await referToProgramme(world.as(candidate.jobcoach), {
        candidateId: candidate.id,
        programme: 'alphen-a3',
        referredOn: '2026-11-23',
        ...input,
      });
      return world.db
        .selectFrom('trajectory')
        .select(['operator_id', 'assigned_by', 'assignment_reason'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    };
    const drawn = await assign({ draw: true, reason: '' });
    expect(drawn.assigned_by).toBe('random');
    expect(['Een', 'Twee']).toContain(drawn.operator_id);
    await expect(assign({ draw: false, operatorId: 'Een', reason: '' })).rejects.toMatchObject({
      code: 'noteNeeded',
      field: 'reason',
    });
    expect(await assign({ draw: false, operatorId: 'Een', reason: 'Spreekt Turks.' })).toEqual({
      operator_id: 'Een',
      assigned_by: 'override',
      assignment_reason: 'Spreekt Turks.',
    });
  });

  it('gives its programme to the nazorg of a placement', async () => {
    const { candidate } = await refer(world, 'oss-werkende-weg');
    const application = await makeApplication(world, { state: 'offered', candidate });
    const made = await makePlacement(world, { startsOn: '2026-12-01' }, application);
    const calls = await world.db
      .selectFrom('moment')
      .select(['due_on', 'how'])
      .where('case_id', '=', made.id)
      .where('kind', '=', 'contact')
      .where('with_party', '=', 'employer')
      .orderBy('due_on')
      .execute();
    // Oss: by phone, first working day, monthly, and on the last day; no weekly contacts.
    expect(calls.map((row) => row.due_on)).toEqual([
      '2026-12-01',
      '2027-01-04',
      '2027-02-01',
      '2027-03-01',
      '2027-04-01',
      '2027-05-03',
      '2027-05-31',
    ]);
    expect(new Set(calls.map((row) => row.how))).toEqual(new Set(['phone']));
  });

  it('keeps the version it runs on until the administrator moves it, after a preview', async () => {
    const { id } = await refer(world, 'alkmaar-focus2move');
    const before = await planned(id);
    const administrator = world.as(await makeActor(world, 'administrator'));
    const base = programmeByCode('alkmaar-focus2move');
    if (!base) throw new Error();
    const [first, ...rest] = base.phases;
    if (!first) throw new Error();
    const versionId = await saveProgrammeVersion(administrator, {
      programme: { ...base, phases: [{ ...first, length: { amount: 3, unit: 'months' } }, ...rest] },
      validFrom: '2026-12-01',
      isNew: false,
    });
    const late = { programme: base, validFrom: '2026-12-02', isNew: false, shownVersion: 1 };
    await expect(saveProgrammeVersion(administrator, late)).rejects.toMatchObject({
      code: 'programmeChanged',
    });
    expect(await planned(id)).toEqual(before);
    const [change] = await previewVersionMove(administrator, { versionId });
    expect(change?.problem).toBeNull();
    expect(change?.gone.map((row) => row.on)).toContain('2027-01-22');
    expect(change?.added.map((row) => row.on)).toContain('2027-02-22');
    expect(await planned(id)).toEqual(before);
    await moveToVersion(administrator, { trajectoryId: id, versionId, note: 'Nieuwe afspraken.' });
    expect((await planned(id)).find((row) => row.kind === 'end')?.due_on).toBe('2027-02-22');
  });

  it('loads the presets once', async () => {
    const first = await ensurePresets(world.db, { now: '2026-11-22T11:00:00.000Z', newId: world.newId });
    expect(first).toBe(19);
    expect(await ensurePresets(world.db, { now: '2026-11-22T11:00:00.000Z', newId: world.newId })).toBe(0);
  });
});
