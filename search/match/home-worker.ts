import { parentPort, workerData } from 'node:worker_threads';
import { connect } from '#db/client.ts';
import { answersOf, type MatchAnswers } from './answers.ts';
import type { Built, HomeReply, HomeRequest } from './home.ts';
import { currentWeights, loadMatchStore } from './load.ts';
import { driftOf, noDrift, stillDiffers } from './reconcile.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import type { PackedStore } from './store/store.ts';

const port = parentPort;
if (!port) throw new Error('this file runs in a worker');
const { databaseFile } = workerData as { databaseFile: string };
const snapshotFile = `${databaseFile}.match`;
const db = connect(databaseFile);
let store: PackedStore | null = null;
let answers: MatchAnswers | null = null;

function use(next: PackedStore, position: number): Built {
  store = next;
  answers = answersOf(next);
  return { openings: next.openings.alive, candidates: next.candidates.alive, position };
}

async function handle(request: HomeRequest): Promise<unknown> {
  switch (request.do) {
    case 'ask': {
      if (!answers) throw new Error('the match store is not built yet');
      const answer = answers[request.name] as unknown as (...args: unknown[]) => unknown;
      return answer(...request.args);
    }
    case 'open': {
      const read = readSnapshot(snapshotFile);
      if (!read) return null;
      read.store.weights = await currentWeights(db);
      return use(read.store, read.position);
    }
    case 'drift':
      if (!store) return noDrift;
      return request.found ? stillDiffers(store, db, request.found) : driftOf(store, db);
    case 'build': {
      const built = use(await loadMatchStore(db), request.position);
      return built;
    }
    case 'save':
      if (store) writeSnapshot(snapshotFile, store, request.position);
      return undefined;
  }
}

port.on('message', async (request: HomeRequest) => {
  let reply: HomeReply;
  try {
    reply = { id: request.id, result: await handle(request) };
  } catch (error) {
    reply = { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(reply);
});
