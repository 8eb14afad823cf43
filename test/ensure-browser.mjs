import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, run } from '../app/server/bootstrap.mjs';

const chromium = '/usr/bin/chromium';

/** Debian's chromium by apt where that exists, else Playwright's own. Exits when neither can be had. */
export function ensureBrowser() {
  if (existsSync(chromium)) return;
  if (existsSync('/usr/bin/apt-get')) {
    console.error('Chromium installeren met apt …');
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (/** @type {string[]} */ args) => {
      const [command, ...rest] = [...sudo, 'apt-get', ...args];
      return run(command ?? 'apt-get', rest, { quiet: true });
    };
    const install = ['install', '-y', '--no-install-recommends', 'chromium'];
    if (apt(install) === 0 || (apt(['update']) === 0 && apt(install) === 0)) return;
  }
  console.error('Browser van Playwright installeren …');
  const status = run(node, [join(root, 'node_modules', 'playwright', 'cli.js'), 'install', 'chromium'], {
    quiet: true,
  });
  if (status !== 0) {
    console.error('Er is geen browser voor de tests. Installeer chromium en probeer opnieuw.');
    process.exit(status);
  }
}
