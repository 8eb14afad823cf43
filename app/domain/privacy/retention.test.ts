import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { dataMap } from '#db/data-map.ts';
import { checkLog } from '#db/queries/log-chain.ts';
import { nobodyId } from '#db/queries/retention.ts';
import { makeApplication, step } from '#test/factories/application.ts';
import { type Marker, markerFinder, plantMarkers } from '#test/factories/markers.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { logView } from '../disclosure/log-view.ts';
import { type RetentionReport, runRetention } from './retention.ts';
import { retentionForm } from './retention-form.ts';
import { defaultRetention, saveRetention } from './retention-settings.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const system = () => systemContext(world);
const apply = () => runRetention(system(), { apply: true });

/** Counts by month of everything that is reported on. */
async function countsByMonth(): Promise<unknown> {
  const counts: Record<string, unknown> = {};
  const of = {
    application: ['created_at', 'state'],
    disclosure: ['agreed_at', 'fields'],
    proefplaatsing: ['starts_on', 'state'],
    placement: ['starts_on', 'state'],
    trajectory: ['referred_on', 'state'],
    moment: ['due_on', 'state'],
    transition_event: ['at', 'action'],
  } as const;
  for (const [table, [day, what]] of Object.entries(of))
    counts[table] = (
      await sql`SELECT substr(${sql.ref(day)}, 1, 7) AS month, ${sql.ref(what)} AS what, count(*) AS count
        FROM ${sql.table(table)} GROUP BY 1, 2 ORDER BY 1, 2`.execute(world.db)
    ).rows;
  return counts;
}

/** Everything the database holds, as text. */
async function everything(): Promise<string> {
  const parts: string[] = [];
  for (const table of Object.keys(dataMap))
    parts.push(JSON.stringify((await sql`SELECT * FROM ${sql.table(table)}`.execute(world.db)).rows));
  return parts.join('\n');
}

async function left(markers: readonly Marker[]): Promise<string[]> {
  const find = markerFinder(markers);
  return [...new Set(find(await everything()).map(({ table, column }) => `${table}.${column}`))].sort();
}

/** The days of a life in months, each with one run of the job. */
async function daily(days: readonly string[]): Promise<RetentionReport[]> {
  const reports: RetentionReport[] = [];
  for (const day of days) {
    world.clock.set(`${day}T02:40:00Z`);
    reports.push(await apply());
  }
  return reports;
}

describe('an introduction that led to nothing', () => {
  it('is announced after five months and unlinked a month later; the counts stay', async () => {
    const made = await makeApplication(world, { state: 'rejected' });
    const markers = await plantMarkers(
      world.db,
      (table) => table !== 'application' && table !== 'transition_event',
    );
    const before = await countsByMonth();
    expect((await daily(['2027-04-20']))[0]).toMatchObject({ warned: { introductions: 0 } });
    expect((await daily(['2027-04-25']))[0]).toMatchObject({ warned: { introductions: 1, files: 0 } });
    const told = await world.db.selectFrom('notification').select(['account_id', 'text']).execute();
    const texts = told.filter((row) => row.text.includes('25 mei 2027'));
    expect(texts.map((row) => row.account_id).sort()).toEqual(
      [made.candidate.actor?.accountId, made.candidate.jobcoach.accountId].sort(),
    );
    expect(
      (await daily(['2027-05-10', '2027-05-24'])).map((report) => report.anonymised.introductions),
    ).toEqual([0, 0]);
    expect((await daily(['2027-05-25']))[0]).toMatchObject({ anonymised: { introductions: 1 } });
    const row = await world.db
      .selectFrom('application')
      .selectAll()
      .where('id', '=', made.id)
      .executeTakeFirst();
    expect(row).toMatchObject({ candidate_id: nobodyId, state: 'rejected', message: '', reason_note: null });
    expect(await left(markers)).toEqual([]);
    expect(await countsByMonth()).toEqual(before);
    expect((await daily(['2027-05-26']))[0]).toMatchObject({ anonymised: { introductions: 0 } });
  });

  it('stays when it became a trial: that decides about the next one', async () => {
    const trial = await makeProefplaatsing(world, 'endedEarly');
    await daily(['2028-01-01', '2028-02-01']);
    const row = await world.db
      .selectFrom('application')
      .select('candidate_id')
      .where('id', '=', trial.application.id)
      .executeTakeFirstOrThrow();
    expect(row.candidate_id).toBe(trial.application.candidate.id);
  });
});

describe('a file in which nothing happens any more', () => {
  async function closedFile() {
    const placement = await makePlacement(world);
    const { candidate } = placement.application;
    await logView(world.as(candidate.jobcoach), {
      candidateIds: [candidate.id],
      what: 'file',
      why: 'caseload',
    });
    await world.db
      .updateTable('candidate')
      .set({ status: 'inactive' })
      .where('id', '=', candidate.id)
      .execute();
    await world.db
      .updateTable('placement')
      .set({ state: 'sustained', ended_on: '2027-06-30' })
      .where('id', '=', placement.id)
      .execute();
    await world.db.updateTable('moment').set({ state: 'cancelled' }).execute();
    return candidate;
  }

  it('is announced 30 days before and then holds nothing that identifies; the counts stay', async () => {
    const candidate = await closedFile();
    const markers = await plantMarkers(world.db);
    const before = await countsByMonth();
    const reports = await daily([
      '2028-12-01',
      '2029-05-20',
      '2029-06-02',
      '2029-06-20',
      '2029-07-02',
      '2029-07-03',
    ]);
    expect(reports.map((report) => report.warned.files)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(reports.map((report) => report.anonymised.files)).toEqual([0, 0, 0, 0, 1, 0]);
    expect(await left(markers)).toEqual([]);
    expect(await countsByMonth()).toEqual(before);
    const row = await world.db
      .selectFrom('candidate')
      .selectAll()
      .where('id', '=', candidate.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      first_name: 'Geanonimiseerd',
      birth_date: null,
      account_id: null,
      placeable: 0,
    });
    expect(row.number).not.toBe(candidate.number);
    const account = await world.db
      .selectFrom('account')
      .selectAll()
      .where('id', '=', candidate.actor?.accountId ?? '')
      .executeTakeFirstOrThrow();
    expect(account).toMatchObject({ name: 'Geanonimiseerd', status: 'disabled', password_hash: null });
    expect((await checkLog(world.db, 'processing')).broken).toBeNull();
    expect((await checkLog(world.db, 'audit')).broken).toBeNull();
  });

  it('stays when something happens after the warning', async () => {
    const candidate = await closedFile();
    await daily(['2029-06-02']);
    await world.db
      .updateTable('candidate')
      .set({ profile_updated_on: '2029-06-10' })
      .where('id', '=', candidate.id)
      .execute();
    const [report] = await daily(['2029-07-10']);
    expect(report).toMatchObject({ kept: 1, anonymised: { files: 0 } });
    expect(await world.db.selectFrom('retention_warning').selectAll().execute()).toEqual([]);
  });

  it('stays as long as anything runs', async () => {
    const application = await makeApplication(world, { state: 'invited' });
    await world.db.updateTable('candidate').set({ status: 'inactive' }).execute();
    const reports = await daily(['2031-01-01', '2031-03-01']);
    expect(reports.map((report) => report.warned.files + report.anonymised.files)).toEqual([0, 0]);
    expect(application.id).toBeTruthy();
  });
});

describe('a dry run', () => {
  it('tells the same and changes nothing', async () => {
    const made = await makeApplication(world, { state: 'introduced' });
    await step(world.as(made.employer.actor), {
      applicationId: made.id,
      action: 'reject',
      input: { reasonCode: 'hours' },
    });
    world.clock.set('2027-05-10T02:40:00Z');
    const before = await everything();
    const report = await runRetention(system(), { apply: false });
    expect(report).toMatchObject({ applied: false, warned: { introductions: 1 } });
    expect(await everything()).toBe(before);
    expect(await apply()).toMatchObject({
      warned: report.warned,
      anonymised: report.anonymised,
      messages: report.messages,
    });
  });
});

describe('logs and messages', () => {
  it('go after their own periods, and the chains stay whole', async () => {
    const made = await makeApplication(world, { state: 'invited' });
    await logView(world.as(made.candidate.jobcoach), {
      candidateIds: [made.candidate.id],
      what: 'file',
      why: 'caseload',
    });
    const [half] = await daily(['2027-06-01']);
    expect(half?.messages).toBeGreaterThan(0);
    expect(await world.db.selectFrom('email').selectAll().execute()).toEqual([]);
    const [later] = await daily(['2031-12-01']);
    expect(later?.logs.audit).toBeGreaterThan(3);
    expect(later?.logs.processing).toBe(1);
    for (const log of ['audit', 'processing'] as const)
      expect((await checkLog(world.db, log)).broken).toBeNull();
  });
});

describe('the periods', () => {
  it('are the defaults of the rules until the administrator sets others', async () => {
    const made = await makeApplication(world, { state: 'rejected' });
    await saveRetention(system(), {
      ...defaultRetention,
      enabled: true,
      introductionMonths: 2,
      messageMonths: 1,
    });
    expect((await daily(['2027-01-10']))[0]).toMatchObject({ warned: { introductions: 1 } });
    expect(made.id).toBeTruthy();
  });

  it('never let messages outlive what they are about', () => {
    const typed = {
      introductionMonths: '6',
      fileMonths: '24',
      messageMonths: '7',
      logMonths: '60',
      warnDays: '30',
      accountMonths: '24',
      unconfirmedDays: '60',
    };
    expect(retentionForm.safeParse(typed).success).toBe(false);
    expect(retentionForm.safeParse({ ...typed, messageMonths: '6' }).success).toBe(true);
  });
});
