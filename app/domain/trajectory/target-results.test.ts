import { describe, expect, it } from 'vitest';
import { finishedTrajectories } from '../../../db/queries/programme-results.ts';
import { makeCandidate } from '../../../test/factories/candidate.ts';
import { makePlacement } from '../../../test/factories/placement.ts';
import { makeWorld } from '../../../test/factories/world.ts';
import { programmeByCode } from '../programme/calendar.ts';
import { ensurePresets } from './ensure-presets.ts';
import { targetResults } from './target-results.ts';

type Finished = Parameters<typeof targetResults>[1][number];

const finished = (state: Finished['state'], changes: Partial<Finished> = {}): Finished => ({
  id: 'x',
  state,
  candidateId: 'c',
  jobs: [],
  nextProgrammes: [],
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

    const rows = await finishedTrajectories(world.db, 'dordrecht-werkplaats');
    expect(rows.map((row) => [row.id, row.jobs.length, row.nextProgrammes]).sort()).toEqual(
      [
        [toWork, 1, []],
        [again, 0, []],
        [moved, 0, ['dordrecht-agu']],
      ].sort(),
    );
    expect(await finishedTrajectories(world.db, 'dordrecht-agu')).toEqual([]);
    await world.close();
  });
});
