// Plain JavaScript for whatever Node the machine has: it runs the benchmark with the project's own.
import { join } from 'node:path';
import { ensureBuild, ensurePackages, environment, node, root, run } from '../../app/server/bootstrap.mjs';

/** @type {Record<string, { file: string, takesName?: boolean, needsBuild?: boolean }>} */
const benches = {
  match: { file: 'match/main.ts', takesName: true },
  reverse: { file: 'match/main.ts', takesName: true },
  bulk: { file: 'match/main.ts', takesName: true },
  start: { file: 'match/main.ts', takesName: true },
  text: { file: 'text/main.ts' },
  http: { file: 'http/main.ts', needsBuild: true },
  worklist: { file: 'worklist.ts' },
  logs: { file: 'log-cost.ts', needsBuild: true },
};

const [name = '', ...rest] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`Gebruik: npm run bench -- ${Object.keys(benches).join('|')} [--size 10k|100k|1m] [--json]`);
  process.exit(2);
}
ensurePackages();
if (bench.needsBuild) ensureBuild();
const args = [join(root, 'test/bench', bench.file), ...(bench.takesName ? [name] : []), ...rest];
// A million rows of each engine side by side.
process.exit(run(node, ['--max-old-space-size=16000', ...args], { env: environment }));
