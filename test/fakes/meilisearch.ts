import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeIndex } from './meilisearch-index.ts';
import { newIndexIn, questionIn, settingsIn, swapsIn } from './meilisearch-settings.ts';
import { Refused, type Stored } from './meilisearch-values.ts';

interface SentRequest {
  method: string;
  path: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test looks at its own request
  body: any;
  authorization: string | undefined;
}

export interface FakeMeilisearch {
  url: string;
  /** Every request but the questions after tasks. */
  sent: SentRequest[];
  indexes: Map<string, FakeIndex>;
  /** Answer every request with this status. */
  failing: number | null;
  /** Milliseconds before a search is answered. */
  delay: number;
  /** Milliseconds before a task is begun. */
  slowness: number;
  /** Every task fails with this message. */
  failingTasks: string | null;
  /** The longest request it takes. */
  mostBytes: number;
  close(): Promise<void>;
}

interface Task {
  uid: number;
  status: 'enqueued' | 'succeeded' | 'failed';
  error: { message: string; code: string; type: string; link: string } | null;
}

/**
 * A server that answers as the public reference of Meilisearch says: everything that writes is a task that has not been done
 * yet when it is answered, an index must exist, filters and sorts must be declared, unknown fields are refused. It
 * ranks only roughly.
 */
export async function startFakeMeilisearch(key?: string): Promise<FakeMeilisearch> {
  const tasks: Task[] = [];
  let queue: Promise<void> = Promise.resolve();
  const indexes = new Map<string, FakeIndex>();

  function index(name: string): FakeIndex {
    const found = indexes.get(name);
    if (!found) throw new Refused('index_not_found', `Index \`${name}\` not found.`, 404);
    return found;
  }

  /** The server makes an index that is written to and does not exist, with the settings of its own. */
  function made(name: string): FakeIndex {
    const found = indexes.get(name) ?? new FakeIndex(null);
    indexes.set(name, found);
    return found;
  }

  function enqueue(work: () => void): Task {
    const task: Task = { uid: tasks.length, status: 'enqueued', error: null };
    tasks.push(task);
    queue = queue.then(async () => {
      await new Promise((resume) => setTimeout(resume, fake.slowness));
      try {
        if (fake.failingTasks) throw new Refused('internal', fake.failingTasks);
        work();
        task.status = 'succeeded';
      } catch (error) {
        task.status = 'failed';
        const { code = 'internal', message } = error as Refused;
        task.error = { message, code, type: 'invalid_request', link: '' };
      }
    });
    return task;
  }

  function write(method: string, parts: readonly string[], body: unknown): Task {
    const [first, name = '', what, verb] = parts;
    if (first === 'swap-indexes') {
      const swaps = swapsIn(body);
      const named = swaps.flatMap(({ indexes: pair }) => pair);
      if (new Set(named).size < named.length) {
        throw new Refused('invalid_swap_duplicate_index_found', 'An index is named twice.');
      }
      return enqueue(() => {
        for (const one of named) index(one);
        for (const {
          indexes: [a, b],
        } of swaps) {
          const [left, right] = [index(a), index(b)];
          indexes.set(a, right).set(b, left);
        }
      });
    }
    if (first === 'indexes' && !name && method === 'POST') {
      const { uid, primaryKey } = newIndexIn(body);
      if (!/^[\w-]{1,400}$/.test(uid)) throw new Refused('invalid_index_uid', 'Invalid index uid.');
      return enqueue(() => {
        if (indexes.has(uid)) throw new Refused('index_already_exists', `Index \`${uid}\` already exists.`);
        indexes.set(uid, new FakeIndex(primaryKey ?? null));
      });
    }
    if (method === 'DELETE' && !what) {
      return enqueue(() => {
        index(name);
        indexes.delete(name);
      });
    }
    if (what === 'settings' && !verb && method === 'PATCH') {
      const settings = settingsIn(body);
      return enqueue(() => made(name).update(settings));
    }
    if (what === 'documents' && verb === 'delete-batch') {
      return enqueue(() => {
        for (const id of body as string[]) index(name).documents.delete(id);
      });
    }
    if (what === 'documents' && !verb && method === 'POST') {
      return enqueue(() => made(name).add(body as Stored[]));
    }
    throw new Refused('not_found', `${method} ${parts.join('/')}`, 404);
  }

  function answer(method: string, path: string, body: unknown): { status: number; body: unknown } {
    const [place = '', asked = ''] = path.split('?');
    const parts = place.split('/').filter(Boolean);
    const [first, name = '', what, verb] = parts;
    const ok = (answered: unknown) => ({ status: 200, body: answered });
    if (first === 'tasks') {
      const task = tasks[Number(name)];
      if (!task) throw new Refused('task_not_found', `Task \`${name}\` not found.`, 404);
      return ok(task);
    }
    if (first === 'multi-search') {
      const { queries } = body as { queries: unknown[] };
      return ok({
        results: queries.map((one) => {
          const question = questionIn(one);
          return { indexUid: question.indexUid, ...index(question.indexUid ?? '').search(question) };
        }),
      });
    }
    if (what === 'search') return ok(index(name).search(questionIn(body)));
    if (method === 'GET' && first === 'indexes' && !name) {
      const limit = Number(new URLSearchParams(asked).get('limit') ?? 20);
      const results = [...indexes].map(([uid, { primaryKey }]) => ({ uid, primaryKey }));
      return ok({ results: results.slice(0, limit), offset: 0, limit, total: results.length });
    }
    if (method === 'GET' && first === 'indexes' && !what) {
      return ok({ uid: name, primaryKey: index(name).primaryKey });
    }
    if (method === 'GET' && what === 'stats') {
      return ok({ numberOfDocuments: index(name).documents.size, isIndexing: false });
    }
    if (method === 'GET' && what === 'settings' && verb === 'filterable-attributes') {
      return ok(index(name).settings.filterableAttributes);
    }
    const { uid, status } = write(method, parts, body);
    return { status: 202, body: { taskUid: uid, status, indexUid: name, type: '', enqueuedAt: '' } };
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const { method = '', url: path = '' } = request;
      const { authorization } = request.headers;
      const body: unknown = text ? JSON.parse(text) : null;
      if (!path.startsWith('/tasks')) fake.sent.push({ method, path, body, authorization });
      let out: { status: number; body: unknown };
      try {
        if (fake.failing) throw new Refused('internal', 'stuk', fake.failing);
        if (key && !authorization) throw new Refused('missing_authorization_header', 'No key.', 401);
        if (key && authorization !== `Bearer ${key}`) throw new Refused('invalid_api_key', 'Wrong key.', 403);
        if (text.length > fake.mostBytes) throw new Refused('payload_too_large', 'Too large.', 413);
        if (text && !/^application\/json/.test(request.headers['content-type'] ?? '')) {
          throw new Refused('invalid_content_type', 'No JSON.', 415);
        }
        out = answer(method, path, body);
      } catch (error) {
        const { code = 'internal', message, status = 500 } = error as Refused;
        out = { status, body: { message, code, type: 'invalid_request', link: '' } };
      }
      const wait = /search$/.test(path) ? fake.delay : 0;
      setTimeout(() => {
        response.writeHead(out.status, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(out.body));
      }, wait);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeMeilisearch = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: [],
    indexes,
    failing: null,
    delay: 0,
    slowness: 5,
    failingTasks: null,
    mostBytes: 100_000_000,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}
