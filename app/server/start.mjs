import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensurePackages, environment, node, root } from './bootstrap.mjs';

const development = process.argv.includes('--dev');
ensurePackages();
if (!development) ensureBuild();
const child = spawn(node, [join(root, 'app/server/main.ts')], {
  cwd: root,
  env: { ...environment, ...(development ? { NODE_ENV: 'development' } : {}) },
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
