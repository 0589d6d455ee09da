import { availableParallelism } from 'node:os';
import type { LazyModel } from '../lazy-model';
import type { Answer } from './answer';
import { startCrew } from './crew';
import { inOrder } from './in-order';
import { readOne } from './read-one';

/** A thread takes three quarters of a second to start, and is worth it for no fewer pictures. */
const WORTH_A_THREAD = 10;
/** Each holds about 200 MB. */
const MOST_THREADS = 8;
/** So many pictures are under way or read for each thread: some take long, and the other threads go on meanwhile. */
const AHEAD = 32;

/** How many threads read so many pictures; 1 is this one. */
export const threadsFor = (pictures: number, cores = availableParallelism()): number =>
  Math.max(1, Math.min(cores, MOST_THREADS, Math.floor(pictures / WORTH_A_THREAD)));

/** Reads pictures on every core: the answers come in the order of the files, one for each. @throws as `openModel` does */
export async function* readPictures(
  files: readonly string[],
  model: LazyModel,
  threads = threadsFor(files.length),
): AsyncGenerator<Answer, void> {
  if (files.length === 0) return;
  if (threads === 1) {
    const { network, card } = await model.open();
    for (const file of files) yield readOne(file, network, card);
    return;
  }
  const crew = startCrew(threads, model.id);
  try {
    yield* inOrder(files, AHEAD * threads, crew.ask);
  } finally {
    await crew.dismiss();
  }
}
