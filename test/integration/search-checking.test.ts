import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#app/domain/shared/clock.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { openDatabase } from '#db/client.ts';
import { appendOutbox } from '#db/queries/trail.ts';
import { openingTags } from '#search/documents.ts';
import { createMatching, type Matching } from '#search/embedded/matching.ts';
import { createEmbeddedTextEngine } from '#search/embedded/text-engine.ts';
import type { Search, SearchScope, TextEngine } from '#search/engine.ts';
import { loadMatchStore } from '#search/match/load.ts';
import { driftOf, stillDiffers } from '#search/match/reconcile.ts';
import { createPortalSearch } from '#search/portal-search.ts';
import { makeTestEmployer, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import type { World } from '#test/factories/world.ts';

/** What compares the stores with the database takes long at a large portal: it waits here until it is let through. */
interface Gate {
  reached: Promise<void>;
  pass(): Promise<void>;
  open(): void;
}

function gate(): Gate {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    async pass() {
      reached.resolve();
      await opened.promise;
    },
    open: () => opened.resolve(),
  };
}

const at = '2026-11-22T11:00:00.000Z';
const quiet = () => undefined;
const openTags = openingTags({ kind: 'open' });
let statements: string[] = [];
let world: World;
let employer: TestEmployer;
let search: Search | null = null;

beforeEach(async () => {
  const db = await openDatabase(':memory:', (event) => statements.push(event.query.sql));
  const services = { db, clock: fixedClock(at), newId };
  world = { ...services, as: (actor) => ({ ...services, actor }), close: () => db.destroy() };
  employer = await makeTestEmployer(world);
});
afterEach(async () => {
  await search?.close();
  search = null;
  await world.close();
});

interface Slow {
  text?: Gate;
  matching?: Gate;
  remote?: TextEngine;
}

async function started({ text, matching, remote }: Slow): Promise<Search> {
  const embedded = createEmbeddedTextEngine();
  const real: Matching = createMatching({ db: world.db, today: () => '2026-11-22' });
  search = createPortalSearch({
    db: world.db,
    log: { info: quiet, warn: quiet, error: quiet },
    embedded: {
      ...embedded,
      async drift(scope, batches) {
        const found = await embedded.drift(scope, batches);
        if (scope === 'openings') await text?.pass();
        return found;
      },
    },
    remote: remote ?? null,
    matching: {
      ...real,
      async drift() {
        const found = await real.drift();
        await matching?.pass();
        return found;
      },
    },
  });
  await search.whenReady();
  return search;
}

async function told(subjectId: string): Promise<void> {
  await world.db
    .transaction()
    .execute((trx) => appendOutbox(trx, { event: 'openingChanged', subjectId, data: {}, at }));
}
const retitled = (id: string, title: string) =>
  world.db.updateTable('opening').set({ title }).where('id', '=', id).execute();
const found = async (text: string) => (await search?.searchOpenings({ text }, { kind: 'open' }))?.total;

describe('the outbox is followed', () => {
  it('while the texts are compared, and what was followed meanwhile counts as no difference', async () => {
    const missed = await makeTestOpening(world, employer, { title: 'Hovenier' });
    const gone = await makeTestOpening(world, employer, { title: 'Metselaar' });
    const slow = gate();
    const portal = await started({ text: slow });
    await retitled(missed.id, 'Glazenwasser');
    await world.db.updateTable('opening').set({ state: 'closed' }).where('id', '=', gone.id).execute();
    const checked = portal.reconcileText();
    await slow.reached;

    const fresh = await makeTestOpening(world, employer, { title: 'Loodgieter' });
    await told(fresh.id);
    await told(gone.id);
    expect(await portal.follow()).toBe(2);
    expect(await found('loodgieter')).toBe(1);
    expect(await found('glazenwasser')).toBe(0);

    slow.open();
    // The one of which nothing told; not the one that left meanwhile, nor the employer, who was followed with them.
    expect(await checked).toBe(1);
    expect(await found('glazenwasser')).toBe(1);
    expect(await found('loodgieter')).toBe(1);
    expect(await portal.reconcileText()).toBe(0);
  }, 20_000);

  it('while matching is compared, and what was followed meanwhile counts as no difference', async () => {
    const opening = await makeTestOpening(world, employer);
    const slow = gate();
    const portal = await started({ matching: slow });
    const { id } = await makeCandidate(world);
    const checked = portal.reconcile();
    await slow.reached;
    await world.db
      .transaction()
      .execute((trx) => appendOutbox(trx, { event: 'candidateChanged', subjectId: id, data: {}, at }));
    await portal.follow();
    expect((await portal.candidatesFor(opening.id, { kind: 'all' })).total).toBe(1);
    slow.open();
    expect(await checked).toEqual({ candidates: 0, openings: 0, introductions: 0 });
  }, 20_000);

  it('while a server is sent what differed; it gets both, the newest last', async () => {
    const missed = await makeTestOpening(world, employer, { title: 'Hovenier' });
    const slow = gate();
    const server = createEmbeddedTextEngine();
    const sent: string[] = [];
    const remote: TextEngine = {
      ...server,
      name: 'meilisearch',
      async change(scope: SearchScope, change) {
        if (scope === 'openings') {
          sent.push(...change.upsert.map((document) => document.fields.title ?? ''));
          if (sent.length === 1) await slow.pass();
        }
        await server.change(scope, change);
      },
    };
    const portal = await started({ remote });
    // Filled beside the following.
    for (let i = 0; i < 100; i += 1) {
      await portal.follow();
      await nextTurn();
    }
    await retitled(missed.id, 'Glazenwasser');
    const checked = portal.reconcileText();
    await slow.reached;
    const fresh = await makeTestOpening(world, employer, { title: 'Loodgieter' });
    await told(fresh.id);
    await retitled(missed.id, 'Schilder');
    await told(missed.id);
    expect(await portal.follow()).toBe(2);
    expect(await portal.suggest('openings', 'loodg', { kind: 'open' })).toHaveLength(1);
    slow.open();
    expect(await checked).toBe(1);
    await portal.follow();
    expect([sent[0], ...sent.slice(1).toSorted()]).toEqual(['Glazenwasser', 'Loodgieter', 'Schilder']);
    const held = async (text: string) => (await server.search('openings', { text, tags: openTags })).total;
    expect([await held('glazenwasser'), await held('schilder'), await held('loodgieter')]).toEqual([0, 1, 1]);
  }, 20_000);
});

describe('comparing matching', () => {
  it('gives others a turn many times, however many rows there are', async () => {
    const { id } = await makeCandidate(world, { account: false });
    const row = await world.db
      .selectFrom('candidate')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const copies = Array.from({ length: 4000 }, (_, i) => ({ ...row, id: newId(), number: 50_000 + i }));
    for (let i = 0; i < copies.length; i += 250)
      await world.db
        .insertInto('candidate')
        .values(copies.slice(i, i + 250))
        .execute();
    const store = await loadMatchStore(world.db);
    let running = true;
    let turns = 0;
    const counting = (async () => {
      while (running) {
        turns += 1;
        await nextTurn();
      }
    })();
    const drift = await driftOf(store, world.db);
    running = false;
    await counting;
    expect(drift).toEqual({ candidates: [], openings: [], introductions: [] });
    // Batches of 2,000 gave three.
    expect(turns).toBeGreaterThan(60);
  }, 60_000);

  it('looks again only at the pairs that it found to differ', async () => {
    const { id: openingId } = await makeTestOpening(world, employer);
    const pairs = [];
    for (let i = 0; i < 3; i += 1) {
      const { id: candidateId } = await makeCandidate(world, { account: false });
      pairs.push({ openingId, candidateId });
    }
    const [missing, lapsed, agreed] = pairs;
    if (!missing || !lapsed || !agreed) throw new Error('three were made');
    const introduce = (candidateId: string, state: 'proposed' | 'lapsed', number: number) =>
      world.db
        .insertInto('application')
        .values({
          id: newId(),
          number,
          opening_id: openingId,
          candidate_id: candidateId,
          employer_id: employer.id,
          state,
          origin: 'proposal',
          message: '',
          created_at: at,
          updated_at: at,
        } as never)
        .execute();
    await introduce(agreed.candidateId, 'proposed', 9000);
    const store = await loadMatchStore(world.db);
    await introduce(missing.candidateId, 'proposed', 9001);
    await introduce(lapsed.candidateId, 'lapsed', 9002);
    store.introductions.add(lapsed);

    const drift = await driftOf(store, world.db);
    expect(drift.introductions).toEqual([
      { ...missing, counts: true },
      { ...lapsed, counts: false },
    ]);
    statements = [];
    expect(
      await stillDiffers(store, world.db, {
        ...drift,
        introductions: [...drift.introductions, { ...agreed, counts: true }],
      }),
    ).toEqual(drift);
    expect(statements.filter((sql) => sql.includes('"application"'))).toHaveLength(1);
    statements = [];
    await stillDiffers(store, world.db, { ...drift, introductions: [] });
    expect(statements.filter((sql) => sql.includes('select distinct'))).toEqual([]);
  });
});
