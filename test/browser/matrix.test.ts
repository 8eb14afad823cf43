import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Declared } from '#app/auth/guard.ts';
import { isAllowed, type Permission, relationsFor } from '#app/auth/permissions.ts';
import routes from '#app/routes.ts';
import { type MatrixWorld, makeMatrixWorld, marker, type Persona } from './matrix-world.ts';
import { type Portal, startPortal } from './portal.ts';

/**
 * Role × route × relation over real HTTP, against the built portal. Every loader and action of every route is asked by
 * everybody, as a page and as the data that the browser fetches; what should come of it follows from the table of
 * permissions. Who may not has 404 (or the page to sign in) and leaves no trace in the database.
 */

type Handler = Partial<Declared> | undefined;
interface Module {
  loader?: Handler;
  action?: Handler;
  default?: unknown;
}

const modules = import.meta.glob<Module>('../../app/routes/**/*.{ts,tsx}');
const declared = routes as { file: string; path?: string }[];

let portal: Portal;
let matrix: MatrixWorld;
let cases = 0;

beforeAll(async () => {
  portal = await startPortal({ JOBS: 'false', DEMO: 'false' });
  matrix = await makeMatrixWorld(portal.databaseFile);
});
afterAll(async () => {
  // Their permission is checked like any other; whether the right person finds the record is not.
  const unknown = declared.map((route) => route.path ?? '').filter((path) => !matrix?.recordOf(path));
  if (unknown.length > 0) process.stderr.write(`matrix: no record known for ${unknown.join(', ')}\n`);
  process.stderr.write(`matrix: ${cases} cases\n`);
  await matrix?.close();
  await portal?.stop();
});

const posted: readonly [RegExp, Record<string, string>][] = [
  [/jobcoach\/kandidaten\/:id$/, { actie: 'invite' }],
  [/jobcoach\/kandidaten\/:candidateId\/voorstellen/, { formulier: 'matrix-voorstel' }],
  [/jobcoach\/sollicitaties\/:id$/, { actie: 'correct', note: 'Verkeerde knop.' }],
  [/jobcoach\/traject\/:id$/, { actie: 'pause', date: '2026-11-22', note: 'Even niet.' }],
  [/jobcoach\/contact\/:id$/, { actie: 'cancel', note: 'Niet nodig.' }],
  [/(jobcoach|werkgever|deelnemer)\/plaatsing\/:id$/, { actie: 'problem', note: 'Het loopt niet goed.' }],
  [/jobcoach\/proefplaatsing\/:id$/, { actie: 'cancel', note: 'Toch geen plek.' }],
  [/werkgever\/sollicitaties\/:id$/, { actie: 'correct', note: 'Verkeerde knop.' }],
  [/deelnemer\/sollicitaties\/:id$/, { actie: 'decline', reasonCode: 'notInterested', note: '' }],
  [/werkgever\/vacatures\/:id$/, { actie: 'close', reasonCode: 'filled', note: 'Klaar.' }],
  [/werkgever\/vacatures\/:id\/kandidaten$/, { kandidaat: '1' }],
  [/werkgever\/bedrijf\/vestigingen/, { name: 'Kas', postcode: '3311 AB', place: 'Dordrecht' }],
  [/werkgever\/bedrijf\/contactpersonen/, { name: 'Carla Contact', email: 'carla@linde.invalid' }],
];

interface Ask {
  path: string;
  method: 'GET' | 'POST';
  url: string;
  body?: Record<string, string>;
}

async function ask(persona: Persona, { path, method, url, body }: Ask) {
  cases += 1;
  const before = await dataVersion();
  const answer = await fetch(portal.url + url, {
    method,
    redirect: 'manual',
    headers: {
      ...(persona.cookie ? { Cookie: persona.cookie } : {}),
      ...(method === 'POST' ? { 'Sec-Fetch-Site': 'same-origin', Origin: portal.url } : {}),
    },
    ...(method === 'POST' ? { body: new URLSearchParams(body) } : {}),
  });
  const text = await answer.text();
  const location = answer.headers.get('Location') ?? '';
  // Fetched as data, a redirect is told in the body with status 202.
  const toSignIn = /^\/inloggen/.test(location) || (answer.status === 202 && text.includes('/inloggen'));
  const wrote = (await dataVersion()) !== before;
  const bare = missingHeaders(answer.headers, persona.role !== null);
  return {
    status: answer.status,
    toSignIn,
    wrote,
    bare,
    leaks: text.includes(marker) && !persona.knows?.test(path),
  };
}

/** Headers that every answer must have, and what stays off shared caches. */
function missingHeaders(headers: Headers, signedIn: boolean): string[] {
  const policy = headers.get('Content-Security-Policy') ?? '';
  const rules: Record<string, boolean> = {
    csp: /script-src 'self' 'nonce-[\w+/=]{20,}'/.test(policy) && !/unsafe/.test(policy),
    frames: policy.includes("frame-ancestors 'none'") && headers.get('X-Frame-Options') === 'DENY',
    sniff: headers.get('X-Content-Type-Options') === 'nosniff',
    permissions: /camera=\(\)/.test(headers.get('Permissions-Policy') ?? ''),
    referrer: headers.get('Referrer-Policy') === 'same-origin',
    cache: !signedIn || /no-store|private/.test(headers.get('Cache-Control') ?? ''),
  };
  return Object.keys(rules).filter((name) => !rules[name]);
}

/** Changes when another connection, the portal's, has written. */
async function dataVersion(): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`PRAGMA data_version`.execute(matrix.world.db);
  return rows[0]?.data_version ?? 0;
}

function fill(path: string, params: Record<string, string>): string {
  return `/${path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'x').replace(/\*$/, 'bestaat-niet')}`;
}

type Expected = 'allowed' | 'signIn' | 'missing' | 'public';

function expected(persona: Persona, needs: Permission | 'public', kind: string): Expected {
  if (needs === 'public') return 'public';
  if (!persona.role) return 'signIn';
  if (relationsFor(persona.role, needs).length === 0) return 'missing';
  if (kind === 'free') return 'allowed';
  // Another administrator has the same role and is nobody to this file.
  if (kind === 'emergency') return persona.name === 'beheerder' ? 'allowed' : 'missing';
  const holds = persona.holds[kind as keyof Persona['holds']] ?? [];
  return isAllowed(persona.role, needs, holds) ? 'allowed' : 'missing';
}

describe.each(declared.map((route) => [route.path ?? '', route.file] as const))('/%s', (path, file) => {
  it('opens for whom it is, and for nobody else', async () => {
    const module = await modules[`../../app/${file}`]?.();
    if (!module) throw new Error(`no module for ${file}`);
    const record = matrix.recordOf(path);
    const url = fill(path, record?.params ?? {});
    const asks = (['loader', 'action'] as const).flatMap((part) => {
      const needs = module[part]?.needs;
      if (!module[part]) return [];
      if (!needs) throw new Error(`${part} of ${file} does not declare what it needs`);
      const method = part === 'loader' ? ('GET' as const) : ('POST' as const);
      const bodies =
        part === 'loader'
          ? [undefined]
          : [{}, posted.find(([pattern]) => pattern.test(path))?.[1]].filter((body) => body !== undefined);
      return bodies.flatMap((body) =>
        [url, `${url === '/' ? '/_root' : url}.data`].map((address) => ({
          needs,
          valid: body !== undefined && Object.keys(body).length > 0,
          ask: { path, method, url: address, ...(body ? { body } : {}) } satisfies Ask,
        })),
      );
    });
    const wrong: unknown[] = [];
    // Who may do something comes last: his posts change what the others ask for.
    const inOrder = matrix.personas.flatMap((persona) =>
      asks.map((one) => ({ ...one, persona, want: expected(persona, one.needs, record?.kind ?? 'free') })),
    );
    inOrder.sort(
      (a, b) =>
        Number(a.want === 'allowed') - Number(b.want === 'allowed') || (a.ask.method < b.ask.method ? -1 : 1),
    );
    for (const { persona, want, valid, ask: request } of inOrder) {
      // A sign-out would end the persona.
      if (path === 'uitloggen' && request.method === 'POST' && persona.role) continue;
      const got = await ask(persona, request);
      const refused = got.status === 404 || (!valid && request.method === 'POST' && got.status === 400);
      const fine =
        got.status < 500 &&
        !got.leaks &&
        got.bare.length === 0 &&
        {
          public: !got.toSignIn || path === 'uitloggen',
          signIn: got.toSignIn && !got.wrote,
          missing: refused && !got.wrote,
          // Without a known record the right person may find nothing.
          allowed: !got.toSignIn && (got.status !== 404 || record === undefined || isStepless(request)),
        }[want];
      if (!fine) wrong.push({ who: persona.name, ...request, want, got });
    }
    expect(wrong).toEqual([]);
  });
});

/** A post that names no step of a page with several is answered as a page that isn't there. */
function isStepless(request: Ask): boolean {
  return request.method === 'POST' && !request.body?.actie;
}
