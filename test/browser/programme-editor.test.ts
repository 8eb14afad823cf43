import Sqlite from 'better-sqlite3';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presets } from '#app/domain/programme/calendar.ts';
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

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

/** The definition of the newest version, as it is stored. */
function newest(code: string): { version: number; definition: unknown } {
  const db = new Sqlite(portal.databaseFile, { readonly: true });
  const row = db
    .prepare(
      'select version, definition from programme_version where programme_code = ? order by version desc',
    )
    .get(code) as { version: number; definition: string };
  db.close();
  return { version: row.version, definition: JSON.parse(row.definition) };
}

const save = (page: Page) => page.getByRole('button', { name: 'Opslaan' }).click();

describe('the editor of programmes', () => {
  it.each([
    ['without', false],
    ['with', true],
  ])(
    'loses nothing of any programme that is opened and saved, %s scripts',
    async (_with, javaScriptEnabled) => {
      const { page, context } = await signedIn(browser, portal, 'beheerder@demo.werkbrug.nl', {
        javaScriptEnabled,
      });
      for (const preset of presets) {
        const { version } = newest(preset.code);
        await page.goto(`/beheer/programmas/${preset.code}/bewerken`);
        await save(page);
        await page.waitForURL(/gelukt=opgeslagen/);
        expect(newest(preset.code)).toEqual({
          version: version + 1,
          definition: JSON.parse(JSON.stringify(preset)),
        });
      }
      await context.close();
    },
  );

  it('makes a programme without scripts: rows, mistakes at their field, and a preview', async () => {
    const { page, context } = await signedIn(browser, portal, 'beheerder@demo.werkbrug.nl', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.goto('/beheer/programmas/nieuw');
    await page.getByLabel('Naam (verplicht)').first().fill('Werkstart');
    await page.getByLabel('Gemeente (verplicht)').fill('Ergens');
    await page.getByText('Fase 1: Traject').click();
    await page.locator('[name="phases[0].name"]').fill('Begin');
    await page.locator('[name="phases[0].length"]').fill('drie maanden');
    await page.getByRole('button', { name: 'Nog een fase toevoegen' }).click();
    await page.locator('[name="phases[1].name"]').fill('Vervolg');
    await page.getByRole('button', { name: 'Nog een moment toevoegen' }).click();
    await expect.poll(() => page.locator('[name="phases[1].name"]').inputValue()).toBe('Vervolg');
    await page.locator('[name="moments[0].label"]').fill('Gesprek over het vervolg');
    await page.locator('[name="moments[0].kind"]').selectOption('talk');
    await page.locator('[name="moments[0].from"]').selectOption({ label: 'einde van fase Begin' });
    await page.locator('[name="moments[0].timing"]').fill('na 1 week');
    await page.getByText('Ladder, waarschuwingen en verzuim').click();
    await page.getByRole('button', { name: 'Nog een trede toevoegen' }).click();
    await page.locator('[name="ladder.steps[0].step"]').fill('1');
    await page.locator('[name="ladder.name"]').fill('Onze ladder');
    await shoot(page, 'programme-2-rows-phone');
    await save(page);
    const summary = page.getByRole('alert');
    for (const text of ['Fase 1, Duur', 'Moment 1, Met wie', 'Trede 1, Naam', 'Waar dit vandaan komt'])
      await summary.getByText(text).first().waitFor();
    expect(await page.locator('[name="phases[0].length"]').inputValue()).toBe('drie maanden');
    expect(await page.locator('[name="moments[0].from"]').inputValue()).toBe('phase-end:trajectory');
    await expectNoSidewaysScroll(page);
    await shoot(page, 'programme-3-mistakes-phone');

    await page.locator('[name="source"]').fill('Besluit van 1 december 2026');
    await page.locator('[name="phases[0].length"]').fill('3 maanden');
    await page.locator('[name="moments[0].with"][value="candidate"]').check();
    await page.locator('[name="ladder.steps[0].name"]').fill('Onderaan');
    await page.getByRole('button', { name: 'Nog een trede toevoegen' }).click();
    await page.locator('[name="ladder.steps[1].step"]').fill('2');
    await page.locator('[name="ladder.steps[1].name"]').fill('Bovenaan');
    await page.getByRole('button', { name: 'Nog een trede toevoegen' }).click();
    await page.getByRole('button', { name: 'Trede 1 weghalen' }).click();
    expect(await page.locator('[name="ladder.steps[0].name"]').inputValue()).toBe('Bovenaan');
    await page.locator('[name="ladder.steps[1].step"]').fill('1');
    await page.locator('[name="ladder.steps[1].name"]').fill('Onderaan');
    await page.getByRole('button', { name: 'Trede 2 omhoog' }).click();
    await page.locator('[name="preview.start"]').fill('2027-01-04');
    await page.getByRole('button', { name: 'Voorbeeld bekijken' }).first().click();
    await page.locator('aside').getByText('gesprek over het vervolg, met de deelnemer').waitFor();
    await page.locator('aside').getByText('12 april 2027').waitFor();
    await save(page);
    await page.waitForURL(/werkstart\?gelukt=opgeslagen/);
    expect(newest('werkstart').definition).toMatchObject({
      ladder: {
        steps: [
          { step: 1, name: 'Onderaan' },
          { step: 2, name: 'Bovenaan' },
        ],
      },
      moments: [{ code: 'gesprek-over-het-vervolg', from: 'phase-end:trajectory', with: ['candidate'] }],
      phases: [
        { code: 'trajectory', name: 'Begin', length: { amount: 3, unit: 'months' } },
        { code: 'vervolg', name: 'Vervolg', length: null },
      ],
    });
    await context.close();
  });

  it('follows along in the preview while one types, and adds rows at once', async () => {
    const { page, context, errors } = await signedIn(browser, portal, 'beheerder@demo.werkbrug.nl', {
      viewport: { width: 1200, height: 900 },
    });
    await page.goto('/beheer/programmas/hoorn-werk-direct/bewerken');
    const aside = page.locator('aside');
    await page.locator('[name="preview.start"]').fill('2027-02-01');
    await page.locator('[name="preview.placement"]').fill('2027-03-01');
    await aside.getByText('30 juni 2027').first().waitFor();
    await page.getByText('Fase 2: Contract').click();
    await page.locator('[name="phases[1].length"]').fill('geen idee');
    await aside.getByText('Het voorbeeld wacht tot alles klopt.').waitFor();
    await page.locator('[name="phases[1].length"]').fill('5 maanden');
    await aside.getByText('31 juli 2027').first().waitFor();
    await page.getByRole('button', { name: 'Nog een fase toevoegen' }).click();
    await page.locator('[name="phases[2].name"]').fill('Uitloop');
    await page.getByRole('button', { name: 'Fase 3 omhoog' }).click();
    expect(await page.locator('[name="phases[1].name"]').inputValue()).toBe('Uitloop');
    await page.getByRole('button', { name: 'Fase 2 weghalen' }).click();
    expect(await page.locator('[name="phases[1].length"]').inputValue()).toBe('5 maanden');
    for (const title of [
      'Proefplaatsing',
      'Nazorg en contract',
      'Extra contact en vragen achteraf',
      'Uitvoerders en plekken',
      'Wanneer geslaagd, afspraken en resultaat',
      'Ladder, waarschuwingen en verzuim',
      'Geld en voorzieningen',
      'Werkwijze en herkomst',
    ])
      await page.getByRole('heading', { level: 2, name: title, exact: true }).click();
    await expectAccessible(page);
    await shoot(page, 'programme-1-editor');
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    expect(errors).toEqual([]);
    await context.close();
  });
});
