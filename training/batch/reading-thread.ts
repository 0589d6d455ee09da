import { parentPort, workerData } from 'node:worker_threads';
import { openModel } from '../open-model';
import type { ThreadData } from './crew';
import { readOne } from './read-one';

/** One of a crew: reads the files it is sent with a network of its own. */
const { model } = workerData as ThreadData;
const { network, card } = await openModel(model);
parentPort?.on('message', async (file: string) => parentPort?.postMessage(await readOne(file, network, card)));
parentPort?.postMessage('ready');
