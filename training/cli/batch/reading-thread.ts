import { parentPort, workerData } from 'node:worker_threads';
import { openFinding, openInMemory, openModel } from '../open-model';
import { readOne } from '../read-picture-file';
import type { ReadingThreadData } from './reading-pool';

/** One of a pool: reads the files it is sent with a network of its own. */
const { model, content } = workerData as ReadingThreadData;
const finding = await openFinding(await (content ? openInMemory(content) : openModel(model)));
parentPort?.on('message', async (file: string) => parentPort?.postMessage(await readOne(file, finding)));
parentPort?.postMessage('ready');
