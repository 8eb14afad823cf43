import { parentPort, workerData } from 'node:worker_threads';
import { bulkTurns } from './bulk.ts';

const port = parentPort;
if (!port) throw new Error('this file runs in a worker');
const turn = bulkTurns(workerData);
port.on('message', ({ first, end }: { first: number; end: number }) => port.postMessage(turn(first, end)));
port.postMessage('ready');
