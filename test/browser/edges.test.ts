import type { Browser, BrowserContext, Page } from 'playwright';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, launchBrowser, type Portal, shoot, signedIn, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
const contexts: BrowserContext[] = [];
const today = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').toPlainDate();
const withoutScripts = { javaScriptEnabled: false, viewport: { width: 1200, height: 900 } };

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ JOBS: 'false' }), launchBrowser()]);
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await portal?.stop();
});

async function asDemo(name: string, options: object = {}): Promise<Page> {
  const { context, page } = await signedIn(browser, portal, `${name}@demo.werkbrug.nl`, options);
  contexts.push(context);
  page.setDefaultTimeout(15_000);
  return page;
}

async function told(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor();
}

/** Every message of the summary leads to a field that is there and carries the message itself. */
async function expectSummary(page: Page, messages: RegExp[]): Promise<void> {
  const links = page.getByRole('alert').getByRole('link');
  await links.first().waitFor();
  for (const message of messages) {
    const link = links.filter({ hasText: message });
    expect(await link.count(), String(message)).toBe(1);
    const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
    expect(await target.count(), String(message)).toBe(1);
    const described = (await target.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const texts = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()));
    expect(texts.join(' '), String(message)).toMatch(message);
  }
}

describe('without JavaScript', () => {
  it('a registration with mistakes keeps what was typed and says where they are', async () => {
    const context = await browser.newContext({ baseURL: portal.url, ...withoutScripts });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/registreren');
    await page.getByRole('button', { name: 'Bedrijf aanmelden' }).click();
    await expectSummary(page, [/naam van uw bedrijf/, /sector/i, /postcode/i, /e-mailadres/, /wachtwoord/]);
    await shoot(page, 'edges-1-register');

    await page.getByLabel('Naam van het bedrijf').fill('Bakkerij De Zonnebloem 🌻');
    await page.getByLabel('KvK-nummer').fill('87654321');
    await page.getByLabel('Sector').selectOption({ index: 1 });
    await page.getByLabel('Postcode').fill('4999 zz');
    await page.getByLabel('Uw naam').fill('Zoë “Zus” O’Brien 👩🏽‍🍳');
    await page.getByLabel('E-mailadres').fill('zoe@zonnebloem.example');
    await page.getByLabel('Wachtwoord').fill('kort');
    await page.getByRole('button', { name: 'Bedrijf aanmelden' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    expect(await page.getByLabel('Uw naam').inputValue()).toBe('Zoë “Zus” O’Brien 👩🏽‍🍳');
    expect(await page.getByLabel('Naam van het bedrijf').inputValue()).toBe('Bakkerij De Zonnebloem 🌻');
    expect(await page.getByLabel('Wachtwoord').inputValue()).toBe('');

    await page.getByLabel('Wachtwoord').fill('een lange zin als wachtwoord');
    await page.getByRole('button', { name: 'Bedrijf aanmelden' }).click();
    await expectSummary(page, [/Deze postcode kennen wij nog niet. Vul ook de plaats in/]);
    await page.locator('input[name="place"]').fill('Zundert');
    await page.getByLabel('Wachtwoord').fill('een lange zin als wachtwoord');
    await page.getByRole('button', { name: 'Bedrijf aanmelden' }).click();
    await told(page, 'Uw bedrijf is aangemeld');
    await page.getByRole('heading', { level: 1, name: 'Welkom, Bakkerij De Zonnebloem 🌻' }).waitFor();
    await page.getByRole('link', { name: 'Zoë “Zus” O’Brien 👩🏽‍🍳' }).waitFor();
  });

  it('an opening with mistakes says them all at once', async () => {
    const page = await asDemo('werkgever', withoutScripts);
    await page.goto('/werkgever/vacatures/nieuw');
    await page.getByLabel('Naam van het werk').fill('Bakker “vroege dienst” – 🥐');
    await page.getByLabel('Wat gaat iemand doen?').fill('Brood\u00a0bakken…\u200b en • inpakken');
    await page.getByRole('textbox', { name: 'Beroep' }).or(page.getByLabel('Beroep')).first().fill('xqzwv');
    await page.getByLabel('Uren per week, minstens').fill('0');
    await page.getByLabel('Postcode van de werkplek').fill('12');
    await page.getByLabel('Eerste werkdag').fill(today.add({ days: 10 }).toString());
    await page.getByLabel('Laatste dag om te reageren').fill(today.add({ days: 20 }).toString());
    await page.getByLabel('loon per uur').check();
    await page.getByLabel('Bedrag in euro’s').fill('2400');
    await page.getByRole('button', { name: 'Verder: bekijken' }).click();
    await expectSummary(page, [
      /Vul meer dan 0 uur in/,
      /Dit is geen postcode/,
      /Kies een eerdere dag/,
      /Dit lijkt geen loon per uur/,
    ]);
    expect(await page.getByLabel('Naam van het werk').inputValue()).toBe('Bakker “vroege dienst” – 🥐');
    await shoot(page, 'edges-2-opening');

    await page.getByLabel('Uren per week, minstens').fill('24');
    await page.getByLabel('Postcode van de werkplek').fill('4999 ZZ');
    // The place of the company's own site stands there already.
    await page.locator('input[name="place"]').fill('');
    await page.getByLabel('Laatste dag om te reageren').fill(today.add({ days: 5 }).toString());
    await page.getByLabel('Bedrag in euro’s').fill('16');
    await page.getByRole('group', { name: 'Wie is de contactpersoon?' }).getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Verder: bekijken' }).click();
    await page.getByRole('group', { name: 'Welk beroep komt het dichtste bij?' }).waitFor();
    await shoot(page, 'edges-3-occupation');
    await page.getByLabel('Mijn beroep staat er niet bij').check();
    await page.getByRole('button', { name: 'Verder: bekijken' }).click();
    await expectSummary(page, [/Deze postcode kennen wij nog niet/]);
    await page.locator('input[name="place"]').fill('Zundert');
    await page.getByRole('button', { name: 'Verder: bekijken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Klopt alles?' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Bakker “vroege dienst” – 🥐' }).waitFor();
  });
});

describe('two people at once', () => {
  it('the second is told what the first did, and nothing is lost', async () => {
    const [employer, jobcoach] = await Promise.all([asDemo('werkgever'), asDemo('jobcoach')]);
    await employer.goto('/werkgever');
    const ids = await employer
      .getByRole('link', { name: /^Kandidaat \d+ bekijken$/ })
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''));
    let shared = '';
    for (const id of ids) {
      const answer = await jobcoach.goto(`/jobcoach/sollicitaties/${id}`);
      if (answer?.status() === 200) {
        shared = id;
        break;
      }
    }
    expect(shared).not.toBe('');
    await employer.goto(`/werkgever/sollicitaties/${shared}`);

    await jobcoach.locator('summary', { hasText: 'Uitnodigen voor een gesprek' }).click();
    await jobcoach.getByLabel('Dag', { exact: true }).fill(today.add({ days: 3 }).toString());
    await jobcoach.getByLabel('Tijd', { exact: true }).fill('10:30');
    await jobcoach.getByLabel('Waar of hoe').fill('Wij bellen.');
    await jobcoach.getByRole('button', { name: 'Uitnodigen' }).click();
    await told(jobcoach, 'Verwerkt');

    await employer.locator('summary', { hasText: 'Afwijzen' }).click();
    const form = employer.locator('form').filter({ has: employer.locator('[name="reasonCode"]') });
    await form.getByLabel('Reden', { exact: true }).selectOption('hours');
    await form.getByLabel('Uitleg').fill('Wij zoeken iemand voor de avond.');
    await form.getByRole('button', { name: 'Afwijzen' }).click();
    const alert = employer.getByRole('alert').filter({ hasText: 'heeft dit intussen veranderd' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Yusuf Kara');
    expect(await form.getByLabel('Uitleg').inputValue()).toBe('Wij zoeken iemand voor de avond.');
    await shoot(employer, 'edges-4-changed-by-other');
    await expectAccessible(employer);
    await jobcoach.reload();
    await jobcoach.getByText('uitgenodigd', { exact: true }).first().waitFor();
  });

  it('what is out of reach does not exist', async () => {
    const [employer, jobcoach, jobcoach2] = await Promise.all([
      asDemo('werkgever'),
      asDemo('jobcoach'),
      asDemo('jobcoach2'),
    ]);
    await jobcoach.goto('/jobcoach/sollicitaties');
    const page = await jobcoach
      .locator('main a[href^="/jobcoach/sollicitaties/"]')
      .first()
      .getAttribute('href');
    expect((await jobcoach.goto(page ?? ''))?.status()).toBe(200);
    expect((await jobcoach2.goto(page ?? ''))?.status()).toBe(404);
    expect((await employer.goto('/beheer'))?.status()).toBe(404);
    await employer.getByRole('heading', { level: 1 }).waitFor();
    await shoot(employer, 'edges-5-not-found');
  });
});

describe('signing out', () => {
  it('everywhere else at once', async () => {
    const [here, there] = await Promise.all([asDemo('adviseur'), asDemo('adviseur')]);
    await here.goto('/mijn-account');
    await here.getByRole('button', { name: 'Overal anders uitloggen' }).click();
    await told(here, 'U bent op alle andere apparaten uitgelogd');
    await there.goto('/adviseur/vacatures');
    await there.waitForURL(/\/inloggen/);
    await here.goto('/adviseur');
    await here.getByRole('heading', { level: 1 }).waitFor();

    // After signing out the back button shows nothing of before.
    await here.getByRole('button', { name: 'Uitloggen' }).click();
    await here.waitForURL((url) => !url.pathname.startsWith('/adviseur'));
    await here.goBack();
    await here.waitForURL(/\/inloggen/);
  });
});
