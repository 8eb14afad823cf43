import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, launchBrowser, type Portal, shoot, signedIn, startPortal } from './portal.ts';

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

async function asDemo(name: string): Promise<Page> {
  const { context, page } = await signedIn(browser, portal, `${name}@demo.werkbrug.nl`, {
    viewport: { width: 1200, height: 900 },
  });
  contexts.push(context);
  page.setDefaultTimeout(15_000);
  return page;
}

async function told(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor();
}

describe('an application of her own', () => {
  it('goes straight to the employer, and a rejection says why and what she can do', async () => {
    const [candidate, employer, jobcoach] = await Promise.all([
      asDemo('deelnemer'),
      asDemo('werkgever'),
      asDemo('jobcoach'),
    ]);
    await candidate.goto('/vacatures?zoek=inpak');
    const card = candidate
      .getByRole('listitem')
      .filter({ hasText: 'Distributiecentrum Havenkant Schiedam' })
      .filter({ has: candidate.getByRole('heading', { name: /inpak/i }) });
    await card.first().getByRole('heading').getByRole('link').click();
    await candidate.getByRole('link', { name: /Solliciteren/ }).click();
    await candidate
      .getByLabel('Uw bericht aan de werkgever')
      .fill('Ik pakte elf jaar dozen in. Dat kan ik goed.');
    await candidate.getByRole('button', { name: 'Sollicitatie versturen' }).dblclick();
    await candidate.getByRole('heading', { level: 2, name: 'Wat deelt u met de werkgever?' }).waitFor();
    const id = new URL(candidate.url()).pathname.split('/').at(-1) ?? '';

    // Nobody did anything in between.
    await employer.goto('/werkgever');
    await employer.locator(`a[href="/werkgever/sollicitaties/${id}"]`).first().waitFor();
    await employer.goto(`/werkgever/sollicitaties/${id}`);
    await employer.getByText('zelf gesolliciteerd').first().waitFor();
    expect(await employer.content()).not.toContain('Benali');
    await jobcoach.goto('/meldingen');
    await jobcoach.locator(`a[href^="/jobcoach/sollicitaties/${id}"]`).first().waitFor();

    await employer.getByText('Afwijzen', { exact: true }).first().click();
    const form = employer.locator('form').filter({ has: employer.locator('[name="reasonCode"]') });
    await form.getByLabel('Reden', { exact: true }).selectOption('skillsMissing');
    await form.getByRole('button', { name: 'Afwijzen' }).click();
    await employer
      .getByRole('alert')
      .getByRole('link', { name: /Schrijf kort op/ })
      .waitFor();
    await form.getByLabel('Uitleg').fill('Werken met de inpakmachine.');
    await form.getByRole('button', { name: 'Afwijzen' }).click();
    await told(employer, 'Verwerkt');
    await shoot(employer, 'detours-1-rejected-employer');

    await candidate.goto(`/deelnemer/sollicitaties/${id}`);
    await candidate.getByText('Voor dit werk moet u iets kunnen').first().waitFor();
    await candidate.getByText('Vraag uw jobcoach naar een training').first().waitFor();
    await shoot(candidate, 'detours-2-rejected-candidate');
    await expectAccessible(candidate);
    await jobcoach.goto(`/jobcoach/sollicitaties/${id}`);
    await jobcoach.getByText('opleiding of vaardigheden').first().waitFor();

    // A mistake is taken back by a step that stays in the history.
    await employer.getByText('Laatste stap terugdraaien').click();
    await employer.getByLabel('Wat ging er mis?').fill('Verkeerde kandidaat.');
    await employer.getByRole('button', { name: 'Stap terugdraaien' }).click();
    await told(employer, 'De stap is teruggedraaid');
    await employer.getByRole('heading', { name: 'Uitnodigen voor een gesprek' }).waitFor();
  });
});

describe('nazorg that goes wrong', () => {
  it('turns red, gets extra contact moments, and is calm again after two greens', async () => {
    const page = await asDemo('jobcoach');
    await page.goto('/jobcoach/plaatsingen');
    const links = await page
      .locator('main a[href^="/jobcoach/plaatsing/"]')
      .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))]);
    const calm = page.getByText('Extra aandacht', { exact: true });
    const extra = page.getByText('Extra contact opschrijven');
    for (const link of links) {
      await page.goto(link);
      if ((await calm.count()) === 0 && (await extra.count()) > 0) break;
    }
    const planned = page.locator('section:has(> #gepland) li');
    const before = await planned.count();
    const record = async (party: string, how: string, result: string, note: string) => {
      await extra.click();
      await page.getByRole('group', { name: 'Met wie?' }).getByLabel(party).check();
      await page.getByRole('group', { name: 'Hoe?', exact: true }).getByLabel(how).check();
      await page.getByRole('group', { name: 'Hoe gaat het?' }).getByLabel(result).check();
      await page.getByLabel('Notitie').last().fill(note);
      await page.locator('#formulier-extra').getByRole('button', { name: 'Opslaan' }).click();
    };
    await record('deelnemer', 'telefoon', 'Rood', '');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Schrijf kort op/ })
      .waitFor();
    await page.getByLabel('Notitie').last().fill('Ruzie met een collega, wil stoppen.');
    await page.locator('#formulier-extra').getByRole('button', { name: 'Opslaan' }).click();
    await told(page, 'Het contact is opgeschreven');
    await calm.waitFor();
    expect(await planned.count()).toBeGreaterThan(before);
    await shoot(page, 'detours-3-red');
    await expectAccessible(page);

    await record('werkgever', 'bezoek', 'Groen', 'Samen gepraat, andere ploeg.');
    await told(page, 'Het contact is opgeschreven');
    await calm.waitFor();
    await record('deelnemer', 'bezoek', 'Groen', 'Gaat weer met plezier.');
    await told(page, 'Het contact is opgeschreven');
    await calm.waitFor({ state: 'hidden' });
    expect(await planned.count()).toBe(before);
    await page.getByText('Ruzie met een collega').first().waitFor();
    await shoot(page, 'detours-4-calm');
  });
});

describe('handing over', () => {
  it('gives a colleague the candidate with all that is planned', async () => {
    const [from, to] = await Promise.all([asDemo('jobcoach'), asDemo('jobcoach2')]);
    await from.goto('/jobcoach');
    await from.getByRole('link', { name: 'Kandidaten overdragen aan een collega' }).click();
    await from.getByRole('button', { name: 'Overdragen' }).click();
    await from.getByRole('alert').getByRole('link').first().waitFor();
    const boxes = from.getByRole('group', { name: 'Welke kandidaten?' }).getByRole('checkbox');
    const named = from
      .getByRole('group', { name: 'Welke kandidaten?' })
      .locator('label')
      .filter({ hasText: /[1-9]\d* moment/ })
      .first();
    expect(await boxes.count()).toBeGreaterThan(5);
    const id = await named.getByRole('checkbox').getAttribute('value');
    await named.getByRole('checkbox').check();
    await from.getByLabel('Nieuwe jobcoach').selectOption({ label: 'Ineke van Dalen' });
    await from.getByLabel('Reden').fill('Ander werk');
    await shoot(from, 'detours-5-hand-over');
    await expectAccessible(from);
    await from.getByRole('button', { name: 'Overdragen' }).click();
    await told(from, 'De overdracht is gedaan');

    await to.goto(`/jobcoach/kandidaten/${id}`);
    await to.getByRole('heading', { level: 1 }).waitFor();
    const gone = await from.goto(`/jobcoach/kandidaten/${id}`);
    expect(gone?.status()).toBe(404);
  });
});
