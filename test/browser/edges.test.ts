import type { Browser, BrowserContext, Page } from 'playwright';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/domain/shared/ids.ts';
import { connect } from '#db/client.ts';
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

/** Gives one demo jobcoach the caseload of another while she is away. @returns ends it */
async function standInFor(absent: string, present: string): Promise<() => Promise<void>> {
  const db = connect(portal.databaseFile);
  try {
    const account = (name: string) =>
      db
        .selectFrom('account')
        .innerJoin('membership', 'membership.account_id', 'account.id')
        .select(['account.id', 'membership.organisation_id', 'membership.region'])
        .where('account.email', '=', `${name}@demo.werkbrug.nl`)
        .executeTakeFirstOrThrow();
    const [away, here] = [await account(absent), await account(present)];
    const id = newId();
    await db
      .insertInto('membership')
      .values({
        id,
        account_id: here.id,
        role: 'jobcoach',
        organisation_id: away.organisation_id,
        region: away.region,
        stand_in_for: away.id,
        from_date: today.subtract({ days: 1 }).toString(),
        to_date: null,
      })
      .execute();
    return async () => {
      const again = connect(portal.databaseFile);
      await again.deleteFrom('session').where('membership_id', '=', id).execute();
      await again.deleteFrom('membership').where('id', '=', id).execute();
      await again.destroy();
    };
  } finally {
    await db.destroy();
  }
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

describe('a slow telephone', () => {
  it('keeps what is typed before the scripts run', async () => {
    const page = await asDemo('werkgever');
    const db = connect(portal.databaseFile);
    const draft = await db
      .selectFrom('opening')
      .innerJoin('membership', 'membership.organisation_id', 'opening.employer_id')
      .innerJoin('account', 'account.id', 'membership.account_id')
      .select('opening.id')
      .where('account.email', '=', 'werkgever@demo.werkbrug.nl')
      .where('opening.state', '=', 'draft')
      .where('opening.tasks', '!=', '')
      .executeTakeFirstOrThrow();
    await db.destroy();
    let arrive = () => {};
    const waiting = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await waiting;
      await route.continue();
    });
    await page.goto(`/werkgever/vacatures/${draft.id}/bewerken`, { waitUntil: 'commit' });
    const tasks = page.getByLabel('Wat gaat iemand doen?');
    expect(await tasks.inputValue()).not.toBe('');
    await tasks.fill('Dit stond er al voordat de pagina klaar was.');
    arrive();
    // React marks what it has taken over.
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('textarea') ?? {}).some((key) => key.startsWith('__reactFiber')),
    );
    await page.waitForTimeout(300);
    expect(await tasks.inputValue()).toBe('Dit stond er al voordat de pagina klaar was.');
  });
});

describe('lists of any length', () => {
  it('a candidate gets one wish more, with and without scripts, and all are kept', async () => {
    const page = await asDemo('deelnemer', withoutScripts);
    await page.goto('/deelnemer/profiel');
    const wishes = page.getByLabel(/^Gewenst werk \d+$/);
    const before = await wishes.count();
    await wishes.first().fill('orderpicker');
    await page.getByRole('button', { name: 'Nog een beroep toevoegen' }).click();
    await wishes.nth(before).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await wishes.first().inputValue()).toBe('orderpicker');
    for (const [index, name] of ['inpakker', 'schoonmaker', 'vakkenvuller'].entries())
      await wishes.nth(index + 1).fill(name);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await told(page, 'Opgeslagen');
    expect(await wishes.count()).toBe(5);
    await shoot(page, 'edges-7-rows');

    const scripted = await asDemo('deelnemer');
    await scripted.goto('/deelnemer/profiel');
    const boxes = scripted.getByLabel(/^Gewenst werk \d+$/);
    await scripted.waitForLoadState('networkidle');
    await expectAccessible(scripted);
    await scripted.getByRole('button', { name: 'Nog een beroep toevoegen' }).click();
    await boxes.nth(5).fill('koerier');
    await scripted.getByRole('button', { name: 'Opslaan' }).click();
    await told(scripted, 'Opgeslagen');
    await scripted.reload();
    const values = await boxes.evaluateAll((found) =>
      found.map((box) => (box as HTMLInputElement).value).filter(Boolean),
    );
    expect(values).toEqual([
      'inpakker',
      'koerier',
      'orderpicker',
      'schoonmaker kantoren en gebouwen',
      'vakkenvuller',
    ]);
  });
});

describe('an adviser on the phone', () => {
  it('posts an opening in the name of an employer, once, and the employer sees who did it', async () => {
    const adviser = await asDemo('adviseur', withoutScripts);
    await adviser.goto('/adviseur/werkgevers?zoek=Havenkant');
    await adviser.getByRole('link', { name: 'Distributiecentrum Havenkant Schiedam' }).click();
    await adviser.getByRole('link', { name: 'Plek plaatsen namens deze werkgever' }).click();
    await adviser.getByLabel('Naam van het werk').fill('Orderpicker avondploeg');
    await adviser.getByLabel('Wat gaat iemand doen?').fill('Bestellingen verzamelen en klaarzetten.');
    await adviser.getByLabel('Beroep').first().fill('orderpicker');
    await adviser.getByLabel('Uren per week, minstens').fill('20');
    await adviser.getByLabel('loon in overleg').check();
    await adviser.getByRole('button', { name: 'Verder: bekijken' }).click();
    await adviser.getByRole('heading', { level: 1, name: 'Orderpicker avondploeg' }).waitFor();
    const made = adviser.url();
    await adviser.goBack();
    await adviser.reload();
    await adviser.waitForURL((url) => url.pathname === new URL(made).pathname);
    await adviser.getByRole('button', { name: 'Openzetten' }).click();
    await told(adviser, 'open');
    const employer = await asDemo('werkgever');
    await employer.goto(new URL(made).pathname.replace('/adviseur/', '/werkgever/'));
    await employer.getByText(/Gemaakt door Marloes de Ridder namens Distributiecentrum/).waitFor();
    await shoot(employer, 'edges-8-on-the-phone');
    const again = await asDemo('adviseur');
    await again.goto('/adviseur/werkgevers?zoek=Havenkant');
    await again.getByRole('link', { name: 'Distributiecentrum Havenkant Schiedam' }).click();
    await again.getByRole('link', { name: 'Plek plaatsen namens deze werkgever' }).click();
    await again.getByRole('heading', { level: 1, name: 'Plek plaatsen namens een werkgever' }).waitFor();
    await expectAccessible(again);
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

  it('a jobcoach and who stands in for her work on one application: the second hears of the first', async () => {
    const comeBack = await standInFor('jobcoach', 'jobcoach2');
    const [jobcoach, standIn] = await Promise.all([asDemo('jobcoach'), asDemo('jobcoach2')]);
    await jobcoach.goto('/jobcoach/sollicitaties');
    const links = await jobcoach
      .locator('main a[href^="/jobcoach/sollicitaties/"]')
      .evaluateAll((found) => [...new Set(found.map((link) => link.getAttribute('href') ?? ''))]);
    let shared = '';
    for (const href of links) {
      await jobcoach.goto(href);
      if ((await jobcoach.locator('summary', { hasText: 'Intrekken' }).count()) > 0) {
        shared = href;
        break;
      }
    }
    expect(shared).not.toBe('');
    expect((await standIn.goto(shared))?.status()).toBe(200);
    const withdraw = async (page: Page, why: string) => {
      await page.locator('summary', { hasText: 'Intrekken' }).click();
      const form = page.locator('details', { has: page.locator('summary', { hasText: 'Intrekken' }) });
      await form.getByLabel('Reden', { exact: true }).selectOption({ index: 1 });
      await form.getByLabel('Uitleg').fill(why);
      await form.getByRole('button').last().dblclick();
    };
    await withdraw(standIn, 'De kandidaat belde mij.');
    await told(standIn, 'Verwerkt');
    await withdraw(jobcoach, 'Ik dacht dat ik de eerste was.');
    const alert = jobcoach.getByRole('alert').filter({ hasText: 'heeft dit intussen veranderd' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Ineke van Dalen');
    await standIn.reload();
    expect(await standIn.getByText('Ingetrokken', { exact: false }).count()).toBeGreaterThan(0);
    await shoot(jobcoach, 'edges-6-stand-in');
    await comeBack();
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
