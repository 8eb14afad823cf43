import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  type Portal,
  signedIn,
  startPortal,
  watchErrors,
} from './portal.ts';

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ JOBS: 'false' }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** Pages of one shape differ by an id or a number; one of each shape is looked at. */
function shapeOf(href: string): string {
  const url = new URL(href, 'http://x');
  const query = [...url.searchParams.keys()].sort().join(',');
  return `${url.pathname.replace(/[0-9a-f-]{36}|\b\d+\b/g, ':id')}?${query}`;
}

const people = [
  ['bezoeker', null, '/'],
  ['werkgever', 'werkgever@demo.werkbrug.nl', '/werkgever'],
  ['adviseur', 'adviseur@demo.werkbrug.nl', '/adviseur'],
  ['jobcoach', 'jobcoach@demo.werkbrug.nl', '/jobcoach'],
  ['deelnemer', 'deelnemer@demo.werkbrug.nl', '/deelnemer'],
  ['beheerder', 'beheerder@demo.werkbrug.nl', '/beheer'],
] as const;

/** Bounds the time: the menus come first, then what they lead to. */
const most = 40;

describe('every page that can be reached by links', () => {
  it.each(people)(
    '%s: opens, is accessible, and fits a phone without JavaScript',
    async (_name, email, start) => {
      const visit = async (options: object) => {
        if (email) return signedIn(browser, portal, email, options);
        const context = await browser.newContext({ baseURL: portal.url, ...options });
        const page = await context.newPage();
        return { context, page, errors: watchErrors(page) };
      };
      const wide = await visit({ viewport: { width: 1200, height: 900 } });
      const phone = await visit({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
      const seen = new Map<string, string>([[shapeOf(start), start]]);
      const queue: string[] = [start];
      while (queue.length > 0) {
        const path = queue.shift() ?? '';
        const answer = await wide.page.goto(path);
        expect({ path, status: answer?.status() }).toEqual({ path, status: 200 });
        await expectAccessible(wide.page);
        expect(await wide.page.locator('h1').count(), path).toBe(1);
        await phone.page.goto(path);
        await expectNoSidewaysScroll(phone.page);
        const hrefs = await wide.page
          .locator('a[href^="/"]:not([href$="overeenkomst"], [download])')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
        for (const href of hrefs) {
          const clean = href.split('#')[0] ?? '';
          const shape = shapeOf(clean);
          if (clean && !seen.has(shape) && seen.size < most) {
            seen.set(shape, clean);
            queue.push(clean);
          }
        }
      }
      expect(wide.errors).toEqual([]);
      expect(seen.size).toBeGreaterThan(email ? 6 : 4);
      await wide.context.close();
      await phone.context.close();
    },
  );
});
