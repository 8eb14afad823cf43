import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHttpServer, usualPatience } from './http-server.ts';
import { bounded, isTooLarge } from './security.ts';

/** As the real ones, fifty times as fast. */
const patience = { headers: 200, request: 600, silence: 1_500, look: 50 };

let server: ReturnType<typeof createHttpServer>;
let port: number;
let bodies: string[];
let failures: unknown[];

beforeEach(async () => {
  bodies = [];
  failures = [];
  const listener = createRequestListener(async (request: Request) => {
    if (request.method === 'GET') return new Response('pagina');
    if (isTooLarge(request)) return new Response('te groot', { status: 413 });
    try {
      bodies.push(await bounded(request).text());
    } catch (error) {
      failures.push(error);
      throw error;
    }
    return new Response('opgeslagen');
  });
  server = createHttpServer((request, response) => void listener(request, response), {
    headers: { 'X-Content-Type-Options': 'nosniff' },
    patience,
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

interface Dripped {
  socket: Socket;
  /** Resolves with what came back and after how many milliseconds the connection was ended. */
  ended: Promise<{ answer: string; after: number }>;
}

/** Sends `head` at once, and then `byte` now and then until the other side ends it. */
function drip(head: string, byte: string): Dripped {
  const socket = connect(port, '127.0.0.1');
  const began = performance.now();
  let answer = '';
  socket.setEncoding('utf8');
  socket.on('data', (text) => {
    answer += text;
  });
  // Writing to a connection that the other side ended.
  socket.on('error', () => undefined);
  socket.write(head);
  const timer = setInterval(() => socket.writable && socket.write(byte), 40);
  const ended = new Promise<{ answer: string; after: number }>((done) => {
    socket.once('close', () => {
      clearInterval(timer);
      done({ answer, after: performance.now() - began });
    });
  });
  return { socket, ended };
}

const form = 'POST /inloggen HTTP/1.1\r\nHost: werkbrug.test\r\nContent-Type: text/plain\r\n';
/** The machine that tests may be busy: twenty times what it should take is still bounded. */
const atMost = 12_000;

it.each([
  ['a body of a known length', `${form}Content-Length: 900000\r\n\r\n`, 'x'],
  ['a body in pieces', `${form}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'],
  ['headers', 'GET /plekken HTTP/1.1\r\nHost: werkbrug.test\r\n', 'X-Nog-Een: 1\r\n'],
  ['the first line', 'GET /', 'a'],
])(
  'ends who drips %s, and serves others meanwhile',
  async (_what, head, byte) => {
    const slow = Array.from({ length: 30 }, () => drip(head, byte));
    let served = 0;
    let dripping = true;
    const ends = Promise.all(slow.map((one) => one.ended)).finally(() => {
      dripping = false;
    });
    while (dripping) {
      const answer = await fetch(`http://127.0.0.1:${port}/plekken`);
      expect([answer.status, await answer.text()]).toEqual([200, 'pagina']);
      served += 1;
      await pause(10);
    }
    for (const { answer, after } of await ends) {
      expect(after).toBeLessThan(atMost);
      expect(answer).not.toContain('200');
    }
    expect(served).toBeGreaterThan(1);
    expect(bodies).toEqual([]);
  },
  30_000,
);

it('ends who asks and then says and reads nothing', async () => {
  const silent = drip('', '');
  const { after } = await silent.ended;
  expect(after).toBeLessThan(atMost);
}, 30_000);

it('takes a slow body that is in time, and the next request of the same connection', async () => {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8');
  socket.on('data', (text) => {
    answer += text;
  });
  const until = async (words: string) => {
    for (let i = 0; i < 200 && !answer.includes(words); i += 1) await pause(20);
    expect(answer).toContain(words);
  };
  socket.write(`${form}Content-Length: 3\r\n\r\na`);
  await pause(60);
  socket.write('bc');
  await until('opgeslagen');
  socket.write('GET /plekken HTTP/1.1\r\nHost: werkbrug.test\r\n\r\n');
  await until('pagina');
  expect(bodies).toEqual(['abc']);
  socket.destroy();
}, 30_000);

it('refuses a body that announces more than any form, before it is sent', async () => {
  const { ended, socket } = drip(`${form}Content-Length: 900000000\r\n\r\n`, '');
  for (let i = 0; i < 100 && socket.bytesRead === 0; i += 1) await pause(20);
  expect((await ended).answer).toMatch(/^HTTP\/1\.1 413/);
}, 30_000);

it('has patience that a form on a bad connection needs, and no more', () => {
  expect(usualPatience.request + usualPatience.look).toBeLessThanOrEqual(35_000);
  expect(usualPatience.headers).toBeLessThan(usualPatience.request);
});
