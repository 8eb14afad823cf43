import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  type Portal,
  shoot,
  signedIn,
  startPortal,
} from './portal.ts';

let portal: Portal;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ JOBS: 'false' }), launchBrowser()]);
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await portal?.stop();
});

async function asDemo(name: string, options: { javaScriptEnabled?: boolean; width?: number } = {}) {
  const { width = 1200, ...rest } = options;
  const { context, page, errors } = await signedIn(browser, portal, `${name}@demo.werkbrug.nl`, {
    viewport: { width, height: 900 },
    ...rest,
  });
  contexts.push(context);
  page.setDefaultTimeout(15_000);
  return { page, errors };
}

const results = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });
const found = (page: Page) => page.getByRole('heading', { level: 2, name: /\d+ plek/ });

async function ask(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').or(page.locator('#zoek')).first().fill(words);
  await page.getByRole('button', { name: 'Zoeken' }).first().click();
  await page.waitForURL((url) => url.searchParams.get('zoek') === words);
}

describe('searching', () => {
  it('finds plekken by any form of the word, keeps filters when going back, and suggests while typing', async () => {
    const { page, errors } = await asDemo('jobcoach');
    await page.goto('/jobcoach/plekken');
    // The address changes before the page does: the heading says which words it answers.
    const totalFor = async (words: string) => {
      await ask(page, words);
      const answer = found(page).filter({ hasText: `“${words}”` });
      await answer.waitFor();
      return Number((await answer.innerText()).match(/\d+/)?.[0]);
    };
    const total = await totalFor('schoonmaker');
    expect(total).toBeGreaterThan(0);
    expect(await totalFor('schonmaker')).toBe(total);
    expect(await totalFor('schoonmaakster')).toBeGreaterThan(0);
    expect(await results(page).count()).toBeGreaterThan(0);

    await page.getByText('Meer filters').click();
    const filter = page.getByRole('group', { name: 'Uren per week' }).getByRole('checkbox').first();
    await filter.check();
    await page.getByRole('button', { name: 'Zoeken' }).first().click();
    await page.waitForURL(/uren=/);
    const address = page.url();
    await results(page).first().getByRole('link').click();
    await page.getByText('Terug naar zoeken').waitFor();
    await page.goBack();
    expect(page.url()).toBe(address);
    expect(
      await page.getByRole('group', { name: 'Uren per week' }).getByRole('checkbox').first().isChecked(),
    ).toBe(true);
    await expectAccessible(page);
    await shoot(page, 'zoeken-jobcoach');

    await page.locator('#zoek').fill('');
    await page.locator('#zoek').pressSequentially('mede', { delay: 30 });
    await page.locator('datalist option').first().waitFor({ state: 'attached' });
    expect(errors).toEqual([]);
  });

  it('works without JavaScript and never ends on an empty page', async () => {
    const { page } = await asDemo('deelnemer', { javaScriptEnabled: false, width: 360 });
    await page.goto('/deelnemer/vacatures');
    await ask(page, 'ruimtevaarder');
    await page.getByRole('link', { name: 'Bekijk al het werk' }).click();
    expect(await results(page).count()).toBeGreaterThan(0);
    await ask(page, 'winkel');
    await page.getByText('Deze zoekopdracht bewaren').click();
    await page.getByLabel('Naam', { exact: true }).fill('Winkels');
    await page.getByLabel('Stuur mij bericht bij nieuwe plekken').check();
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('link', { name: 'Winkels' }).waitFor();
    await expectNoSidewaysScroll(page);
    await shoot(page, 'zoeken-deelnemer-360');
  });

  it('has one box for everything that an adviser may see', async () => {
    const { page } = await asDemo('adviseur');
    await page.goto('/zoeken');
    await ask(page, 'medewerker');
    await page.getByRole('heading', { level: 2, name: /^Plekken \(\d+\)/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: /^Werkgevers \(\d+\)/ }).waitFor();
    expect(await page.content()).not.toContain('Benali');
    await expectAccessible(page);
    await shoot(page, 'zoeken-alles');

    await page.goto('/zoeken?in=werkgevers');
    await page.getByText('Meer filters').click();
    await page.getByRole('group', { name: 'Sector' }).getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Zoeken' }).first().click();
    await page.waitForURL(/in=werkgevers.*sector=/);
    await page.getByRole('heading', { level: 2, name: /^Werkgevers \(\d+\)/ }).waitFor();
    await expectAccessible(page);
    await shoot(page, 'zoeken-werkgevers');
  });

  it('narrows people by what they are, keeps the search with an alert, and offers a way out', async () => {
    const { page } = await asDemo('jobcoach', { javaScriptEnabled: false, width: 360 });
    await page.goto('/zoeken?in=kandidaten');
    await page.getByText('Meer filters').click();
    await page.getByRole('group', { name: 'Nederlands' }).getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Zoeken' }).first().click();
    await page.waitForURL(/nederlands=/);
    expect(await results(page).count()).toBeGreaterThan(0);
    await page.getByText('Deze zoekopdracht bewaren').click();
    await page.getByLabel('Naam', { exact: true }).fill('Mijn mensen');
    await page.getByLabel('Stuur mij bericht bij nieuwe kandidaten').check();
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('link', { name: 'Mijn mensen' }).waitFor();
    await expectNoSidewaysScroll(page);
    await shoot(page, 'zoeken-kandidaten-360');
    await page.goto('/zoeken?in=regio&zoek=ruimtevaarder');
    await page.getByText('Dit kunt u proberen').waitFor();
    await page.getByRole('link', { name: 'Bekijk alle kandidaten' }).click();
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  it('tells an employer of new people for his opening when he asks for it', async () => {
    const { page } = await asDemo('werkgever', { javaScriptEnabled: false, width: 360 });
    await page.goto('/werkgever/vacatures');
    const links = await page.getByRole('main').getByRole('link').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    const openings = addresses.filter((href) => /^\/werkgever\/vacatures\/[0-9a-f-]{36}$/.test(href ?? ''));
    for (const address of openings) {
      await page.goto(`${address}/kandidaten`);
      const follow = page.getByRole('button', { name: 'Stuur mij bericht bij nieuwe kandidaten' });
      if ((await follow.count()) === 0) continue;
      await follow.click();
      await page.getByRole('button', { name: 'Stop deze berichten' }).waitFor();
      await expectNoSidewaysScroll(page);
      await shoot(page, 'kandidaten-werkgever-360');
      return;
    }
    throw new Error('the employer of the demo has no opening that is open');
  });
});

describe('matching', () => {
  it('tells who would fit if one thing could change, and plans a group visit', async () => {
    const { page, errors } = await asDemo('jobcoach');
    await page.goto('/jobcoach/plekken');
    const addresses: string[] = [];
    for (let number = 1; number <= 3; number += 1) {
      await page.goto(`/jobcoach/plekken?bladzijde=${number}`);
      for (const link of await results(page).getByRole('link').all()) {
        addresses.push((await link.getAttribute('href')) ?? '');
      }
    }
    let looked = false;
    let planned = false;
    for (const address of addresses) {
      if (looked && planned) break;
      await page.goto(address);
      const choice = page.getByRole('link', { name: /: \d+ meer$/ }).first();
      if (!looked && (await choice.count()) > 0) {
        await choice.click();
        await page.waitForURL(/wat-als=/);
        await page.getByRole('heading', { level: 3 }).first().waitFor();
        await expectAccessible(page);
        await shoot(page, 'wat-als');
        looked = true;
        await page.goto(address);
      }
      const group = page.getByRole('link', { name: 'Groepsbezoek plannen' });
      if (planned || (await group.count()) === 0) continue;
      await group.click();
      const people = page.getByRole('group', { name: 'Wie gaan er mee?' }).getByRole('checkbox');
      if ((await people.count()) < 4) continue;
      for (const person of (await people.all()).slice(0, 4)) await person.check();
      await page.getByLabel('Op welke dag?').fill('2027-01-12');
      await page.getByLabel('Hoe laat?').fill('10:00');
      await shoot(page, 'groepsbezoek');
      await page.getByRole('button', { name: 'Voorstellen' }).click();
      await page.getByRole('status').first().waitFor();
      await page.getByRole('heading', { level: 1, name: /^Groepsbezoek/ }).waitFor();
      await page.getByText('Dag, tijd of plaats wijzigen').click();
      await page.getByLabel('Op welke dag?').fill('2027-01-13');
      await page.getByRole('button', { name: 'Wijziging opslaan' }).click();
      await page
        .getByText(/woensdag 13 januari/)
        .first()
        .waitFor();
      await expectAccessible(page);
      await shoot(page, 'groepsbezoek-gepland');
      planned = true;
      const employer = await asDemo('werkgever');
      await employer.page.goto('/meldingen');
      const told = await employer.page.getByText(/Groepsbezoek voor/).count();
      expect(told).toBeLessThanOrEqual(1);
    }
    expect({ looked, planned }).toEqual({ looked: true, planned: true });
    expect(errors).toEqual([]);
  });
});
