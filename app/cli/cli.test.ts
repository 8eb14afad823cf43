import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames, loadCommand } from './registry.ts';

const folder = mkdtempSync(join(tmpdir(), 'werkbrug-cli-'));
const main = resolve(import.meta.dirname, 'main.ts');

function run(args: string[], env: Record<string, string> = {}, script = main) {
  return new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: folder,
      env: { ...process.env, DATABASE_FILE: '', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.on('close', (code) => done({ code, out, err }));
  });
}

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('command line', () => {
  it('lists every command, each with a summary, and explains one', async () => {
    const { code, out } = await run(['help', '--json']);
    expect(code).toBe(0);
    const { commands } = JSON.parse(out) as { commands: { name: string; summary: string }[] };
    expect(commands.map(({ name }) => name)).toEqual(commandNames);
    for (const { name, summary } of commands) expect(summary, name).not.toBe('(niet beschikbaar)');
    expect((await run(['import', 'esco', '--help'])).out).toContain('--dry-run');
  });

  it('has names in the modules that agree with the list', async () => {
    for (const name of commandNames) expect((await loadCommand(name)).name).toBe(name);
  });

  it.each([
    [['bestaatniet'], 'Onbekende opdracht: bestaatniet'],
    [['migrate', '--fout'], 'Onbekende optie: --fout'],
    [['migrate', '--db'], 'vraagt een waarde'],
    [['migrate', '--json=ja'], 'krijgt geen waarde'],
    [['migrate', 'extra'], 'Hier hoort niets meer: "extra"'],
    [['import', 'esco'], 'Er ontbreekt iets'],
    [['seed', '--candidates', 'veel', '--openings', '1'], 'heel getal'],
    [['seed', '--openings', '1'], 'Geef --candidates en --openings'],
    [['administrator', '--email', 'geen adres', '--name', 'X'], 'Geef --email'],
  ])('%j is wrong use: exit 2, a Dutch message, nothing on stdout', async (args, message) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it('makes and migrates the database where DATABASE_FILE or --db says', async () => {
    const first = await run(['migrate', '--json'], { DATABASE_FILE: join(folder, 'diep', 'een.sqlite') });
    expect(JSON.parse(first.out)).toMatchObject({ ran: expect.arrayContaining(['0001-initial']) });
    const second = await run(['migrate', '--json', '--db', join(folder, 'diep', 'een.sqlite')]);
    expect(JSON.parse(second.out)).toMatchObject({ ran: [] });
  });

  it('fails with exit 1 and a plain message when a file is not there or not what it should be', async () => {
    const missing = await run([
      'import',
      'postcodes',
      '/bestaat/niet.txt',
      '--db',
      join(folder, 'a.sqlite'),
      '--json',
    ]);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toBe('Bestand of map niet gevonden: /bestaat/niet.txt\n');
    const broken = await run([
      'migrate',
      '--db',
      file('geen.sqlite', 'dit is geen database, maar wel lang genoeg om er op te lijken'),
    ]);
    expect(broken.code).toBe(1);
  });

  it.each([[['search', 'kok']], [['match', '--opening', '1']], [['match', '--candidate', '1']]])(
    '%j refuses a database that is not there, and makes none',
    async (args) => {
      const gone = join(folder, 'tikfout', 'x.sqlite');
      const { code, out, err } = await run([...args, '--db', gone, '--json']);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toBe(`De database ${gone} bestaat niet.\n`);
      expect(existsSync(gone)).toBe(false);
    },
  );

  it('searches an empty database: nothing found, in the same shape as always', async () => {
    const db = join(folder, 'leeg.sqlite');
    await run(['migrate', '--db', db]);
    const { code, out } = await run(['search', 'kok', '--db', db, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      total: 0,
      hits: [],
      facets: { kind: {}, hours: {}, level: {}, sector: {}, region: {} },
      tookMs: expect.any(Number),
    });
  });

  it('imports a posting with a citizen service number in it without that number', async () => {
    const db = join(folder, 'bsn.sqlite');
    const posting = {
      '@type': 'JobPosting',
      identifier: 'b',
      title: 'Kok 111222333',
      description: '<p>Vraag naar Jan, 123456782.</p>',
      hiringOrganization: 'Zon',
      jobLocation: 'Dordrecht',
    };
    await run(['import', 'openings', file('bsn.json', JSON.stringify(posting)), '--db', db]);
    const { out } = await run(['search', 'kok', '--db', db, '--json']);
    expect(JSON.parse(out)).toMatchObject({ total: 1, hits: [{ title: 'Kok [nummer weggelaten]' }] });
  });

  it('imports with JSON on stdout only, rejects in the JSON and in the report file', async () => {
    const csv = file('pc.csv', 'pc4,lat,lon,place\n3011,51.92,4.48,Rotterdam\n12,51,4,"X, Y"\n');
    const report = join(folder, 'afgewezen.csv');
    const { code, out } = await run([
      'import',
      'postcodes',
      csv,
      '--db',
      join(folder, 'b.sqlite'),
      '--json',
      '--report',
      report,
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      counts: { postcodes: { read: 2, rejected: 1 } },
      rejected: 1,
      rejects: [{ line: 3, reason: 'geen Nederlandse postcode', value: '12' }],
    });
    expect(readFileSync(report, 'utf8')).toBe(
      'bestand,regel,waarde,reden\npc.csv,3,12,geen Nederlandse postcode\n',
    );
  });

  it('runs from plain Node by run.mjs, with the same output and exit code', async () => {
    const script = resolve(import.meta.dirname, 'run.mjs');
    const good = await run(
      ['seed', '--candidates', '3', '--openings', '2', '--db', join(folder, 'c.sqlite'), '--json'],
      {},
      script,
    );
    expect(good.code).toBe(0);
    expect(JSON.parse(good.out)).toMatchObject({ candidates: 3, openings: 2, employers: 1, seed: 1 });
    expect((await run(['seed'], {}, script)).code).toBe(2);
  });
});
