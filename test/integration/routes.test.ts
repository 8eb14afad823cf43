import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Declared, RouteArgs } from '#app/auth/guard.ts';
import { type Permission, permissions, relationsFor, roles } from '#app/auth/permissions.ts';
import routes from '#app/routes.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeWorld } from '#test/factories/world.ts';

type Handler = ((args: RouteArgs) => Promise<unknown>) & Partial<Declared>;
interface Module {
  loader?: Handler;
  action?: Handler;
}

const modules = import.meta.glob<Module>('../../app/routes/**/*.{ts,tsx}');
const declared = routes as { file: string; path?: string; index?: boolean; children?: unknown[] }[];

async function load(file: string): Promise<Module> {
  const found = modules[`../../app/${file}`];
  if (!found) throw new Error(`${file} stands in routes.ts but not on disk`);
  return found();
}

const handlers = await Promise.all(
  declared.map(async (route) => ({ route, module: await load(route.file) })),
).then((all) =>
  all.flatMap(({ route, module }) =>
    (['loader', 'action'] as const).flatMap((kind) => {
      const handler = module[kind];
      return handler ? [{ path: `/${route.path ?? ''}`, kind, handler }] : [];
    }),
  ),
);

describe('every route', () => {
  it('has a page or handler that declares what it needs', () => {
    const undeclared = handlers.filter(
      ({ handler }) => handler.needs !== 'public' && !((handler.needs ?? '') in permissions),
    );
    expect(undeclared.map(({ path, kind }) => `${kind} of ${path}`)).toEqual([]);
    expect(handlers.length).toBeGreaterThan(20);
  });

  it('declares a loader, so that no page is shown without a guard', async () => {
    const without: string[] = [];
    for (const route of declared) {
      const module = await load(route.file);
      if (!module.loader) without.push(route.file);
    }
    expect(without).toEqual([]);
  });

  it('stands in routes.ts: no page file is forgotten', () => {
    const known = new Set(declared.map((route) => route.file));
    const dir = join(import.meta.dirname, '../../app/routes');
    const pages = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx') && !entry.name.includes('.test.'))
      .map((entry) => `routes/${join(entry.parentPath, entry.name).slice(dir.length + 1)}`)
      // Components of one page only, kept beside it.
      .filter((file) => !file.endsWith('-parts.tsx'));
    expect(pages.filter((file) => !known.has(file))).toEqual([]);
  });
});

describe('a role without the permission', () => {
  const guarded = handlers.filter(({ handler }) => handler.needs !== 'public');

  it.each(guarded.map((item) => [`${item.kind} ${item.path}`, item] as const))('%s', async (_name, item) => {
    const world = await makeWorld();
    const params = {
      id: world.newId(),
      token: 'x',
      number: '999999',
      openingId: world.newId(),
      candidateId: world.newId(),
      momentId: world.newId(),
    };
    const call = {
      services: world,
      url: item.path.replace(/:\w+/g, 'x'),
      params,
      ...(item.kind === 'action' ? { form: {} } : {}),
    };
    const handler = item.handler as Handler & Declared;
    const anonymous = await callRoute(handler, { ...call, actor: null });
    expect(anonymous.status).toBe(303);
    expect(anonymous.location).toMatch(/^\/inloggen/);
    for (const role of roles) {
      if (relationsFor(role, handler.needs as Permission).length > 0) continue;
      const actor = {
        accountId: world.newId(),
        membershipId: world.newId(),
        role,
        name: 'Iemand anders',
        organisationId: null,
        region: null,
        caseloadOf: [],
      };
      const answer = await callRoute(handler, { ...call, actor });
      expect({ role, status: answer.status }).toEqual({ role, status: 404 });
    }
    await world.close();
  });
});
