// Which licences the installed packages have, without asking the network: package.json of each package in the lock file.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Licences under which a package may be used beside EUPL-1.2 code; each SPDX name was read. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Packages that name their licence in another way; read by hand. @type {Record<string, string>} */
const read = { 'png-js': 'MIT', 'require-like': 'MIT' };

/** @param {string} expression SPDX, such as "(MIT OR GPL-3.0)" */
function isAllowed(expression) {
  const plain = expression.replace(/[()]/g, '').trim();
  return plain
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((name) => allowed.has(name.trim())));
}

/** @param {{ license?: unknown, licenses?: unknown }} manifest */
function licenceOf(manifest) {
  const { license, licenses } = manifest;
  if (typeof license === 'string') return license;
  if (license && typeof license === 'object' && 'type' in license) return String(license.type);
  if (Array.isArray(licenses)) return licenses.map((one) => one.type ?? one).join(' OR ');
  return '';
}

/** @returns {{ name: string, version: string, licence: string }[]} */
function installedLicences() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.keys(packages).flatMap((path) => {
    const file = join(root, path, 'package.json');
    // A package for another machine is in the lock file and not on this disk: its licence stands in the lock file.
    if (path === '') return [];
    const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : packages[path];
    const name = path.replace(/^.*node_modules\//, '');
    return [{ name, version: manifest.version ?? '', licence: read[name] ?? licenceOf(manifest) }];
  });
}

const found = installedLicences();
const wrong = found.filter(({ licence }) => !isAllowed(licence));
/** @type {Map<string, number>} */
const counts = new Map();
for (const { licence } of found) counts.set(licence, (counts.get(licence) ?? 0) + 1);
for (const { name, version, licence } of wrong)
  console.error(`${name} ${version}: ${licence || 'geen licentie genoemd'}`);
if (wrong.length > 0) {
  console.error('Deze licenties staan niet op de lijst in test/licences.mjs.');
  process.exit(1);
}
