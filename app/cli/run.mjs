// Plain JavaScript without packages: it must run on any Node from 20 up, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const packages = join(root, 'node_modules');

/** npm writes this file last, so an interrupted installation counts as none. */
if (!existsSync(join(packages, '.package-lock.json'))) {
  process.stderr.write('De pakketten van Werkbrug worden nu geïnstalleerd. Dat duurt een paar minuten.\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = spawnSync(npm, ['ci'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    process.stderr.write('Het installeren is niet gelukt; hierboven staat waarom. Draai zelf: npm ci\n');
    process.exit(1);
  }
}

const child = spawn(
  nodeThatRunsTypeScript(),
  [join(root, 'app', 'cli', 'main.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => {
  process.stderr.write(`Node kon niet starten: ${error.message}\n`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  if (signal) process.stderr.write(`Afgebroken (${signal}).\n`);
  process.exitCode = code ?? (signal ? 130 : 1);
});

function nodeThatRunsTypeScript() {
  for (const name of ['node', 'node.exe']) {
    const own = join(packages, 'node', 'bin', name);
    if (existsSync(own)) return own;
  }
  const linked = join(packages, '.bin', 'node');
  if (existsSync(linked)) return linked;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  process.stderr.write(
    `Node ${process.versions.node} kan de bron niet lezen en het pakket "node" ontbreekt. Draai: npm ci\n`,
  );
  process.exit(1);
}
