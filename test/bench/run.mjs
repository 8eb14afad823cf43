// Plain JavaScript for whatever Node the machine has: it runs the benchmark with the project's own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, environment, node, root, run } from '../../app/server/bootstrap.mjs';

const names = ['match', 'reverse', 'bulk', 'start', 'text', 'http', 'worklist'];
const ofMatch = ['match', 'reverse', 'bulk', 'start'];
const [name = '', ...rest] = process.argv.slice(2);
const files = ofMatch.includes(name)
  ? ['match/main.ts']
  : [`${name}/main.ts`, `${name}.ts`, 'text/main.ts'].slice(0, name === 'http' ? 3 : 2);
const file = files.map((path) => join(root, 'test/bench', path)).find((path) => existsSync(path));
if (!names.includes(name) || !file) {
  console.error(`Gebruik: npm run bench -- ${names.join('|')} [--size 10k|100k|1m] [--json]`);
  process.exit(2);
}
ensurePackages();
const several = ofMatch.includes(name) || file.endsWith('text/main.ts');
// A million rows of each engine side by side.
const status = run(node, ['--max-old-space-size=16000', file, ...(several ? [name] : []), ...rest], {
  env: environment,
});
process.exit(status);
