import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Asked, FakeIndex } from './meilisearch-index.ts';
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
  /** Every task fails with this message. */
  failingTasks: string | null;
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

  function enqueue(work: () => void): Task {
    const task: Task = { uid: tasks.length, status: 'enqueued', error: null };
    tasks.push(task);
    queue = queue.then(async () => {
      await new Promise((resume) => setTimeout(resume, 5));
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
      const swaps = body as { indexes: [string, string] }[];
      return enqueue(() => {
        for (const {
          indexes: [a, b],
        } of swaps) {
          const [left, right] = [index(a), index(b)];
          indexes.set(a, right).set(b, left);
        }
      });
    }
    if (first === 'indexes' && !name && method === 'POST') {
      const { uid, primaryKey } = body as { uid: string; primaryKey?: string };
      if (!/^[\w-]{1,512}$/.test(uid)) throw new Refused('invalid_index_uid', 'Invalid index uid.');
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
    if (what === 'settings' && method === 'PATCH') {
      new FakeIndex(null).update(body as Record<string, unknown>);
      return enqueue(() => index(name).update(body as Record<string, unknown>));
    }
    if (what === 'documents' && verb === 'delete-batch') {
      return enqueue(() => {
        for (const id of body as string[]) index(name).documents.delete(id);
      });
    }
    if (what === 'documents' && method === 'POST') {
      return enqueue(() => {
        // The server makes an index that is written to and does not exist.
        if (!indexes.has(name)) indexes.set(name, new FakeIndex(null));
        index(name).add(body as Stored[]);
      });
    }
    throw new Refused('not_found', `${method} ${parts.join('/')}`, 404);
  }

  function answer(method: string, path: string, body: unknown): { status: number; body: unknown } {
    const parts = (path.split('?')[0] ?? '').split('/').filter(Boolean);
    const [first, name = '', what] = parts;
    if (first === 'tasks') return { status: 200, body: tasks[Number(name)] };
    if (first === 'multi-search') {
      const { queries } = body as { queries: ({ indexUid: string } & Asked)[] };
      return { status: 200, body: { results: queries.map((one) => index(one.indexUid).search(one)) } };
    }
    if (first === 'indexes' && what === 'search')
      return { status: 200, body: index(name).search(body as object) };
    if (method === 'GET' && what === 'stats') {
      return { status: 200, body: { numberOfDocuments: index(name).documents.size, isIndexing: false } };
    }
    if (method === 'GET' && first === 'indexes' && name) {
      const { primaryKey } = index(name);
      return { status: 200, body: { uid: name, primaryKey } };
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
        if (key && authorization !== `Bearer ${key}`) throw new Refused('invalid_api_key', 'Wrong key.', 403);
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
    failingTasks: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}
