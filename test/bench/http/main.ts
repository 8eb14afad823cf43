import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashPassword } from '#app/auth/password.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { openDatabase } from '#db/client.ts';

/**
 * Times the page with the best candidates for an opening over HTTP, against a page of the same shell with nothing on it,
 * in alternating requests to one server on this machine.
 *
 *   node test/bench/http/main.ts [--size 10k|100k|1m] [--json]
 *
 * Needs a build (`npm run build`). The database is made for the run, in the system's folder for temporary files.
 */
const sizes = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const;
/** The page is about one opening: more of them only make the database. */
const openings = 2_000;
const rounds = 150;
const warmUp = 20;
const root = join(import.meta.dirname, '../../..');
const password = 'een-lang-wachtwoord-voor-de-meting';

const { values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '10k' }, json: { type: 'boolean', default: false } },
});
const size = (Object.keys(sizes) as (keyof typeof sizes)[]).find((name) => name === values.size);
if (!size || !existsSync(join(root, 'build/server/index.js'))) {
  process.stderr.write(
    size
      ? 'Bouw eerst: npm run build\n'
      : 'Gebruik: node test/bench/http/main.ts [--size 10k|100k|1m] [--json]\n',
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'werkbrug-http-'));
let server: ChildProcess | undefined;
try {
  const file = join(folder, 'meting.sqlite');
  seed(file, sizes[size]);
  const { email, opening } = await employerOf(file);
  const port = await freePort();
  server = start(file, port);
  await until('De server kwam niet op gang.', async () => (await get(port, '/healthz', '')).status === 200);
  const cookie = await signIn(port, email);
  const pages = { werkbrug: `/werkgever/vacatures/${opening}/kandidaten`, limit: '/deze-pagina-is-er-niet' };
  await until('Het matchen kwam niet klaar.', async () => {
    const { status, body } = await get(port, pages.werkbrug, cookie);
    return status === 200 && !body.includes('klaargezet');
  });
  const times = { werkbrug: [] as number[], limit: [] as number[] };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (const engine of ['werkbrug', 'limit'] as const) {
      const { status, tookMs } = await get(port, pages[engine], cookie);
      if (status !== (engine === 'werkbrug' ? 200 : 404)) throw new Error(`${pages[engine]}: ${status}`);
      if (round >= warmUp) times[engine].push(tookMs);
    }
  }
  const rssMb = Math.round(residentKb(server.pid) / 1000);
  for (const engine of ['werkbrug', 'limit'] as const) {
    const own = times[engine];
    const line = {
      bench: 'http',
      size,
      engine,
      p50Ms: rounded(quantile(own, 0.5)),
      p95Ms: rounded(quantile(own, 0.95)),
      perSecond: rounded((own.length * 1000) / own.reduce((sum, one) => sum + one, 0)),
      rssMb,
      fasterThanSqliteP50: null,
      fasterThanSqliteP95: null,
      timesEmptyPageP50: rounded(quantile(own, 0.5) / quantile(times.limit, 0.5)),
      timesEmptyPageP95: rounded(quantile(own, 0.95) / quantile(times.limit, 0.95)),
    };
    process.stdout.write(
      values.json
        ? `${JSON.stringify(line)}\n`
        : `http ${size} ${engine}: p50 ${line.p50Ms} ms, p95 ${line.p95Ms} ms, ${line.timesEmptyPageP50} keer de lege pagina\n`,
    );
  }
} finally {
  server?.kill('SIGTERM');
  await new Promise((resolve) =>
    server && server.exitCode === null ? server.once('exit', resolve) : resolve(null),
  );
  rmSync(folder, { recursive: true, force: true });
}

function seed(file: string, candidates: number): void {
  const args = ['seed', '--candidates', candidates, '--openings', openings, '--seed', 1, '--db', file].map(
    String,
  );
  const run = spawnSync(process.execPath, [join(root, 'app/cli/main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) throw new Error('De testgegevens konden niet gemaakt worden.');
}

/** Somebody who may look at an open opening, with a password that we know. */
async function employerOf(file: string): Promise<{ email: string; opening: string }> {
  const db = await openDatabase(file);
  try {
    const opening = await db
      .selectFrom('opening')
      .select(['id', 'employer_id'])
      .where('state', '=', 'open')
      .where('lat', 'is not', null)
      .orderBy('number')
      .executeTakeFirstOrThrow();
    const id = newId();
    const email = `meting-${id}@werkbrug.invalid`;
    const now = new Date().toISOString();
    await db
      .insertInto('account')
      .values({
        id,
        email,
        name: 'Meting',
        password_hash: await hashPassword(password),
        status: 'active',
        created_at: now,
        password_changed_at: now,
      })
      .execute();
    await db
      .insertInto('membership')
      .values({
        id: newId(),
        account_id: id,
        role: 'employer',
        organisation_id: opening.employer_id,
        region: null,
        from_date: '2020-01-01',
        to_date: null,
        stand_in_for: null,
      })
      .execute();
    return { email, opening: opening.id };
  } finally {
    await db.destroy();
  }
}

function start(file: string, port: number): ChildProcess {
  return spawn(process.execPath, [join(root, 'app/server/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: `http://127.0.0.1:${port}`,
      DATABASE_FILE: file,
      LOG_LEVEL: 'error',
      SEARCH_ENGINE: 'sqlite',
      DEMO: 'false',
      JOBS: 'false',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (!address || typeof address === 'string') throw new Error('geen vrije poort');
  return address.port;
}

/** Asks until the answer is good; the stores are filled after the server listens. */
async function until(what: string, good: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 600_000;
  while (Date.now() < end) {
    if (await good().catch(() => false)) return;
    await new Promise((resume) => setTimeout(resume, 500));
  }
  throw new Error(what);
}

async function signIn(port: number, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password }).toString();
  const answer = await send(
    port,
    'POST',
    '/inloggen',
    {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: `http://127.0.0.1:${port}`,
      'Content-Length': String(Buffer.byteLength(body)),
    },
    body,
  );
  const cookie = answer.cookies.map((one) => one.split(';')[0]).join('; ');
  if (!cookie.includes('werkbrug=')) throw new Error(`Inloggen lukte niet: ${answer.status}`);
  return cookie;
}

function get(port: number, path: string, cookie: string) {
  return send(port, 'GET', path, cookie ? { Cookie: cookie } : {});
}

function send(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<{ status: number; body: string; cookies: string[]; tookMs: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          cookies: response.headers['set-cookie'] ?? [],
          tookMs: performance.now() - started,
        }),
      );
    });
    sent.setTimeout(60_000, () => sent.destroy(new Error(`${path}: geen antwoord`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Memory of the server, where the system tells. */
function residentKb(pid: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout?.trim()) || 0;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
