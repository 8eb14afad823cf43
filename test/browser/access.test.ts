import { createServer } from 'node:net';
import { generateSync } from 'otplib';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { type IdentityProvider, startIdentityProvider } from '#test/factories/identity-provider.ts';
import {
  demoPassword,
  expectAccessible,
  expectNoSidewaysScroll,
  launchBrowser,
  type Portal,
  shoot,
  startPortal,
  watchErrors,
} from './portal.ts';

let portal: Portal;
let browser: Browser;
let identity: IdentityProvider;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  identity = await startIdentityProvider({
    people: {
      yusuf: { email: 'jobcoach@demo.werkbrug.nl', email_verified: true, groups: ['wb-coach'] },
      vreemd: { email: 'vreemd@voorbeeld.nl', email_verified: true, groups: ['wb-coach'] },
    },
    client: {
      id: 'werkbrug',
      secret: 'geheim van de test',
      redirectUri: `${url}/inloggen/terug`,
      logoutUri: `${url}/inloggen/afmelden/medewerkers`,
    },
  });
  const provider = {
    id: 'medewerkers',
    audience: 'staff',
    label: 'uw werkaccount',
    issuer: identity.issuer,
    clientId: 'werkbrug',
    clientSecret: 'geheim van de test',
    match: { by: 'email', claim: 'email' },
    role: { claim: 'groups', values: { 'wb-coach': 'jobcoach' } },
  };
  const extra = { JOBS: 'false', PORT: String(port), OIDC_PROVIDERS: JSON.stringify([provider]) };
  [portal, browser] = await Promise.all([startPortal(extra), launchBrowser()]);
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await portal?.stop();
  await identity?.stop();
});

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function visit(options: object = {}): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ baseURL: portal.url, locale: 'nl-NL', ...options });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, errors: watchErrors(page) };
}

async function enterAt(page: Page, login: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByRole('link', { name: 'Inloggen met uw werkaccount' }).click();
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('x');
  await page.locator('button[type="submit"]').click();
  // The provider asks once whether it may tell who this is.
  await page.locator('button[type="submit"]').click();
}

describe('sign-in at the organisation', () => {
  it('leads in, and out again when the organisation signs out', async () => {
    const { page, errors } = await visit();
    await page.goto('/inloggen?terug=%2Fjobcoach%2Fkandidaten');
    await expectAccessible(page);
    await shoot(page, 'access-1-sign-in');
    await enterAt(page, 'yusuf');
    await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/jobcoach');
    // What the provider's own pages miss is no fault of the portal.
    expect(errors.filter((error) => error.startsWith(portal.url))).toEqual([]);

    const provider = await page.context().newPage();
    await provider.goto(`${identity.issuer}/session/end`);
    await provider.locator('button[value="yes"], button[name="logout"]').first().click();
    await expect
      .poll(
        async () => {
          await page.goto('/jobcoach');
          return new URL(page.url()).pathname;
        },
        { timeout: 10_000 },
      )
      .toBe('/inloggen');
  });

  it('says plainly that somebody is not known', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await enterAt(page, 'vreemd');
    await page.getByRole('heading', { level: 1, name: 'Wij kennen u nog niet' }).waitFor();
    await shoot(page, 'access-2-unknown');
  });
});

describe('pages of access', () => {
  it.each([
    [
      'werkgever',
      ['/mijn-account', '/mijn-account/e-mailadres', '/mijn-account/tweede-stap', '/e-mail-bevestigen'],
    ],
    ['jobcoach', ['/jobcoach/waarneming']],
    ['beheerder', ['/beheer/noodtoegang', '/beheer/gebruikers']],
  ])('are accessible, and fit a phone: %s', async (who, paths) => {
    const { page, errors } = await visit({ viewport: { width: 360, height: 740 } });
    await page.goto('/inloggen');
    await page.getByLabel('E-mailadres').fill(`${who}@demo.werkbrug.nl`);
    await page.getByLabel('Wachtwoord').fill(demoPassword);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
    for (const path of paths) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await shoot(page, `access${path.replaceAll('/', '-')}`);
    }
    expect(errors).toEqual([]);
    if (who !== 'beheerder') return;
    await page.goto('/beheer/noodtoegang');
    await page.getByLabel('Nummer van de kandidaat').fill('1001');
    await page.getByLabel('Waarom is dit nu nodig?').fill('De politie vraagt met spoed het adres.');
    await page.getByRole('button', { name: 'Dossier openen' }).click();
    await page.getByText('U heeft noodtoegang tot').waitFor();
    await expectAccessible(page);
    await shoot(page, 'access-emergency-file');
  });

  it('an address is proved by a button, not by looking at the page', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto('/registreren');
    await page.getByLabel('Naam van het bedrijf').fill('Fietsenmaker De Schakel');
    await page.getByLabel('KvK-nummer').fill('11223344');
    await page.getByLabel('Sector').selectOption({ index: 1 });
    await page.getByLabel('Postcode').fill('3011 AD');
    await page.getByLabel('Uw naam').fill('Ria Wiel');
    await page.getByLabel('E-mailadres').fill('ria@schakel.example');
    await page.getByLabel('Wachtwoord').fill('een lange zin als wachtwoord');
    await page.getByRole('button', { name: 'Bedrijf aanmelden' }).click();
    await page.getByText('Uw e-mailadres is nog niet bevestigd').waitFor();
    await page.getByRole('link', { name: 'Geen e-mail gekregen?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bevestig uw e-mailadres' }).waitFor();
    await shoot(page, 'access-7-unconfirmed');
    const db = await openDatabase(portal.databaseFile);
    const mail = await db
      .selectFrom('email')
      .select('body')
      .where('to_address', '=', 'ria@schakel.example')
      .executeTakeFirstOrThrow();
    await db.destroy();
    const path = /\/bevestigen\/\S+/.exec(mail.body)?.[0] ?? '';
    await page.goto(path);
    await page.goto(path);
    await shoot(page, 'access-8-confirm');
    await page.getByRole('button', { name: 'Ja, dit is mijn e-mailadres' }).click();
    await page.getByRole('status').filter({ hasText: 'Uw e-mailadres is bevestigd' }).waitFor();
    expect(await page.getByText('nog niet bevestigd').count()).toBe(0);
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: 'Deze link werkt niet meer' }).waitFor();
  });
});

describe('a second factor, without JavaScript, on a phone', () => {
  const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
  const signIn = async (page: Page) => {
    await page.goto('/inloggen');
    await page.getByLabel('E-mailadres').fill('beheerder@demo.werkbrug.nl');
    await page.getByLabel('Wachtwoord').fill(demoPassword);
    await page.getByRole('button', { name: 'Inloggen' }).click();
  };

  it('is put on by typing the key over, and asked at the next sign-in', async () => {
    const { page } = await visit(phone);
    await signIn(page);
    await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
    await page.goto('/mijn-account');
    await expectNoSidewaysScroll(page);
    await shoot(page, 'access-3-account');
    await page.getByRole('link', { name: 'Inloggen in twee stappen' }).click();
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await page.getByRole('img', { name: /QR-code/ }).waitFor();
    await expectNoSidewaysScroll(page);
    await shoot(page, 'access-4-enrol');
    const secret = (await page.locator('code').innerText()).replace(/\s/g, '');
    await page.getByRole('textbox', { name: 'Code' }).fill('000 000');
    await page.getByRole('button', { name: 'Aanzetten' }).click();
    await page.getByRole('alert').getByRole('link').waitFor();
    await page.getByRole('textbox', { name: 'Code' }).fill(generateSync({ secret }));
    await page.getByRole('button', { name: 'Aanzetten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bewaar deze herstelcodes' }).waitFor();
    const codes = await page.locator('code').allInnerTexts();
    expect(codes).toHaveLength(10);
    await expectNoSidewaysScroll(page);
    await shoot(page, 'access-5-codes');
    await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();

    const other = (await visit(phone)).page;
    await signIn(other);
    await other.getByRole('heading', { level: 1, name: 'Vul de code in' }).waitFor();
    await expectNoSidewaysScroll(other);
    await shoot(other, 'access-6-code');
    await other.goto('/beheer/gebruikers');
    await other.getByRole('heading', { level: 1, name: 'Vul de code in' }).waitFor();
    await other.getByRole('textbox', { name: 'Code' }).fill(codes[0] ?? '');
    await other.getByRole('button', { name: 'Verder' }).click();
    await other.getByRole('heading', { level: 1, name: 'Gebruikers' }).waitFor();
  });
});
