// Plain JavaScript for whatever Node the machine has: it only gets the project's own Node and packages in place.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** The project's pinned Node (24), whatever Node runs this file. */
export const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Environment in which `node` and the tools are the project's own. */
export const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet: output goes to stderr, so that stdout stays the command's own
 */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: options.env ?? environment,
    stdio: options.quiet ? ['inherit', 2, 2] : 'inherit',
    shell: windows,
  });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Installs the packages when they are missing or the lock file has changed since. */
export function ensurePackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    console.error(
      `Werkbrug heeft Node 20 of nieuwer nodig om te starten; hier staat ${process.versions.node}.`,
    );
    process.exit(1);
  }
  if (existsSync(node) && installedMatchesLock()) return;
  console.error('Pakketten installeren (eenmalig, dat duurt ongeveer een minuut) …');
  const status = run(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
    env: process.env,
  });
  if (status !== 0 || !existsSync(node)) {
    console.error(
      'Het installeren is niet gelukt. Controleer de verbinding met het npm-register en probeer opnieuw.',
    );
    process.exit(status || 1);
  }
}

/** Compares what npm wrote down when it installed with the lock file; packages for other platforms may be absent. */
function installedMatchesLock() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (path in installed ? installed[path].version === entry.version : entry.optional === true),
  );
}

/** Newest change below the given paths, in milliseconds. @param {string[]} paths */
function newestChange(paths) {
  let newest = 0;
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    const stat = statSync(full);
    newest = Math.max(newest, stat.mtimeMs);
    if (stat.isDirectory()) {
      for (const entry of readdirSync(full, { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
      }
    }
  }
  return newest;
}

/** Builds the pages when a source file is newer than the build. */
export function ensureBuild() {
  const mark = join(root, 'build', '.complete');
  const sources = ['app', 'db', 'search', 'public', 'package-lock.json', 'vite.config.ts', 'remix.config.js'];
  if (existsSync(mark) && statSync(mark).mtimeMs > newestChange(sources)) return;
  console.error('Pagina’s bouwen …');
  rmSync(mark, { force: true });
  const status = run(
    node,
    [join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build', '--logLevel', 'warn'],
    {
      quiet: true,
      env: { ...environment, NODE_ENV: 'production' },
    },
  );
  if (status !== 0) {
    console.error('Het bouwen is niet gelukt.');
    process.exit(status);
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, new Date().toISOString());
}
