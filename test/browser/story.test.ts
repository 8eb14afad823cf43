import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  launchBrowser,
  type Portal,
  shoot,
  signedIn,
  startPortal,
  watchErrors,
} from './portal.ts';

let portal: Portal;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const today = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').toPlainDate();
const desktop = { viewport: { width: 1200, height: 900 } };
const title = 'Orderpicker kinderkleding';

interface Person {
  page: Page;
  errors: string[];
}

async function asDemo(name: string): Promise<Person> {
  const { context, page, errors } = await signedIn(browser, portal, `${name}@demo.werkbrug.nl`, desktop);
  contexts.push(context);
  page.setDefaultTimeout(15_000);
  return { page, errors };
}

/** What the person is told after a step. */
async function told(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor();
}

/** Opens what is folded away and gives its content. */
async function unfolded(page: Page, summary: string): Promise<Locator> {
  const fold = page
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: summary }) })
    .first();
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  return fold;
}

/** Loads the page again until the search or a job has followed. */
async function reloadUntil(page: Page, seen: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return seen.count();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBeGreaterThan(0);
}

describe('from opening to nazorg', () => {
  let employer: Person;
  let adviser: Person;
  let jobcoach: Person;
  let candidate: Person;
  let opening = '';
  let application = '';
  const secrets = { name: 'Benali', first: 'Samira', email: 'deelnemer@demo.werkbrug.nl', phone: '' };

  beforeAll(async () => {
    const context = await browser.newContext({ baseURL: portal.url, locale: 'nl-NL', ...desktop });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    employer = { page, errors: watchErrors(page) };
    adviser = await asDemo('adviseur');
    jobcoach = await asDemo('jobcoach');
    candidate = await asDemo('deelnemer');
    await candidate.page.goto('/deelnemer/profiel');
    secrets.phone = await candidate.page.getByLabel('Telefoon').inputValue();
  });
  afterAll(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [name, person] of Object.entries({ employer, adviser, jobcoach, candidate }))
      await shoot(person.page, `failed-${name}`);
  });

  it('a new employer registers his company', async () => {
    const { page } = employer;
    await page.goto('/');
    await page.getByRole('link', { name: 'Ik ben werkgever' }).first().click();
    await page.getByLabel('Naam van het bedrijf').fill('Kleding Magazijn Maasstad');
    await page.getByLabel('KvK-nummer').fill('1234567');
    await page.getByLabel('Sector').selectOption({ index: 4 });
    await page.getByLabel('Straat en nummer').fill('Coolsingel 40');
    await page.getByLabel('Postcode').fill('3011 AD');
    await page.getByLabel('Uw naam').fill('Joost van der Wal');
    await page.getByLabel('E-mailadres').fill('joost@kledingmaasstad.example');
    await page.getByLabel('Wachtwoord').fill('een lange zin als wachtwoord');
    await page.getByRole('button', { name: 'Bedrijf aanmelden' }).click();

    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: /KvK-nummer/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('KvK-nummer').fill('12345678');
    await page.getByLabel('Wachtwoord').fill('een lange zin als wachtwoord');
    await page.getByRole('button', { name: 'Bedrijf aanmelden' }).click();
    await told(page, 'Uw bedrijf is aangemeld');
    await page.getByRole('heading', { level: 1, name: 'Welkom, Kleding Magazijn Maasstad' }).waitFor();
    await shoot(page, 'story-1-employer-home');
  });

  it('he keeps a draft, looks at it and submits it once, however often he clicks', async () => {
    const { page } = employer;
    await page.getByRole('link', { name: 'Nieuwe plek plaatsen' }).click();
    await page.getByLabel('Naam van het werk').fill(title);
    await page.getByLabel('Wat gaat iemand doen?').fill('U pakt bestellingen van kinderkleding.');
    await page.getByRole('button', { name: 'Concept bewaren' }).first().dblclick();
    await told(page, 'Uw concept is bewaard');

    await page.goto('/werkgever/vacatures');
    expect(await page.getByRole('link', { name: title }).count()).toBe(1);
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('link', { name: 'Bewerken', exact: true }).click();

    const occupation = page.getByRole('combobox', { name: 'Beroep' });
    await occupation.pressSequentially('orderpi', { delay: 30 });
    const suggestion = page.locator('datalist option[value="orderpicker" i]').first();
    await suggestion.waitFor({ state: 'attached' });
    await occupation.fill((await suggestion.getAttribute('value')) ?? '');
    await page.getByLabel('Uren per week, minstens').fill('0');
    await page.getByLabel('Postcode van de werkplek').fill('3011 AD');
    await page.getByLabel('loon per uur').check();
    await page.getByLabel('Bedrag in euro’s').fill('15,50');
    await page.getByLabel('Wie helpt iemand op de werkvloer?').fill('Een vaste collega loopt mee.');
    const contact = page.getByRole('group', { name: 'Wie is de contactpersoon?' });
    await contact.getByLabel(/Joost van der Wal/).check();
    await page.getByRole('button', { name: 'Verder: bekijken' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Vul meer dan 0 uur in/ })
      .waitFor();
    expect(await page.getByLabel('Bedrag in euro’s').inputValue()).toBe('15,50');
    await page.getByLabel('Uren per week, minstens').fill('24');
    await page.getByRole('button', { name: 'Verder: bekijken' }).click();

    await page.getByRole('heading', { level: 1, name: 'Klopt alles?' }).waitFor();
    await page.getByText('€ 15,50').first().waitFor();
    await shoot(page, 'story-2-preview');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Indienen' }).dblclick();
    await page.getByText('De werkgeversadviseur kijkt naar uw plek').waitFor();
    opening = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    await page.goBack();
    await page.goto('/werkgever/vacatures');
    expect(await page.getByRole('link', { name: title }).count()).toBe(1);
  });

  it('the adviser returns it with a reason; he adapts it; she opens it', async () => {
    await adviser.page.goto('/adviseur');
    await adviser.page.getByRole('link', { name: 'Vacatures', exact: true }).click();
    await adviser.page.getByRole('link', { name: title }).first().click();
    const back = await unfolded(adviser.page, 'Terugsturen');
    await back.getByRole('button', { name: 'Terugsturen' }).click();
    await adviser.page.getByRole('alert').getByRole('link').first().waitFor();
    const reason = 'Hoe zwaar zijn de dozen? Schrijf dat erbij.';
    await adviser.page.getByLabel('Wat moet er anders?').fill(reason);
    await shoot(adviser.page, 'story-3-adviser-return');
    await adviser.page.getByRole('button', { name: 'Terugsturen' }).click();
    await told(adviser.page, 'Teruggestuurd');

    const { page } = employer;
    await page.goto('/werkgever');
    await page.getByRole('link', { name: 'Lees waarom en pas aan' }).click();
    await page.getByText(reason).first().waitFor();
    await shoot(page, 'story-4-returned');
    await page.getByRole('button', { name: 'Aanpassen' }).click();
    await page
      .getByLabel('Wat gaat iemand doen?')
      .fill('U pakt bestellingen van kinderkleding. Een doos weegt hoogstens 5 kilo.');
    await page.getByRole('button', { name: 'Verder: bekijken' }).click();
    await page.getByRole('button', { name: 'Indienen' }).click();
    await told(page, 'Ingediend');

    await adviser.page.goto(`/adviseur/vacatures/${opening}`);
    await adviser.page.getByText('hoogstens 5 kilo').waitFor();
    await adviser.page.getByRole('button', { name: 'Goedkeuren' }).click();
    await told(adviser.page, 'Goedgekeurd');
  });

  it('the jobcoach finds it by what it says, sees who fits and why, and proposes it', async () => {
    const { page } = jobcoach;
    await page.goto('/jobcoach/plekken');
    await page.getByLabel('Zoek op beroep, taak, bedrijf of vaardigheid').fill('bestellingen kinderkleding');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    const found = page.getByRole('link', { name: title });
    if ((await found.count()) === 0) await reloadUntil(page, found);
    await shoot(page, 'story-5-search');
    await found.first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();

    const card = page.getByRole('listitem').filter({
      has: page.getByRole('link', { name: 'Samira Benali', exact: true }),
    });
    const everyone = page.getByRole('link', { name: 'Toon iedereen die past' });
    if ((await card.or(everyone).count()) === 0) await reloadUntil(page, card.or(everyone));
    // She may not be among the best five.
    if ((await card.count()) === 0) await everyone.first().click();
    await card.first().waitFor();
    expect(await card.first().getByRole('meter').count()).toBe(1);
    expect(await card.first().getByRole('listitem').count()).toBeGreaterThan(1);
    await shoot(page, 'story-6-matches');
    await expectAccessible(page);
    await card
      .first()
      .getByRole('link', { name: /^Voorstellen/ })
      .click();
    await page.getByLabel('Bericht aan de kandidaat').fill('Dit werk is dichtbij en u deed het eerder.');
    await page.getByRole('button', { name: 'Voorstel versturen' }).dblclick();
    await page.getByRole('heading', { level: 1, name: `Samira Benali: ${title}` }).waitFor();
    application = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  it('the candidate reads it in plain Dutch and says yes, with what the employer may see', async () => {
    const { page } = candidate;
    await page.goto('/deelnemer');
    await page.getByRole('link', { name: title }).first().click();
    await page.getByText('Dit werk is dichtbij').waitFor();
    await page
      .getByText(/Een vacature bij Kleding Magazijn Maasstad in Rotterdam/)
      .first()
      .waitFor();
    expect(await page.getByText(/minuten fietsen|km/).count()).toBeGreaterThan(0);
    const yes = page.getByRole('group', { name: 'Wat mag de werkgever van u zien?' });
    await yes.getByRole('checkbox', { name: /^naam/ }).uncheck();
    await page.getByRole('button', { name: 'Ja, ik wil dit' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Zonder naam/ })
      .waitFor();
    await yes.getByRole('checkbox', { name: /^naam/ }).check();
    await shoot(page, 'story-7-proposal');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ja, ik wil dit' }).click();
    await told(page, 'Uw antwoord is verstuurd');

    await jobcoach.page.goto(`/jobcoach/sollicitaties/${application}`);
    await jobcoach.page.getByRole('button', { name: 'Voordragen bij de werkgever' }).click();
    await told(jobcoach.page, 'Verwerkt');
    await shoot(jobcoach.page, 'story-8-jobcoach-application');
  });

  it('the employer sees a profile without a name until he invites', async () => {
    const { page } = employer;
    const nothingPersonal = async () => {
      const html = await page.content();
      for (const secret of Object.values(secrets)) {
        expect(secret).not.toBe('');
        expect(html.includes(secret), `${secret} on ${page.url()}`).toBe(false);
      }
    };
    await page.goto('/werkgever');
    await nothingPersonal();
    await page.goto('/werkgever/kandidaten');
    await nothingPersonal();
    await page.goto(`/werkgever/vacatures/${opening}/kandidaten`);
    await nothingPersonal();
    await page.goto('/meldingen');
    await nothingPersonal();
    await page.goto('/werkgever');
    await page.getByRole('link', { name: /^Kandidaat \d+ bekijken$/ }).click();
    await page.getByRole('heading', { name: 'Profiel', exact: true }).waitFor();
    await nothingPersonal();
    // The data of the page can be asked for apart from it.
    const answer = await page.request.get(`${new URL(page.url()).pathname}.data`);
    const body = await answer.text();
    for (const secret of Object.values(secrets)) expect(body.includes(secret), secret).toBe(false);
    await shoot(page, 'story-9-anonymous');
    await expectAccessible(page);

    await page.getByLabel('Dag', { exact: true }).fill(today.toString());
    await page.getByLabel('Tijd', { exact: true }).fill('23:30');
    await page.getByLabel('Waar of hoe').fill('Aan de balie, Coolsingel 40');
    await page.getByRole('button', { name: 'Uitnodigen' }).click();
    await told(page, 'De uitnodiging is verstuurd');
    for (const secret of Object.values(secrets)) await page.getByText(secret).first().waitFor();
    await shoot(page, 'story-10-disclosed');

    await candidate.page.goto(`/deelnemer/sollicitaties/${application}`);
    await candidate.page.getByText('Aan de balie, Coolsingel 40').first().waitFor();
    await candidate.page.goto('/deelnemer/inzage');
    await candidate.page.getByText('Kleding Magazijn Maasstad').first().waitFor();
    await shoot(candidate.page, 'story-11-who-looked');

    await page.getByRole('button', { name: 'Het gesprek is geweest' }).click();
    await told(page, 'Verwerkt');
    await page.getByRole('button', { name: 'Ik wil met deze kandidaat verder' }).click();
    await told(page, 'Verwerkt');
  });

  it('a proefplaatsing starts when all three have agreed, each in his own login', async () => {
    const { page } = jobcoach;
    await page.goto(`/jobcoach/sollicitaties/${application}`);
    await page.getByRole('link', { name: 'Proefplaatsing starten' }).click();
    await page.getByLabel('Eerste dag', { exact: true }).fill(today.toString());
    // Ends today, so that one day shows all of it.
    await page.getByLabel('Laatste dag', { exact: true }).fill(today.toString());
    for (const question of ['Deed de kandidaat dit werk eerder', 'Is de werkgever een uitzendbureau']) {
      await page
        .getByRole('group', { name: new RegExp(question) })
        .getByLabel('Nee')
        .check();
    }
    await page.getByRole('button', { name: 'Opslaan en tekst bekijken' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Geen proeftijd/ })
      .waitFor();
    await shoot(page, 'story-12-conditions');
    await expectAccessible(page);
    for (const box of await page.locator('#formulier-plan input[type="checkbox"]').all()) await box.check();
    const unemployed = page.getByLabel('Eerste dag van de werkloosheid');
    if (await unemployed.count()) await unemployed.fill(today.subtract({ years: 1 }).toString());
    await page.getByRole('button', { name: 'Opslaan en tekst bekijken' }).click();
    await told(page, 'Opgeslagen');
    await page.getByRole('button', { name: 'Om akkoord vragen' }).click();
    await told(page, 'Iedereen is om akkoord gevraagd');
    const trial = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await page.getByRole('button', { name: 'De proefplaatsing is begonnen' }).count()).toBe(0);

    await candidate.page.goto('/meldingen');
    await candidate.page.locator(`a[href^="/deelnemer/proefplaatsing/${trial}"]`).first().click();
    await candidate.page.getByRole('button', { name: 'Ik ga akkoord' }).click();
    await candidate.page.getByRole('alert').first().waitFor();
    await candidate.page.getByLabel('Ik heb de afspraken gelezen').check();
    await shoot(candidate.page, 'story-13-agree-candidate');
    await expectAccessible(candidate.page);
    await candidate.page.getByRole('button', { name: 'Ik ga akkoord' }).click();
    await told(candidate.page, 'Uw akkoord is vastgelegd');

    await employer.page.goto('/meldingen');
    await employer.page.locator(`a[href^="/werkgever/proefplaatsing/${trial}"]`).first().click();
    await employer.page.getByLabel('Ik heb de afspraken gelezen').check();
    await shoot(employer.page, 'story-14-agree-employer');
    await expectAccessible(employer.page);
    await employer.page.getByRole('button', { name: 'Ik ga akkoord' }).click();
    await told(employer.page, 'Uw akkoord is vastgelegd');

    await page.reload();
    expect(await page.getByRole('button', { name: 'De proefplaatsing is begonnen' }).count()).toBe(0);
    await page.getByLabel('Ik heb de afspraken gelezen').check();
    await page.getByRole('button', { name: 'Toestemming geven' }).click();
    await told(page, 'Uw akkoord is vastgelegd');
    const pdf = await page.request.get(`/jobcoach/proefplaatsing/${trial}/overeenkomst`);
    expect(pdf.headers()['content-type']).toContain('application/pdf');
    await page.getByRole('button', { name: 'De proefplaatsing is begonnen' }).click();
    await told(page, 'Verwerkt');
    await shoot(page, 'story-15-trial-runs');
    await expectAccessible(page);

    await employer.page.reload();
    await employer.page.getByLabel('Welke taken deed de kandidaat?').fill('Bestellingen pakken en inpakken.');
    await employer.page
      .getByRole('group', { name: /op de afgesproken dagen/ })
      .getByRole('radio')
      .first()
      .check();
    await employer.page.getByLabel('Wat ging goed?').fill('Werkt rustig en netjes door.');
    await employer.page
      .getByRole('group', { name: /Neemt u de kandidaat aan/ })
      .getByLabel('Ja')
      .check();
    await employer.page.getByRole('button', { name: 'Versturen' }).click();
    await told(employer.page, 'Bedankt');
  });

  it('she is hired: the placement stands and everybody knows', async () => {
    const { page } = employer;
    await page.getByRole('link', { name: 'Aannemen' }).click();
    await page.getByLabel('Eerste werkdag').fill(today.add({ days: 1 }).toString());
    await page.getByLabel('Uren per week').fill('24');
    await page
      .getByLabel(/bepaalde tijd/)
      .first()
      .check();
    await page.getByRole('button', { name: 'Aannemen' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /laatste dag/i })
      .waitFor();
    await page.getByLabel(/Laatste dag van het contract/).fill(today.add({ months: 7 }).toString());
    await page.getByRole('button', { name: 'Aannemen' }).dblclick();
    await page.waitForURL(/\/werkgever\/plaatsing\//);
    await shoot(page, 'story-16-placement-employer');
    await expectAccessible(page);

    await candidate.page.goto('/deelnemer');
    await candidate.page.getByText('U heeft werk gevonden').first().waitFor();
    await shoot(candidate.page, 'story-17-candidate-home');
  });

  it('the nazorg stands on the list of the jobcoach, and a contact takes two clicks and a note', async () => {
    const { page } = jobcoach;
    await page.goto('/jobcoach');
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Samira Benali', exact: true }) })
      .filter({ hasText: 'contact met de deelnemer' })
      .filter({ hasText: 'Kleding Magazijn Maasstad' });
    for (;;) {
      if ((await card.count()) > 0) break;
      await page.getByRole('link', { name: 'Volgende' }).click();
    }
    await shoot(page, 'story-18-worklist');
    await expectAccessible(page);
    await card.first().getByText('Opschrijven').click();
    await card.first().getByLabel('Notitie').fill('Samira heeft er zin in.');
    await card
      .first()
      .getByRole('button', { name: /^Groen/ })
      .click();
    await told(page, 'Het contact is opgeschreven');

    await page.goto('/jobcoach/plaatsingen');
    await page.getByRole('link', { name: 'Samira Benali' }).first().click();
    await page.getByText('Samira heeft er zin in.').first().waitFor();
    expect(await page.locator('#gepland ~ ol li, section:has(#gepland) li').count()).toBeGreaterThan(12);
    await shoot(page, 'story-19-placement');
    await expectAccessible(page);
  });

  it('no page had an error in the console', () => {
    const errors = [employer, adviser, jobcoach, candidate].flatMap((person) => person.errors);
    // A refused form answers 400 or 409, and the browser says so in its console.
    expect(errors.filter((text) => !/status of (400|409)/.test(text))).toEqual([]);
  });
});
