// Plain JavaScript: it puts the project's own Node, packages and a browser in place, then runs every check.
import { join } from 'node:path';
import { ensureBuild, ensurePackages, node, root, run } from '../app/server/bootstrap.mjs';
import { ensureBrowser } from './ensure-browser.mjs';

const bin = (/** @type {string} */ name, /** @type {string} */ file) =>
  join(root, 'node_modules', name, file);

/** @type {{ name: string, args: string[] }[]} */
const checks = [
  { name: 'opmaak en lint', args: [bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'types', args: [bin('typescript', 'bin/tsc'), '--noEmit'] },
  { name: 'ongebruikte code', args: [bin('knip', 'bin/knip.js')] },
  {
    name: 'lagen',
    args: [
      bin('dependency-cruiser', 'bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'db',
      'search',
      'test',
    ],
  },
  { name: 'licenties', args: [join(root, 'test/licences.mjs')] },
  { name: 'unit en integratie', args: [bin('vitest', 'vitest.mjs'), 'run', '--project', 'unit'] },
];

ensurePackages();
let failed = false;
for (const check of checks) failed = !step(check.name, () => run(node, check.args)) || failed;
if (failed) process.exit(1);
ensureBuild();
ensureBrowser();
if (!step('browser', () => run(node, [bin('vitest', 'vitest.mjs'), 'run', '--project', 'browser'])))
  process.exit(1);

/**
 * @param {string} name
 * @param {() => number} work
 */
function step(name, work) {
  const began = Date.now();
  console.error(`\n── ${name}`);
  const status = work();
  console.error(
    `── ${name}: ${status === 0 ? 'goed' : 'FOUT'} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  return status === 0;
}
