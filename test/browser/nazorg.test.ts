import type { Browser, BrowserContext, Page } from 'playwright';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
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
let db: Database;
const contexts: BrowserContext[] = [];
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ JOBS: 'false' }), launchBrowser()]);
  db = await openDatabase(portal.databaseFile);
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await db?.destroy();
  await portal?.stop();
});

async function asDemo(name: string): Promise<Page> {
  const { context, page } = await signedIn(browser, portal, `${name}@demo.werkbrug.nl`, {
    viewport: { width: 1200, height: 900 },
  });
  contexts.push(context);
  page.setDefaultTimeout(20_000);
  return page;
}

/** Somebody without an account, on a phone, without JavaScript. */
async function visitor(): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.url,
    locale: 'nl-NL',
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  contexts.push(context);
  return context.newPage();
}

async function told(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor();
}

/** The newest link of this kind that was mailed. */
async function mailedLink(path: string): Promise<string> {
  const mail = await db
    .selectFrom('email')
    .select('body')
    .where('body', 'like', `%/${path}/%`)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return new RegExp(`/${path}/[\\w-]+`).exec(mail.body)?.[0] ?? '';
}

const jobcoachId = async () =>
  (
    await db
      .selectFrom('account')
      .select('id')
      .where('email', '=', 'jobcoach@demo.werkbrug.nl')
      .executeTakeFirstOrThrow()
  ).id;

describe('a proefplaatsing of three parties, two of them by a link', () => {
  it('goes from the rules to a job and its nazorg', async () => {
    const [jobcoach, employer] = await Promise.all([asDemo('jobcoach'), asDemo('werkgever')]);
    const offered = await db
      .selectFrom('application')
      .innerJoin('candidate', 'candidate.id', 'application.candidate_id')
      .innerJoin('organisation', 'organisation.id', 'application.employer_id')
      .leftJoin('proefplaatsing', 'proefplaatsing.application_id', 'application.id')
      .select('application.id')
      .where('application.state', '=', 'offered')
      .where('proefplaatsing.id', 'is', null)
      .where('organisation.name', '=', 'Distributiecentrum Havenkant Schiedam')
      .where('candidate.jobcoach_id', '=', await jobcoachId())
      .executeTakeFirstOrThrow();

    await jobcoach.goto(`/jobcoach/sollicitaties/${offered.id}`);
    await jobcoach.getByRole('link', { name: 'Proefplaatsing starten' }).click();
    await jobcoach.getByLabel('Eerste dag', { exact: true }).fill(today.toString());
    await jobcoach.getByLabel('Laatste dag', { exact: true }).fill(today.add({ months: 7 }).toString());
    for (const question of ['Deed de kandidaat dit werk eerder', 'Is de werkgever een uitzendbureau'])
      await jobcoach
        .getByRole('group', { name: new RegExp(question) })
        .getByLabel('Nee')
        .check();
    for (const box of await jobcoach.locator('#formulier-plan input[type="checkbox"]').all())
      await box.check();
    const unemployed = jobcoach.getByLabel('Eerste dag van de werkloosheid');
    if (await unemployed.count()) await unemployed.fill(today.subtract({ years: 1 }).toString());
    // Seven months is longer than any law allows: the message says what the longest is.
    await jobcoach.getByRole('button', { name: 'Opslaan en tekst bekijken' }).click();
    await jobcoach
      .getByRole('alert')
      .getByRole('link', { name: /maanden/ })
      .first()
      .waitFor();
    await shoot(jobcoach, 'nazorg-1-rules');
    await jobcoach.getByLabel('Laatste dag', { exact: true }).fill(today.toString());
    await jobcoach.getByRole('button', { name: 'Opslaan en tekst bekijken' }).click();
    await told(jobcoach, 'Opgeslagen');
    await jobcoach.getByRole('button', { name: 'Om akkoord vragen' }).click();
    await told(jobcoach, 'Iedereen is om akkoord gevraagd');
    const trial = new URL(jobcoach.url()).pathname.split('/').at(-1) ?? '';

    await jobcoach.getByRole('button', { name: 'Link sturen aan de kandidaat' }).click();
    await told(jobcoach, 'De link is verstuurd');
    const candidate = await visitor();
    await candidate.goto(await mailedLink('akkoord'));
    await candidate.getByRole('heading', { level: 1, name: 'Gaat u akkoord?' }).waitFor();
    await expectNoSidewaysScroll(candidate);
    // Reading isn't agreeing.
    expect(await agreedParties(trial)).toEqual([]);
    await candidate.getByLabel('Ik heb de afspraken gelezen').check();
    await candidate.getByRole('button', { name: 'Ik ga akkoord' }).click();
    await candidate.getByText('Uw akkoord is vastgelegd').waitFor();
    expect(await agreedParties(trial)).toEqual(['candidate']);

    await employer.goto(`/werkgever/proefplaatsing/${trial}`);
    await employer.getByLabel('Ik heb de afspraken gelezen').check();
    await employer.getByRole('button', { name: 'Ik ga akkoord' }).click();
    await told(employer, 'Uw akkoord is vastgelegd');
    await jobcoach.reload();
    await jobcoach.getByLabel(/Ik heb de afspraken gelezen|UWV heeft toestemming/).check();
    await jobcoach.getByRole('button', { name: /Toestemming/ }).click();
    await told(jobcoach, 'Uw akkoord is vastgelegd');
    await jobcoach.getByRole('button', { name: 'De proefplaatsing is begonnen' }).click();
    await told(jobcoach, 'Verwerkt');

    await jobcoach.getByRole('button', { name: 'De werkgever vragen met een link' }).click();
    await told(jobcoach, 'De link is verstuurd');
    await shoot(jobcoach, 'nazorg-2-trial');
    await expectAccessible(jobcoach);
    const boss = await visitor();
    const link = await mailedLink('beoordeling');
    await boss.goto(link);
    await shoot(boss, 'nazorg-3-evaluation-by-link');
    await expectNoSidewaysScroll(boss);
    await boss.getByLabel('Welke taken deed de kandidaat?').fill('Dozen vullen en plakken.');
    await boss
      .getByRole('group', { name: /op de afgesproken dagen/ })
      .getByRole('radio')
      .first()
      .check();
    await boss
      .getByRole('group', { name: /Neemt u de kandidaat aan/ })
      .getByLabel('Nee')
      .check();
    await boss.getByRole('button', { name: 'Versturen' }).click();
    // What was typed is kept, and the messages stand on top.
    await boss
      .getByRole('alert')
      .getByRole('link', { name: /wat er goed ging/ })
      .waitFor();
    expect(await boss.getByLabel('Welke taken deed de kandidaat?').inputValue()).toContain('Dozen');
    await boss.getByLabel('Wat ging goed?').fill('Werkt netjes door.');
    await boss
      .getByRole('group', { name: /Neemt u de kandidaat aan/ })
      .getByLabel('Ja')
      .check();
    await boss.getByRole('button', { name: 'Versturen' }).click();
    await boss.getByText('Bedankt. Uw antwoord is bewaard.').waitFor();
    await boss.goto(link);
    await boss.getByText('U heeft al verteld hoe het ging').waitFor();
    await jobcoach.reload();
    await jobcoach.getByText('Dozen vullen en plakken.').waitFor();

    await jobcoach.getByRole('link', { name: 'Aannemen' }).click();
    await jobcoach.getByLabel('Eerste werkdag').fill(today.add({ days: 1 }).toString());
    await jobcoach.getByLabel('Uren per week').fill('24');
    await jobcoach
      .getByLabel(/bepaalde tijd/)
      .first()
      .check();
    await jobcoach.getByLabel(/Laatste dag van het contract/).fill(today.add({ months: 7 }).toString());
    await jobcoach
      .getByRole('group', { name: /Wie vond deze baan/ })
      .getByRole('radio')
      .first()
      .check();
    await jobcoach.getByRole('button', { name: 'Aannemen' }).click();
    const hired = await jobcoach
      .waitForURL(/\/jobcoach\/plaatsing\//, { timeout: 20_000 })
      .then(() => jobcoach.url());
    await shoot(jobcoach, 'nazorg-4-placement');
    expect((await trialState(trial)).state).toBe('converted');

    const placement = new URL(hired).pathname.split('/').at(-1) ?? '';
    await employer.goto(`/werkgever/plaatsing/${placement}`);
    await employer.getByRole('heading', { name: 'Wanneer neemt de jobcoach contact op?' }).waitFor();
    await employer.getByText(/Gesprek over het einde van het contract/).waitFor();
    await shoot(employer, 'nazorg-5-employer-calendar');
    await expectAccessible(employer);
  });
});

const agreedParties = async (id: string) =>
  (
    await db
      .selectFrom('agreement')
      .select('party')
      .where('proefplaatsing_id', '=', id)
      .orderBy('agreed_at')
      .execute()
  ).map(({ party }) => party);

const trialState = (id: string) =>
  db.selectFrom('proefplaatsing').select('state').where('id', '=', id).executeTakeFirstOrThrow();

describe('a trajectory', () => {
  it('is read by the candidate in plain words, a warning with what the next one means too', async () => {
    const [jobcoach, candidate] = await Promise.all([asDemo('jobcoach'), asDemo('deelnemer')]);
    const { id } = await db
      .selectFrom('candidate')
      .innerJoin('account', 'account.id', 'candidate.account_id')
      .select('candidate.id')
      .where('account.email', '=', 'deelnemer@demo.werkbrug.nl')
      .executeTakeFirstOrThrow();
    await jobcoach.goto(`/jobcoach/kandidaten/${id}/traject`);
    await jobcoach.getByLabel('Programma', { exact: true }).selectOption('alkmaar-lbu');
    await jobcoach.getByLabel('Dag van aanmelding').fill(today.subtract({ days: 20 }).toString());
    await jobcoach.getByRole('button', { name: 'Aanmelden' }).click();
    await told(jobcoach, 'Opgeslagen');
    await jobcoach.getByLabel('Eerste dag').fill(today.subtract({ days: 20 }).toString());
    await jobcoach.getByRole('button', { name: 'Begonnen' }).click();
    await told(jobcoach, 'Verwerkt');
    await jobcoach.getByText('Waarschuwing geven', { exact: true }).first().click();
    await jobcoach.getByLabel('Waarvoor is de waarschuwing?').fill('Twee keer niet gekomen zonder bericht.');
    await jobcoach.getByRole('button', { name: 'Waarschuwing geven' }).click();
    await told(jobcoach, 'Verwerkt');
    await shoot(jobcoach, 'nazorg-6-trajectory');
    await expectAccessible(jobcoach);

    await candidate.goto('/meldingen');
    await candidate.locator('a[href^="/deelnemer/traject"]').first().click();
    await candidate.getByRole('heading', { level: 1, name: 'Mijn traject' }).waitFor();
    await candidate.getByText('Twee keer niet gekomen zonder bericht.').waitFor();
    await candidate.getByText('Dan is er een gesprek met u en de gemeente.').waitFor();
    await candidate.getByText('hier bent u nu').waitFor();
    await shoot(candidate, 'nazorg-7-own-trajectory');
    await expectAccessible(candidate);
    await candidate.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(candidate);
    await shoot(candidate, 'nazorg-8-own-trajectory-phone');

    const administrator = await asDemo('beheerder');
    await administrator.goto('/beheer/programmas/alkmaar-focus2move');
    await administrator.getByRole('heading', { name: 'Afspraken en resultaat' }).waitFor();
    await administrator.goto('/beheer/programmas/dordrecht-agu');
    await administrator.getByText('meer dan 60%').waitFor();
    await shoot(administrator, 'nazorg-9-programme');
    await expectAccessible(administrator);
  });
});
