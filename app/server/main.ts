import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ClientAddress, createRequestListener } from '@remix-run/node-fetch-server';
import type { ServerBuild } from '@remix-run/server-runtime';
import sirv from 'sirv';
import { createSearch } from '../../search/index.ts';
import { todayOf } from '../domain/shared/clock.ts';
import { systemContext } from '../domain/shared/system-context.ts';
import { jobs } from '../jobs/index.ts';
import { startJobs } from '../jobs/runner.ts';
import { smtpMailer } from '../notify/mailer.ts';
import { clientAddress } from './client-address.ts';
import { endAll } from './end-all.ts';
import { type Env, readEnv } from './env.ts';
import { createHandler } from './handler.ts';
import { createHttpServer } from './http-server.ts';
import { createLog } from './log.ts';
import { prepareDatabase } from './prepare.ts';
import { fileHeaders } from './security.ts';
import { createServices } from './services.ts';
import { startProblem } from './start-problem.ts';

const root = resolve(import.meta.dirname, '../..');

async function main(env: Env): Promise<void> {
  const log = createLog(env.LOG_LEVEL);
  const services = await createServices(env.DATABASE_FILE);
  await prepareDatabase(services, env, log);
  const search = createSearch({ db: services.db, env, log, today: () => todayOf(services.clock).toString() });
  const mailer = env.SMTP_URL ? smtpMailer(env.SMTP_URL, env.MAIL_FROM) : null;
  const stopJobs = env.JOBS
    ? startJobs(
        jobs,
        {
          context: systemContext(services),
          mailer,
          search,
          baseUrl: env.BASE_URL ?? `http://localhost:${env.PORT}`,
        },
        (error) => log.error(error, 'een taak is mislukt'),
      )
    : async () => undefined;
  const dev = env.NODE_ENV === 'development' ? await developmentServer() : null;
  const build: ServerBuild | (() => Promise<ServerBuild>) = dev
    ? () => dev.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>
    : ((await import(pathToFileURL(resolve(root, 'build/server/index.js')).href)) as ServerBuild);
  const handle = createHandler({ services, env, search, log }, build);

  const assets = sirv(resolve(root, 'build/client'), {
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      // Names under /assets carry a hash of their content.
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
  const listener = createRequestListener(
    (request: Request, client: ClientAddress) =>
      handle(request, clientAddress(request, client.address, env.TRUST_PROXY)),
    {
      ...(env.BASE_URL ? { host: new URL(env.BASE_URL).host, protocol: new URL(env.BASE_URL).protocol } : {}),
    },
  );
  const always = fileHeaders({ tls: env.BASE_URL?.startsWith('https:') ?? false });
  const server = createHttpServer(
    (request, response) => {
      const pages = () => void listener(request, response);
      if (dev) dev.middlewares(request, response, pages);
      else if (request.method === 'GET' || request.method === 'HEAD') assets(request, response, pages);
      else pages();
    },
    { headers: always },
  );
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(env.PORT, env.HOST, () => {
      server.off('error', failed);
      done();
    });
  });
  const { port } = server.address() as AddressInfo;
  log.info({ port }, `Werkbrug staat klaar op http://localhost:${port}`);

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stoppen');
    server.close(async () => {
      await endAll({ search, stopJobs, mailer, db: services.db });
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

async function developmentServer() {
  const { createServer: createVite } = await import('vite');
  return createVite({ root, server: { middlewareMode: true } });
}

function give(problem: string): never {
  console.error(problem);
  process.exit(1);
}

function settings(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    return give(startProblem(error, {}));
  }
}

const env = settings();
try {
  await main(env);
} catch (error) {
  give(startProblem(error, { port: env.PORT, databaseFile: env.DATABASE_FILE }));
}
