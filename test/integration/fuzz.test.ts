import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Declared, RouteArgs } from '#app/auth/guard.ts';
import { type Permission, permissions, type Role, roles } from '#app/auth/permissions.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import routes from '#app/routes.ts';
import { dataMap } from '#db/data-map.ts';
import { makeApplication } from '#test/factories/application.ts';
import { formSchemas } from '#test/factories/form-schemas.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

/** Fixed, so that a run of today is the run of tomorrow; `FUZZ_SEED` and `FUZZ_RUNS` look further. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
const runs = Number(process.env.FUZZ_RUNS ?? 12);

type Handler = ((args: RouteArgs) => Promise<unknown>) & Declared;
const modules = import.meta.glob<{ action?: Handler }>('../../app/routes/**/*.{ts,tsx}');
const sources = import.meta.glob<string>('../../app/{routes,domain}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
});

interface Action {
  path: string;
  handler: Handler;
  fields: string[];
  steps: string[];
}

let world: World;
let people: Record<Role, Actor>;
let params: Record<string, string>;
const actions: Action[] = [];

beforeAll(async () => {
  world = await makeWorld();
  const made = await makeApplication(world, { state: 'invited' });
  const trial = await makeProefplaatsing(world, 'toAgree');
  const placement = await makePlacement(world);
  people = {
    employer: made.employer.actor,
    jobcoach: made.candidate.jobcoach,
    candidate: made.candidate.actor as Actor,
    employerAdviser: await makeActor(world, 'employerAdviser'),
    administrator: await makeActor(world, 'administrator'),
  };
  params = {
    id: made.id,
    candidateId: made.candidate.id,
    openingId: made.opening.id,
    number: String(made.opening.number),
    code: 'hoorn',
    token: 'x'.repeat(32),
  };
  for (const route of routes as { file: string; path?: string }[]) {
    const { action } = (await modules[`../../app/${route.file}`]?.()) ?? {};
    if (!action) continue;
    const source = (await sources[`../../app/${route.file}`]?.()) ?? '';
    const shapes = formSchemas.filter(({ name }) => source.includes(name));
    actions.push({
      path: `/${route.path ?? ''}`,
      handler: action,
      fields: [
        ...new Set([...shapes.flatMap(({ shape }) => Object.keys(shape)), 'versie', 'formulier', 'note']),
      ],
      steps: [...source.matchAll(/case '(\w+)'/g)].map((match) => match[1] ?? ''),
    });
  }
  expect(trial.id && placement.id).toBeTruthy();
}, 120_000);
afterAll(() => world.close());

/** Who tries: somebody who may. A refusal before the form is read would prove nothing. */
function actorFor(handler: Handler): Actor | null {
  if (handler.needs === 'public') return null;
  const row = permissions[handler.needs as Permission] as Partial<Record<Role, unknown>>;
  return people[roles.find((role) => row[role]) ?? 'administrator'];
}

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    '\u0000',
    'a\u0000b',
    '\uD800',
    '\uDFFF\uD800',
    '\u202Etxet',
    '<script>alert(1)</script>',
    "'; DROP TABLE candidate; --",
    '{{7*7}}',
    '=HYPERLINK("http://x")',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '1e999',
    '-1',
    '0x10',
    'NaN',
    '9999-99-99',
    '2026-02-30',
    '2026-12-01',
    '25:99',
    '10:00',
    'on',
    'true',
    '12',
    '1,5',
    '[object Object]',
    'a@b.nl',
    '3311 AB',
    'name',
    'hours',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.integer({ min: 2, max: 5 }).map((size) => 'lang '.repeat(10 ** size / 5)),
);

const nestings = ['', '[0]', '[]', '[a]', '.b', '[__proto__][x]', '[0][0][0][0][0][0][0][0]', '[99999999]'];

function formOf(action: Action) {
  return fc.array(
    fc.tuple(fc.constantFrom(...action.fields), fc.constantFrom(...nestings, '', '', '', '', ''), nasty),
    { maxLength: 14 },
  );
}

/** A mark of everything that is stored, save the log of who looked. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const table of Object.keys(dataMap)) {
    if (table === 'processing_log' || table === 'counter' || table === 'migration') continue;
    hash.update(JSON.stringify((await sql`SELECT * FROM ${sql.table(table)}`.execute(world.db)).rows));
  }
  return hash.digest('hex');
}

const traces = /\bat \S+ \(|node_modules|SqliteError|SQLITE_|TypeError|\.tsx?:\d+/;

/** As it was after the post before. */
let stored: string | undefined;

/** The longest that one post may take, in milliseconds, on a busy machine. */
const longest = 5_000;

async function tryBody(
  action: Action,
  make: () => Request | Record<string, string[]> | FormData,
): Promise<number> {
  stored ??= await fingerprint();
  const body = make();
  const began = performance.now();
  const answer = await callRoute(action.handler, {
    services: world,
    actor: actorFor(action.handler),
    url: action.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'x'),
    params,
    ...(body instanceof Request ? { request: body } : { form: body }),
  });
  const took = performance.now() - began;
  const text = JSON.stringify(answer.data) ?? '';
  expect(answer.status, `${action.path} ${text.slice(0, 300)}`).toBeLessThan(500);
  expect(
    traces.test(answer.status >= 400 ? text.replace(/"initialValue":.*/, '') : ''),
    text.slice(0, 500),
  ).toBe(false);
  expect(took).toBeLessThan(longest);
  if (answer.status >= 400) {
    expect(await fingerprint(), `${action.path} stored something`).toBe(stored);
  } else {
    stored = await fingerprint();
  }
  return answer.status;
}

describe('every action, whatever is sent to it', () => {
  it('is found with its fields', () => {
    expect(actions.length).toBeGreaterThan(50);
    expect(actions.filter((action) => action.fields.length > 4).length).toBeGreaterThan(30);
  });

  it('answers wild forms without an error of its own, and stores nothing that it refuses', async () => {
    const statuses = new Map<number, number>();
    for (const action of actions) {
      await fc.assert(
        fc.asyncProperty(
          formOf(action),
          fc.constantFrom(...(action.steps.length > 0 ? action.steps : ['']), 'bestaatniet', '__proto__'),
          async (pairs, step) => {
            const status = await tryBody(action, () => {
              const form = new FormData();
              form.append('actie', step);
              for (const [name, nesting, value] of pairs) form.append(name + nesting, value);
              return form;
            });
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
          },
        ),
        { seed, numRuns: runs },
      );
    }
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(actions.length * runs);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(actions.length);
  }, 600_000);

  it('answers bodies that are no form', async () => {
    const bodies: [string | null, string | Uint8Array][] = [
      ['application/json', '{"a":{"b":[1,2,{"c":null}]}}'],
      ['application/json', '{'],
      ['text/plain', 'zomaar tekst'],
      ['multipart/form-data; boundary=x', '--y\r\nniet af'],
      ['multipart/form-data', 'zonder grens'],
      ['application/x-www-form-urlencoded', '%%%=%ZZ&&&=&a'],
      ['application/x-www-form-urlencoded', 'a[b][c][d]=1&a=2&a[]=3&__proto__[x]=1'],
      ['application/octet-stream', new Uint8Array([0, 255, 254, 0, 1])],
      ['image/svg+xml', '<svg onload="alert(1)"/>'],
      [null, ''],
    ];
    for (const action of actions)
      for (const [type, body] of bodies)
        await tryBody(
          action,
          () =>
            new Request(`http://werkbrug.test${action.path.replace(/:\w+/g, 'x')}`, {
              method: 'POST',
              body: body as BodyInit,
              headers: type ? { 'Content-Type': type } : {},
            }),
        );
  }, 300_000);

  it('answers ten megabytes in one field in bounded time', async () => {
    for (const action of actions) {
      const field = action.fields.find((name) => /note|message|about|text|reason|name/i.test(name)) ?? 'note';
      await tryBody(action, () => ({ [field]: ['a1 '.repeat(3_500_000)], actie: [action.steps[0] ?? ''] }));
    }
  }, 300_000);
});
