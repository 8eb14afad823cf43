import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { envNames, readEnv } from './env.ts';
import { startProblem } from './start-problem.ts';

describe('the settings', () => {
  it.each([
    ['PORT', 'tachtig', 'moet een poortnummer zijn'],
    ['PORT', '70000', 'moet een poortnummer zijn'],
    ['PORT', '80.5', 'moet een poortnummer zijn'],
    ['BASE_URL', 'werkbrug', 'moet een volledig adres zijn'],
    ['DEMO', 'misschien', 'gebruik true of false'],
    ['JOBS', 'soms', 'gebruik true of false'],
    ['TRUST_PROXY', 'x', 'gebruik true of false'],
    ['SMTP_URL', 'mail', 'moet een adres zijn'],
    ['SEARCH_ENGINE', 'elastic', 'kies sqlite of meilisearch'],
    ['MEILI_URL', 'hier', 'moet een adres zijn'],
    ['LOG_LEVEL', 'veel', 'kies trace, debug'],
    ['NODE_ENV', 'prod', 'kies production'],
    ['THEME_CSS', 'thema.css', 'moet een pad op deze server zijn'],
  ])('say in plain words what is wrong with %s=%s', (name, value, words) => {
    expect(() => readEnv({ [name]: value })).toThrow(`- ${name}: ${words}`);
  });

  it('name every wrong one at once, and take an empty one as not set', () => {
    expect(() => readEnv({ PORT: 'x', DEMO: 'x' })).toThrow(/PORT[\s\S]*DEMO/);
    expect(readEnv({ PORT: '', DEMO: '' })).toMatchObject({ PORT: 3000, DEMO: true });
    expect(() => readEnv({ SEARCH_ENGINE: 'meilisearch' })).toThrow('MEILI_URL');
  });

  it('stand all in the README', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
    // Set by the tools, never by who installs the portal.
    const own = envNames.filter((name) => name !== 'NODE_ENV');
    expect(own.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('what stops a start', () => {
  const coded = (code: string, message = 'English words') => Object.assign(new Error(message), { code });

  it.each([
    ['EADDRINUSE', 'Poort 3000 is al in gebruik'],
    ['SQLITE_READONLY', 'De database x.sqlite kan niet geopend of geschreven worden'],
    ['SQLITE_CANTOPEN', 'De database x.sqlite kan niet geopend of geschreven worden'],
    ['SQLITE_IOERR_SHMSIZE', 'De database x.sqlite kan niet geopend of geschreven worden'],
    ['ENOENT', 'De database x.sqlite kan niet geopend of geschreven worden'],
    ['SQLITE_NOTADB', 'De database x.sqlite is geen database van Werkbrug'],
    ['ENOSPC', 'De schijf is vol'],
  ])('%s', (code, words) => {
    expect(startProblem(coded(code), { port: 3000, databaseFile: 'x.sqlite' })).toContain(words);
  });

  it.each(['/proc/werkbrug/portal.sqlite', '/dev/null/portal.sqlite', '/dev/null', '/dev/full'])(
    'is said at once, with exit code 1, for a database at %s',
    (file) => {
      const main = join(import.meta.dirname, 'main.ts');
      const { status, stderr } = spawnSync(process.execPath, [main], {
        env: {
          NODE_ENV: 'production',
          PATH: process.env.PATH,
          DATABASE_FILE: file,
          DEMO: 'false',
          PORT: '3999',
        },
        encoding: 'utf8',
        timeout: 60_000,
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /kan niet geopend of geschreven worden|mag niet geschreven worden|schijf is vol/,
      );
      expect(stderr).not.toMatch(/\n\s+at /);
    },
    70_000,
  );

  it('is said as it is when it is our own message, and never with a stack', () => {
    const newer = new Error('Deze database is gemaakt door een nieuwere versie van Werkbrug');
    expect(startProblem(newer, {})).toBe(newer.message);
    expect(startProblem(coded('EACCES'), { port: 80 })).toContain('Poort 80 mag u niet gebruiken');
  });
});
