import { parentPort, workerData } from 'node:worker_threads';
import { startBackend } from '../network/backend';
import type { GradientQuestion, GradientThreadData } from './gradient-pool';
import { gradientWork } from './gradient-work';

/** One of a pool: it has a TensorFlow.js of its own. */
const answer = gradientWork(workerData as GradientThreadData);
await startBackend();
parentPort?.on('message', (question: GradientQuestion) => parentPort?.postMessage(answer(question)));
parentPort?.postMessage('ready');
