import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccounts, seedDemo } from '#app/cli/seed/demo.ts';
import { systemClock, todayOf } from '#app/domain/shared/clock.ts';
import type { Services } from '#app/domain/shared/context.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { ensurePresets } from '#app/domain/trajectory/ensure-presets.ts';
import { openDatabase } from '#db/client.ts';
import { dataMap } from '#db/data-map.ts';
import { cookieOf, fetched } from './crawl.ts';
import { launchBrowser, type Portal, startPortal } from './portal.ts';

const dir = mkdtempSync(join(tmpdir(), 'werkbrug-script-'));
const file = join(dir, 'script.sqlite');
/** Runs as a script, as an attribute, after the end of a script, and breaks what is not escaped. */
const planted = `</script><script>window.zap=1</script><img src=x onerror="window.zap=2"><b id="zap">'"&`;

/** What employers and administrators type, beside all that is about people. */
const alsoTyped: Record<string, readonly string[]> = {
  organisation: ['name'],
  employer: ['about'],
  employer_site: ['name', 'street'],
  contact_person: ['name', 'role_title'],
  opening: ['title', 'tasks', 'guidance', 'contract_after', 'return_reason'],
  programme: ['name'],
};
/** Not free text: the form or a constraint gives it a shape. */
const shaped =
  /^(email|to_address|unconfirmed_email|postcode|birth_date|lat|lon|number|phone|client_number|text_hash)$/;

let services: Services;
let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  const db = await openDatabase(file);
  services = { db, clock: systemClock, newId };
  await ensurePresets(db, { now: new Date().toISOString(), newId });
  await seedDemo(db, { today: todayOf(systemClock).toString(), passwordHash: 'x' });
  for (const [table, { columns }] of Object.entries(dataMap)) {
    const typed = Object.entries(columns)
      .filter(([column, kind]) => (kind === 'text' || kind === 'identity') && !shaped.test(column))
      .map(([column]) => column);
    for (const column of [...typed, ...(alsoTyped[table] ?? [])])
      await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${planted}
        WHERE ${sql.ref(column)} IS NOT NULL AND ${sql.ref(column)} NOT LIKE '{%' AND ${sql.ref(column)} NOT LIKE '[%'`.execute(
        db,
      );
  }
  [portal, browser] = await Promise.all([
    startPortal({ DATABASE_FILE: file, DEMO: 'false', JOBS: 'false' }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await services?.db.destroy();
  rmSync(dir, { recursive: true, force: true });
});

/** One page of each shape, the menus first. */
const most = 26;
const shapeOf = (href: string) => href.replace(/[0-9a-f-]{36}|\b\d+\b/g, ':id').replace(/\?.*/, '');

describe('script and markup in all text', () => {
  it.each([
    ['bezoeker', null, '/vacatures'],
    ['werkgever', demoAccounts.employer, '/werkgever'],
    ['adviseur', demoAccounts.employerAdviser, '/adviseur'],
    ['jobcoach', demoAccounts.jobcoach, '/jobcoach'],
    ['deelnemer', demoAccounts.candidate, '/deelnemer'],
    ['beheerder', demoAccounts.administrator, '/beheer'],
  ])('%s: is text on every page, and nothing of it runs', async (_name, email, start) => {
    const context = await browser.newContext({ baseURL: portal.url });
    if (email) {
      const { cookie } = await cookieOf(services, email);
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: portal.url }]);
    }
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        // The form library asks the browser whether it may compile; the policy says no and it goes on without.
        if (event.blockedURI === 'eval') return;
        Reflect.set(window, 'refused', `${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const seen = new Map([[shapeOf(start), start]]);
    let shown = 0;
    for (const path of [start, ...(email ? ['/mijn-gegevens', '/meldingen', '/mijn-account'] : [])])
      seen.set(shapeOf(path), path);
    for (const path of seen.values()) {
      const answer = await page.goto(path);
      const status = answer?.status();
      expect({ path, status }).toEqual({ path, status: 200 });
      const found = await page.evaluate(() => ({
        ran:
          Reflect.get(window, 'zap') instanceof HTMLElement
            ? 'element'
            : (Reflect.get(window, 'zap') ?? null),
        refused: Reflect.get(window, 'refused') ?? null,
        markup: document.querySelectorAll('#zap, img[src="x"]').length,
        asText: document.body.innerText.includes('<script>window.zap=1</script>'),
        headings: document.querySelectorAll('h1').length,
        linked: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
          (script) => script.textContent ?? '',
        ),
        hrefs: [...document.querySelectorAll('a[href^="/"]:not([download])')].map(
          (link) => link.getAttribute('href') ?? '',
        ),
      }));
      expect({
        path,
        ran: found.ran,
        refused: found.refused,
        markup: found.markup,
        headings: found.headings,
      }).toEqual({
        path,
        ran: null,
        refused: null,
        markup: 0,
        headings: 1,
      });
      for (const text of found.linked) expect(() => JSON.parse(text)).not.toThrow();
      if (found.asText) shown += 1;
      for (const href of found.hrefs) {
        const clean = href.split('#')[0] ?? '';
        if (/overeenkomst$|\/pdf$|\/json$/.test(clean) || clean === '') continue;
        if (!seen.has(shapeOf(clean)) && seen.size < most) seen.set(shapeOf(clean), clean);
      }
    }
    expect(problems).toEqual([]);
    expect(shown, 'pages that show the text').toBeGreaterThan(email ? 2 : 1);
    await context.close();
  });

  it('leaves the linked data of a vacancy whole', async () => {
    const opening = await services.db
      .selectFrom('opening')
      .select('number')
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    const { text } = await fetched(portal, `/vacatures/${opening.number}`, null);
    const found = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(text)?.[1] ?? '';
    expect(JSON.parse(found)).toMatchObject({ '@type': 'JobPosting', title: planted });
  });

  it('makes a PDF of it, and a file for machines', async () => {
    const { cookie } = await cookieOf(services, demoAccounts.candidate);
    expect((await fetched(portal, '/mijn-gegevens/pdf', cookie)).status).toBe(200);
    const { status, text } = await fetched(portal, '/mijn-gegevens/json', cookie);
    expect(status).toBe(200);
    expect(text).toContain('nosniff');
  });
});
