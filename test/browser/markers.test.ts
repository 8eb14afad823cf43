import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '#app/cli/seed/demo.ts';
import { moveApplication } from '#app/domain/application/apply-application-action.ts';
import { shareFields, withdrawDisclosure } from '#app/domain/disclosure/change-disclosure.ts';
import { isDisclosedIn } from '#app/domain/disclosure/visible-to-employer.ts';
import { systemClock, todayOf } from '#app/domain/shared/clock.ts';
import type { Actor, Services } from '#app/domain/shared/context.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { ensurePresets } from '#app/domain/trajectory/ensure-presets.ts';
import { openDatabase } from '#db/client.ts';
import { dataMap } from '#db/data-map.ts';
import { stringList } from '#db/json.ts';
import { type Marker, markerFinder, plantMarkers } from '#test/factories/markers.ts';
import { cookieOf, emptyPost, fetched, pathsOf, type Values } from './crawl.ts';
import { type Portal, startPortal } from './portal.ts';

const dir = mkdtempSync(join(tmpdir(), 'werkbrug-merk-'));
const file = join(dir, 'merk.sqlite');
let services: Services;
let portal: Portal;
let markers: Marker[];
let find: (text: string) => Marker[];
let employer: { cookie: string; actor: Actor };

beforeAll(async () => {
  const db = await openDatabase(file);
  services = { db, clock: systemClock, newId };
  await ensurePresets(db, { now: new Date().toISOString(), newId });
  await seedDemo(db, { today: todayOf(systemClock).toString(), passwordHash: 'x' });
  // What an employer wrote himself he may read again.
  markers = await plantMarkers(
    db,
    (table, row) =>
      (table === 'transition_event' && row.actor_role === 'employer') ||
      (table === 'evaluation' && row.party === 'employer'),
  );
  find = markerFinder(markers);
  portal = await startPortal({ DATABASE_FILE: file, DEMO: 'false', JOBS: 'false', LOG_LEVEL: 'trace' });
  employer = await cookieOf(services, 'werkgever@demo.werkbrug.nl');
});
afterAll(async () => {
  await portal?.stop();
  await services?.db.destroy();
  rmSync(dir, { recursive: true, force: true });
});

/** Ids of every kind: his own, and some of others that he must not reach. */
async function valuesFor(employerId: string): Promise<Values> {
  const { db } = services;
  const ids = async (table: 'application' | 'opening' | 'proefplaatsing' | 'placement') => {
    const all = await db
      .selectFrom(table)
      .select(['id', 'state'])
      .where('employer_id', '=', employerId)
      .orderBy('id')
      .execute();
    // Two in each state: what is shown depends on it.
    const own = all.filter(
      (row, index) => all.slice(0, index).filter((other) => other.state === row.state).length < 2,
    );
    const other = await db
      .selectFrom(table)
      .select('id')
      .where('employer_id', '<>', employerId)
      .limit(5)
      .execute();
    return [...own, ...other].map((row) => row.id);
  };
  const candidates = await db.selectFrom('candidate').select(['id']).limit(4).execute();
  const numbers = await db.selectFrom('opening').select('number').limit(4).execute();
  return {
    sollicitaties: await ids('application'),
    vacatures: await ids('opening'),
    'vacatures/:number': numbers.map((row) => String(row.number)),
    plekken: (await ids('opening')).slice(0, 3),
    proefplaatsing: await ids('proefplaatsing'),
    plaatsing: await ids('placement'),
    kandidaten: candidates.map((row) => row.id),
    traject: ['x'],
  };
}

/** Everything that reaches an employer: pages, their data, search answers, refusals, mail, notifications, log. */
async function received(who: { cookie: string | null; actor: Actor | null }): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let pages = 0;
  const values = await valuesFor(who.actor?.organisationId ?? '');
  const paths = pathsOf(values);
  for (const path of paths) {
    for (const address of [path, `${path === '/' ? '/_root' : path}.data`]) {
      const { status, text } = await fetched(portal, address, who.cookie);
      expect({ address, fine: status < 500 }).toEqual({ address, fine: true });
      texts.set(address, text);
      if (status === 200 && path.startsWith('/werkgever')) pages += 1;
    }
    if (path === '/uitloggen') continue;
    const posted = await fetched(portal, path, who.cookie, emptyPost(portal, { actie: 'x' }));
    expect({ path, fine: posted.status < 500 }).toEqual({ path, fine: true });
    texts.set(`POST ${path}`, posted.text);
  }
  for (const path of [
    '/vacatures',
    '/werkgever/kandidaten',
    '/api/beroepen',
    '/api/vaardigheden',
    '/werkgever',
  ])
    texts.set(`${path}?q`, (await fetched(portal, `${path}?q=zqq&zoek=zqq&tekst=zqq`, who.cookie)).text);
  if (who.actor) {
    expect(pages).toBeGreaterThan(9);
    const { db } = services;
    const account = await db
      .selectFrom('account')
      .select('email')
      .where('id', '=', who.actor.accountId)
      .executeTakeFirstOrThrow();
    const told = await db
      .selectFrom('notification')
      .selectAll()
      .where('account_id', '=', who.actor.accountId)
      .execute();
    const mails = await db.selectFrom('email').selectAll().where('to_address', '=', account.email).execute();
    texts.set('notifications', JSON.stringify(told));
    texts.set('mail', JSON.stringify(mails));
  }
  texts.set('log', portal.log.join('\n'));
  return texts;
}

const columnsOf: Record<string, readonly string[]> = {
  name: ['candidate.first_name', 'candidate.last_name', 'account.name'],
  phone: ['candidate.phone'],
  email: ['candidate.email'],
  about: ['candidate.about'],
  message: ['application.message'],
};

/** What this employer may read of whom now, by the agreements in the database. */
async function allowed(employerId: string): Promise<(marker: Marker) => boolean> {
  const rows = await services.db
    .selectFrom('disclosure')
    .innerJoin('application', 'application.id', 'disclosure.application_id')
    .select(['disclosure.candidate_id', 'disclosure.fields', 'application.state'])
    .where('disclosure.employer_id', '=', employerId)
    .where('disclosure.withdrawn_at', 'is', null)
    .execute();
  const open = new Set(
    rows
      .filter((row) => isDisclosedIn(row.state))
      .flatMap((row) =>
        stringList(row.fields).flatMap((field) =>
          (columnsOf[field] ?? []).map((column) => `${row.candidate_id} ${column}`),
        ),
      ),
  );
  return (marker) =>
    open.has(`${marker.candidateId} ${marker.table}.${marker.column}`) ||
    (dataMap[marker.table]?.employerReads?.includes(marker.column) === true &&
      (marker.row.employer_id === employerId || marker.table === 'agreement'));
}

/** Where a marker stands that may not be there. */
async function leaks(who: { cookie: string | null; actor: Actor | null }): Promise<string[]> {
  const may = await allowed(who.actor?.organisationId ?? '');
  const found = new Set<string>();
  for (const [address, text] of await received(who))
    for (const marker of find(text))
      if (!may(marker))
        found.add(`${address.replace(/[0-9a-f-]{36}/g, ':id')}: ${marker.table}.${marker.column}`);
  return [...found].sort();
}

describe('a marker in every personal field', () => {
  it('was planted in every column that the map calls personal and the demo fills', () => {
    const planted = new Set(markers.map((marker) => `${marker.table}.${marker.column}`));
    for (const column of [
      'first_name',
      'last_name',
      'birth_date',
      'email',
      'phone',
      'street',
      'postcode',
      'place',
    ])
      expect(planted).toContain(`candidate.${column}`);
    for (const column of [
      'candidate.lat',
      'candidate.about',
      'account.name',
      'application.message',
      'moment.note',
    ])
      expect(planted).toContain(column);
    expect(markers.length).toBeGreaterThan(5_000);
  });

  it('reaches an employer only where the candidate agreed', async () => {
    expect(await leaks(employer)).toEqual([]);
  });

  it('reaches no visitor and no other employer', async () => {
    expect(await leaks({ cookie: null, actor: null })).toEqual([]);
    const other = await services.db
      .selectFrom('account')
      .innerJoin('membership', 'membership.account_id', 'account.id')
      .select('account.email')
      .where('role', '=', 'employer')
      .where('organisation_id', '<>', employer.actor.organisationId ?? '')
      .where('account.status', '=', 'active')
      .executeTakeFirstOrThrow();
    expect(await leaks(await cookieOf(services, other.email))).toEqual([]);
  });

  it('is seen for the agreed fields after the invitation, and not at all after withdrawal', async () => {
    const { db } = services;
    const application = await db
      .selectFrom('application')
      .innerJoin('candidate', 'candidate.id', 'application.candidate_id')
      .innerJoin('account', 'account.id', 'candidate.account_id')
      .innerJoin('membership', 'membership.account_id', 'account.id')
      .select([
        'application.id',
        'application.candidate_id',
        'account.id as accountId',
        'membership.id as membershipId',
        'candidate.region',
      ])
      .where('application.employer_id', '=', employer.actor.organisationId ?? '')
      .where('application.state', '=', 'introduced')
      .executeTakeFirstOrThrow();
    const candidate: Actor = {
      accountId: application.accountId,
      membershipId: application.membershipId,
      role: 'candidate',
      name: 'x',
      organisationId: null,
      region: application.region,
      caseloadOf: [application.accountId],
    };
    const page = `/werkgever/sollicitaties/${application.id}`;
    const ok = async (path: string) => {
      const { status, text } = await fetched(portal, path, employer.cookie);
      expect({ path, status }).toEqual({ path, status: 200 });
      return text;
    };
    const seen = async () => {
      const columns = new Set<string>();
      for (const path of [page, `${page}.data`, '/werkgever/kandidaten', '/werkgever', '/meldingen'])
        for (const marker of find(await ok(path)))
          if (marker.candidateId === application.candidate_id && marker.table === 'candidate')
            columns.add(`${marker.table}.${marker.column}`);
      return [...columns].sort();
    };
    expect(await seen()).toEqual([]);
    await shareFields(
      { ...services, actor: candidate },
      { applicationId: application.id, fields: ['name', 'phone'] },
    );
    expect(await seen()).toEqual([]);
    await moveApplication(
      { ...services, actor: employer.actor },
      {
        applicationId: application.id,
        action: 'invite',
        input: { date: '2027-01-11', time: '10:00', place: 'Aan de balie' },
        shownVersion: undefined,
      },
    );
    expect(await seen()).toEqual(['candidate.first_name', 'candidate.last_name', 'candidate.phone']);
    expect(await leaks(employer)).toEqual([]);
    await withdrawDisclosure({ ...services, actor: candidate }, { applicationId: application.id });
    expect(await seen()).toEqual([]);
    expect(await leaks(employer)).toEqual([]);
  });
});

describe('a name on a page of staff', () => {
  it.each(['jobcoach@demo.werkbrug.nl', 'adviseur@demo.werkbrug.nl', 'beheerder@demo.werkbrug.nl'])(
    '%s: every name that was shown stands in the log of who looked',
    async (email) => {
      const { db } = services;
      const who = await cookieOf(services, email);
      const own = await db
        .selectFrom('candidate')
        .select('id')
        .where('jobcoach_id', '=', who.actor.accountId)
        .limit(3)
        .execute();
      const of = async (table: 'application' | 'proefplaatsing' | 'placement' | 'trajectory') =>
        (
          await db
            .selectFrom(table)
            .innerJoin('candidate', 'candidate.id', `${table}.candidate_id`)
            .select(`${table}.id`)
            .where('candidate.jobcoach_id', '=', who.actor.accountId)
            .limit(3)
            .execute()
        ).map((row) => row.id);
      const moments = await db
        .selectFrom('moment')
        .select('id')
        .where('jobcoach_id', '=', who.actor.accountId)
        .where('state', '=', 'planned')
        .limit(2)
        .execute();
      const openings = await db
        .selectFrom('opening')
        .select('id')
        .where('state', '=', 'open')
        .limit(2)
        .execute();
      const values: Values = {
        kandidaten: own.map((row) => row.id),
        sollicitaties: await of('application'),
        proefplaatsing: await of('proefplaatsing'),
        plaatsing: await of('placement'),
        traject: await of('trajectory'),
        contact: moments.map((row) => row.id),
        plekken: openings.map((row) => row.id),
        voorstellen: openings.map((row) => row.id),
        vacatures: openings.map((row) => row.id),
      };
      const unlogged = new Set<string>();
      let shown = 0;
      for (const path of pathsOf(values)) {
        const before = await lastView();
        const { text } = await fetched(portal, path, who.cookie);
        const views = await db
          .selectFrom('processing_log')
          .select('candidate_id')
          .where('seq', '>', before)
          .where('actor_id', '=', who.actor.accountId)
          .execute();
        const logged = new Set(views.map((row) => row.candidate_id));
        for (const marker of find(text)) {
          if (marker.table !== 'candidate' || marker.column !== 'last_name') continue;
          shown += 1;
          if (!logged.has(marker.candidateId)) unlogged.add(path.replace(/[0-9a-f-]{36}/g, ':id'));
        }
      }
      if (email.startsWith('jobcoach')) expect(shown).toBeGreaterThan(20);
      expect([...unlogged]).toEqual([]);
    },
  );

  async function lastView(): Promise<number> {
    const row = await services.db
      .selectFrom('processing_log')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .executeTakeFirst();
    return Number(row?.seq ?? 0);
  }
});
