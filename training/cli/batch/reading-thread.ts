import { parentPort, workerData } from 'node:worker_threads';
import { lazyModel } from '../lazy-model';
import type { ThreadData } from './crew';
import { readOne } from './read-one';

/** One of a crew: reads the files it is sent with a network of its own. */
const { model, run } = workerData as ThreadData;
const { network, card } = await lazyModel(model, run).open();
parentPort?.on('message', async (file: string) => parentPort?.postMessage(await readOne(file, network, card)));
parentPort?.postMessage('ready');
