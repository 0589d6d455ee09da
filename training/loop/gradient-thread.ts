import { parentPort, workerData } from 'node:worker_threads';
import { startBackend } from '../network/backend';
import type { GradientQuestion, GradientThreadData } from './gradient-pool';
import { answersOf } from './work';

/** One of a pool: it has a TensorFlow.js of its own. */
const answer = answersOf(workerData as GradientThreadData);
await startBackend();
parentPort?.on('message', async (question: GradientQuestion) => parentPort?.postMessage(await answer(question)));
parentPort?.postMessage('ready');
