import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataMap } from '#db/data-map.ts';
import { makeApplication, step } from '#test/factories/application.ts';
import { markerFinder, plantMarkers } from '#test/factories/markers.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import * as jsonRoute from '../../routes/privacy/own-data-json.ts';
import * as pdfRoute from '../../routes/privacy/own-data-pdf.ts';
import { roleLabels } from '../account/role-labels.ts';
import { applicationStateLabels } from '../application/application-transitions.ts';
import { addNote } from '../candidate/add-note.ts';
import { columnLabels } from './column-labels.ts';
import { personalExport } from './personal-export.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const exportOf = (accountId: string) =>
  personalExport(world.db, { accountId, now: '2026-11-22T11:00:00.000Z' });

describe('the export of what is held on one person', () => {
  it('has a Dutch name for every column that a person reads', () => {
    const unnamed = Object.entries(dataMap).flatMap(([table, { label, columns }]) =>
      label === null
        ? []
        : Object.entries(columns)
            .filter(([column, kind]) => kind !== 'key' && kind !== 'secret' && !columnLabels[column])
            .map(([column]) => `${table}.${column}`),
    );
    expect(unnamed, 'new columns: name them in app/domain/privacy/column-labels.ts').toEqual([]);
  });

  it('holds everything that was planted about this person, readable and by machine, and nothing of another', async () => {
    const application = await makeApplication(world, { state: 'offered' });
    await makeProefplaatsing(world, 'toAgree', { application });
    const other = await makePlacement(world);
    const markers = await plantMarkers(world.db);
    const find = markerFinder(markers);
    const own = application.candidate;
    const data = await exportOf(own.actor?.accountId ?? '');
    const expected = markers.filter((marker) => marker.candidateId === own.id);
    const inRows = new Set(find(JSON.stringify(data.rows)));
    const missing = expected.filter((marker) => !inRows.has(marker) && marker.column !== 'reason_note');
    expect(missing.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
    const inSections = new Set(
      find(JSON.stringify(data.sections)).map(({ table, column }) => `${table}.${column}`),
    );
    for (const column of ['candidate.first_name', 'candidate.about', 'proefplaatsing.tasks', 'account.email'])
      expect(inSections).toContain(column);
    const foreign = find(JSON.stringify(data)).filter((marker) => marker.candidateId !== own.id);
    expect(foreign).toEqual([]);
    expect(other.application.candidate.id).not.toBe(own.id);
  });

  it('says states and codes in words, and no name of a column', async () => {
    const { candidate } = await makeApplication(world, { state: 'interviewed' });
    const { sections } = await exportOf(candidate.actor?.accountId ?? '');
    const lines = sections.flatMap((section) => section.items.flat());
    expect(lines.filter(([label]) => /_/.test(label))).toEqual([]);
    const valuesOf = (table: string) =>
      sections
        .filter((section) => section.table === table)
        .flatMap(({ items }) => items.flat())
        .map(([, value]) => value);
    expect(valuesOf('application')).toContain(applicationStateLabels.interviewed);
    expect(valuesOf('membership')).toContain(roleLabels.candidate);
  });

  it('carries no secret', async () => {
    const actor = await makeActor(world, 'employer', { name: 'Geheim', organisationId: await anEmployer() });
    await world.db
      .updateTable('account')
      .set({ password_hash: 'argon2-geheim' })
      .where('id', '=', actor.accountId)
      .execute();
    const data = await exportOf(actor.accountId);
    expect(JSON.stringify(data)).not.toContain('argon2-geheim');
    expect(data.rows.account).toHaveLength(1);
  });

  it('leaves out private notes of others and counts them; the jobcoach’s other notes are in', async () => {
    const made = await makeApplication(world);
    const coach = world.as(made.candidate.jobcoach);
    for (const [body, isPrivate] of [
      ['Geheugensteuntje van de coach', true],
      ['Afspraak over de fiets', false],
    ] as const)
      await addNote(coach, {
        candidateId: made.candidate.id,
        body,
        private: isPrivate,
        noDiagnosis: false,
        formToken: world.newId(),
      });
    const data = await exportOf(made.candidate.actor?.accountId ?? '');
    const text = JSON.stringify(data);
    expect(text).toContain('Afspraak over de fiets');
    expect(text).not.toContain('Geheugensteuntje');
    expect(data.leftOut).toHaveLength(1);
    expect(data.leftOut[0]?.count).toBe(1);
  });

  it('never says that an employer had doubts about the group', async () => {
    const made = await makeApplication(world, { state: 'introduced' });
    await step(world.as(made.employer.actor), {
      applicationId: made.id,
      action: 'reject',
      input: { reasonCode: 'doubtsAboutGroup', note: 'liever iemand anders' } as never,
    });
    const data = await exportOf(made.candidate.actor?.accountId ?? '');
    const text = JSON.stringify(data);
    expect(text).not.toContain('doubtsAboutGroup');
    expect(text).not.toContain('liever iemand anders');
    expect(data.leftOut.length).toBeGreaterThan(0);
  });

  it('is a file as PDF and as JSON, and not more often than the limit', async () => {
    const made = await makeApplication(world);
    const call = { services: world, actor: made.candidate.actor, url: '/mijn-gegevens/json' };
    const json = await callRoute(jsonRoute.loader, call);
    expect(json.headers.get('Content-Disposition')).toContain('attachment');
    expect(JSON.parse(json.data).data.candidate).toHaveLength(1);
    const pdf = await callRoute(pdfRoute.loader, call);
    expect(pdf.data.slice(0, 5)).toBe('%PDF-');
    const statuses = new Set<number>();
    for (let times = 0; times < 30; times += 1)
      statuses.add((await callRoute(jsonRoute.loader, call)).status);
    expect(statuses).toContain(429);
  });
});

async function anEmployer(): Promise<string> {
  const made = await makeApplication(world);
  return made.employer.id;
}
