import { describe, expect, it } from 'vitest';
import { type FinishedTrajectory, finishedTrajectories } from '../../../db/queries/programme-results.ts';
import { makeCandidate } from '../../../test/factories/candidate.ts';
import { makePlacement } from '../../../test/factories/placement.ts';
import { makeWorld } from '../../../test/factories/world.ts';
import { type Programme, programmeByCode } from '../programme/calendar.ts';
import { climbed } from './climbed.ts';
import { ensurePresets } from './ensure-presets.ts';
import { successCounters, targetCounters } from './target-results.ts';

type Finished = FinishedTrajectory;

function targetResults(programme: Pick<Programme, 'targets' | 'bonus'>, rows: readonly Finished[]) {
  const counters = targetCounters(programme);
  for (const row of rows) for (const counter of counters) counter.add(row);
  return counters.map((counter) => counter.result());
}

const finished = (state: Finished['state'], changes: Partial<Finished> = {}): Finished => ({
  id: 'x',
  state,
  candidateId: 'c',
  startedOn: '2026-01-05',
  endedOn: '2026-06-30',
  endReason: null,
  jobs: [],
  nextProgrammes: [],
  steps: [],
  benefit: [],
  ...changes,
});
const job = (contractForm: string, outcome: string | null = null) => ({ jobs: [{ contractForm, outcome }] });

function results(code: string, rows: Finished[]) {
  const programme = programmeByCode(code);
  if (!programme) throw new Error(code);
  return targetResults(programme, rows).map(({ label, counted, met }) => [
    label,
    counted && `${counted.reached}/${counted.of}`,
    met,
  ]);
}

describe('contracted targets', () => {
  it('count the learn-work jobs of AGU apart from regular ones, against more than 60%', () => {
    const rows = [
      finished('outflow', job('permanent')),
      finished('outflow', job('apprenticeship')),
      finished('outflow', job('apprenticeship')),
      finished('outflow', job('apprenticeship')),
      finished('dropout'),
    ];
    expect(results('dordrecht-agu', rows)).toEqual([
      ['Uitkering beëindigd door regulier werk', '1/5', null],
      ['Uitkering beëindigd door een AGU-baan', '3/5', false], // 60% is not more than 60%
    ]);
    expect(results('dordrecht-agu', rows.slice(1, 4))[1]).toEqual([
      'Uitkering beëindigd door een AGU-baan',
      '3/3',
      true,
    ]);
  });

  it('count who went on to AGU, and say that the portal can’t tell the other exits', () => {
    const programme = programmeByCode('dordrecht-werkplaats');
    const rows = [
      finished('transferred', { nextProgrammes: ['dordrecht-agu'] }),
      finished('transferred', { nextProgrammes: ['default'] }),
      finished('outflow', job('secondment')),
    ];
    const [work, agu, brug, springplank] = programme ? targetResults(programme, rows) : [];
    expect(work?.counted).toEqual({ reached: 0, of: 3, percent: 0 });
    expect(agu?.counted).toEqual({ reached: 1, of: 3, percent: 33 });
    for (const row of [brug, springplank])
      expect(row).toMatchObject({ counted: null, words: expect.stringContaining('Niet te meten') });
  });

  it('of Oss’s bonus count jobs that lasted, and leave out those of which it is not known yet', () => {
    const rows = [
      finished('outflow', job('fixedTerm', 'sustained')),
      finished('outflow', job('fixedTerm', 'relapsed')),
      finished('outflow', job('fixedTerm', null)),
    ];
    const programme = programmeByCode('oss-werkende-weg');
    const [bonus] = programme ? targetResults(programme, rows) : [];
    expect(bonus).toMatchObject({
      counted: { reached: 1, of: 2, percent: 50 },
      met: true,
      words: expect.stringContaining('Van 1 is het nog niet bekend'),
    });
  });

  it('count nobody before anybody is ready', () => {
    expect(results('hoeksche-waard-ladder', [])).toEqual([['Naar betaald werk', null, null]]);
  });
});

describe('targets about the ladder', () => {
  const steps = (...list: [step: number, on: string][]) => ({
    steps: list.map(([step, on]) => ({ step, on })),
  });

  it('count who stands higher at the end than at the start, from the history of steps', () => {
    const target = (extra: object) => ({
      label: 'Trede',
      contracted: { percent: 50, above: false },
      reached: null,
      measure: 'higherOnLadder' as const,
      ...extra,
    });
    const rows = [
      finished('dropout', steps([2, '2025-11-01'], [3, '2026-03-01'])),
      finished('outflow', steps([2, '2025-10-01'], [3, '2026-01-05'], [3, '2026-04-01'], [5, '2026-06-30'])),
      finished('transferred', steps([4, '2026-02-01'], [3, '2026-05-01'])),
      finished('dropout', steps([4, '2025-12-01'])),
      // Only one step since the start, and none: nothing to compare.
      finished('dropout', steps([4, '2026-02-01'])),
      finished('dropout'),
    ];
    const [one, two] = targetResults({ targets: [target({}), target({ steps: 2 })], bonus: undefined }, rows);
    expect(one).toMatchObject({ counted: { reached: 2, of: 4, percent: 50 }, met: true });
    expect(one?.words).toBe('Hoger op de participatieladder dan bij de start. Van 2 is het nog niet bekend.');
    expect(two).toMatchObject({ counted: { reached: 1, of: 4 }, met: false });
    expect(two?.words).toContain('(2 treden)');
    expect(rows.map(climbed)).toEqual([1, 2, -1, 0, null, null]);
  });
});

describe('definitions of success', () => {
  const answers = (...list: [has: boolean, on: string][]) => ({
    benefit: list.map(([has, on]) => ({ has, on })),
  });
  function successes(code: string, rows: Finished[]) {
    const counters = successCounters(programmeByCode(code)?.success ?? []);
    for (const row of rows) for (const counter of counters) counter.add(row);
    return counters.map((counter) => counter.result());
  }

  it('of Haarlem each have their own number, of who left while the definition held', () => {
    const regular = job('permanent');
    const rows = [
      finished('outflow', { ...regular, ...answers([false, '2026-09-30'], [false, '2026-12-30']) }),
      finished('outflow', { ...regular, ...answers([true, '2026-09-30'], [false, '2026-12-30']) }),
      finished('outflow', { ...regular, ...answers([false, '2026-12-29']) }),
      finished('outflow', job('apprenticeship')),
      finished('dropout', { endReason: 'stoppedSelf', ...answers([false, '2026-09-30']) }),
      finished('dropout', { endReason: 'stoppedSelf' }),
      finished('dropout', { endReason: 'noShow' }),
      // Before the ladder was agreed, on 1 January 2009.
      finished('dropout', {
        startedOn: '2008-01-05',
        endedOn: '2008-12-31',
        steps: [
          { step: 1, on: '2008-01-01' },
          { step: 4, on: '2008-12-01' },
        ],
      }),
      finished('dropout', {
        steps: [
          { step: 1, on: '2026-01-01' },
          { step: 1, on: '2026-05-01' },
        ],
      }),
    ];
    const [first, ladder, stopped] = successes('haarlem-work-first', rows);
    expect(first).toMatchObject({ counted: { reached: 1, of: 8 }, met: null, contracted: null });
    expect(first?.words).toContain('Van 1 is het nog niet bekend');
    expect(ladder).toMatchObject({ counted: { reached: 0, of: 1 } });
    expect(stopped).toMatchObject({ counted: { reached: 1, of: 8 } });
  });

  it('leave open who says to have a benefit after the months', () => {
    const regular = job('permanent');
    const rows = [
      finished('outflow', { ...regular, ...answers([false, '2026-12-30']) }),
      finished('outflow', { ...regular, ...answers([false, '2026-09-30'], [true, '2026-12-31']) }),
      finished('outflow', { ...regular, ...answers([false, '2026-12-30'], [true, '2027-06-30']) }),
    ];
    const [first] = successes('haarlem-work-first', rows);
    expect(first).toMatchObject({ counted: { reached: 2, of: 2 } });
    expect(first?.words).toContain('Van 1 is het nog niet bekend');
  });

  it('say so where the portal cannot tell', () => {
    const [result] = successCounters([
      {
        code: 'x',
        label: 'Tussenresultaten',
        validFrom: null,
        validUntil: null,
        measure: {
          job: null,
          monthsWithoutBenefit: null,
          ladderSteps: null,
          stoppedByThemselves: false,
          intermediateOutcomes: true,
        },
      },
    ]);
    result?.add(finished('outflow'));
    expect(result?.result()).toMatchObject({
      counted: null,
      words: expect.stringContaining('Niet te meten'),
    });
  });
});

describe('finishedTrajectories', () => {
  it('finds the jobs of the programme since the referral, and where people went on', async () => {
    const world = await makeWorld();
    await ensurePresets(world.db, { now: world.clock.now().toString(), newId: world.newId });
    const version = async (code: string) =>
      (
        await world.db
          .selectFrom('programme_version')
          .select('id')
          .where('programme_code', '=', code)
          .executeTakeFirstOrThrow()
      ).id;
    const allOf = async (code: string) => {
      const found: Finished[] = [];
      for await (const batch of finishedTrajectories(world.db, code)) found.push(...batch);
      return found;
    };
    const werkplaats = await version('dordrecht-werkplaats');
    const agu = await version('dordrecht-agu');
    const trajectory = async (
      candidateId: string,
      versionId: string,
      state: 'outflow' | 'transferred' | 'started' | 'neverStarted',
      referred: string,
      ended: string | null,
    ) => {
      const id = world.newId();
      await world.db
        .insertInto('trajectory')
        .values({
          id,
          candidate_id: candidateId,
          programme_version_id: versionId,
          operator_id: null,
          state,
          referred_on: referred,
          started_on: referred,
          ended_on: ended,
          end_reason: null,
        })
        .execute();
      return id;
    };
    const placed = await makePlacement(world);
    await world.db
      .updateTable('placement')
      .set({ programme_version_id: werkplaats })
      .where('id', '=', placed.id)
      .execute();
    const { candidate_id: worker, starts_on: startsOn } = await world.db
      .selectFrom('placement')
      .select(['candidate_id', 'starts_on'])
      .where('id', '=', placed.id)
      .executeTakeFirstOrThrow();
    const toWork = await trajectory(worker, werkplaats, 'outflow', startsOn, '2026-12-01');
    // Came back to the same programme: what was found before is not found twice.
    const again = await trajectory(worker, werkplaats, 'outflow', '2027-03-01', '2027-06-01');
    const other = await makeCandidate(world);
    const moved = await trajectory(other.id, werkplaats, 'transferred', '2026-01-05', '2026-06-01');
    await trajectory(other.id, agu, 'started', '2026-06-01', null);
    const third = await makeCandidate(world);
    await trajectory(third.id, werkplaats, 'neverStarted', '2026-01-05', '2026-01-10');

    const step = (candidateId: string, value: number | null, on: string) =>
      world.db
        .insertInto('ladder_step')
        .values({
          id: world.newId(),
          candidate_id: candidateId,
          step: value,
          set_on: on,
          recorded_by: other.jobcoach.accountId,
          why: '',
        })
        .execute();
    await step(other.id, 2, '2025-12-01');
    await step(other.id, null, '2026-02-01');
    await step(other.id, 4, '2026-06-01');
    await step(other.id, 5, '2026-06-02');

    const rows = await allOf('dordrecht-werkplaats');
    expect(rows.find((row) => row.id === moved)?.steps).toEqual([
      { step: 2, on: '2025-12-01' },
      { step: 4, on: '2026-06-01' },
    ]);
    expect(rows.map((row) => [row.id, row.jobs.length, row.nextProgrammes]).sort()).toEqual(
      [
        [toWork, 1, []],
        [again, 0, []],
        [moved, 0, ['dordrecht-agu']],
      ].sort(),
    );
    expect(await allOf('dordrecht-agu')).toEqual([]);
    await world.close();
  });
});
