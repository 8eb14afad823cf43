import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import AxeBuilder from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright';
import { expect } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
export const demoPassword = 'werkbrug-demo-2026';

export interface Portal {
  url: string;
  databaseFile: string;
  /** What the server wrote to its log. */
  log: readonly string[];
  stop(): Promise<void>;
}

/** The real server on a new database with the demo in it, on a free port. */
export async function startPortal(extra: Record<string, string> = {}): Promise<Portal> {
  const dir = mkdtempSync(join(tmpdir(), 'werkbrug-'));
  const databaseFile = join(dir, 'test.sqlite');
  const child = spawn(join(root, 'node_modules/node/bin/node'), [join(root, 'app/server/main.ts')], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_FILE: databaseFile,
      NODE_ENV: 'production',
      ...extra,
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const log: string[] = [];
  const url = `http://127.0.0.1:${await portOf(child, log)}`;
  await readyAt(url);
  return {
    url,
    databaseFile: extra.DATABASE_FILE ?? databaseFile,
    log,
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Waits until the search has read the demo too. */
async function readyAt(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(`${url}/readyz`)).ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('the portal does not become ready');
}

function portOf(child: ChildProcess, seen: string[]): Promise<number> {
  return new Promise((found, failed) => {
    child.once('exit', (code) => failed(new Error(`the portal stopped with ${code}:\n${seen.join('\n')}`)));
    if (!child.stderr) throw new Error('no stderr');
    createInterface({ input: child.stderr }).on('line', (line) => {
      seen.push(line);
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (port) found(Number(port));
    });
  });
}

export function launchBrowser(): Promise<Browser> {
  const debian = '/usr/bin/chromium';
  return chromium.launch({
    ...(existsSync(debian) ? { executablePath: debian } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A person with a browser of his own, signed in. Errors in his console fail the test that calls `noErrors`. */
export async function signedIn(
  browser: Browser,
  portal: Portal,
  email: string,
  options: BrowserContextOptions = {},
  password = demoPassword,
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({ baseURL: portal.url, locale: 'nl-NL', ...options });
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
  return { context, page, errors };
}

export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  return errors;
}

/** Every rule of WCAG 2.2 A and AA that axe can check. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
  );
  expect({ url: page.url(), found }).toEqual({ url: page.url(), found: [] });
}

/** A page that is wider than the screen makes a reader scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect({ url: page.url(), tooWide: Math.max(0, scroll - client) }).toEqual({ url: page.url(), tooWide: 0 });
}

/** Screenshots for a person to look at; never compared. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(root, 'test-results', `${name}.png`), fullPage: true });
}
