import { parentPort, workerData } from 'node:worker_threads';
import { startBackend } from '../network/backend';
import type { Answers, GradientQuestion, GradientThreadData } from './gradient-pool';

/** One of a pool: it has a TensorFlow.js of its own. */
const data = workerData as GradientThreadData;
const { answersOf } = (await import(data.work.module)) as { answersOf(data: GradientThreadData): Answers };
const answer = answersOf(data);
await startBackend();
parentPort?.on('message', async (question: GradientQuestion) => parentPort?.postMessage(await answer(question)));
parentPort?.postMessage('ready');
