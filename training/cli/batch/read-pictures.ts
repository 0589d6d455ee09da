import { availableParallelism } from 'node:os';
import type { LazyModel } from '../lazy-model';
import type { FileAnswer } from '../read-picture-file';
import { startReadingPool } from './reading-pool';

/** A thread takes three quarters of a second to start: for fewer pictures, a further one is not worth it. */
const WORTH_A_THREAD = 10;
/** Each holds about 200 MB. */
const MOST_THREADS = 8;
/** Pictures under way or read for each thread: some take long, and the other threads go on meanwhile. */
const AHEAD = 32;

/** How many threads read a number of pictures. */
export const threadsFor = (pictures: number, cores = availableParallelism()): number =>
  Math.max(1, Math.min(cores, MOST_THREADS, Math.floor(pictures / WORTH_A_THREAD)));

/**
 * Reads pictures on every core: the answers come in the order of the files, one for each. Never on this thread, which
 * watches that none hangs. @throws as `openModel` does
 */
export async function* readPictures(
  files: readonly string[],
  { id, ofRun }: Pick<LazyModel, 'id' | 'ofRun'>,
  threads = threadsFor(files.length),
): AsyncGenerator<FileAnswer, void> {
  if (files.length === 0) return;
  const pool = startReadingPool(Math.min(threads, files.length), { model: id, content: await ofRun?.() });
  try {
    yield* inOrder(files, AHEAD * threads, pool.ask);
  } finally {
    await pool.dismiss();
  }
}

/**
 * The answers to `items` in their order, whichever comes first, `ahead` of them asked for at a time: at most
 * that many pictures and answers are in memory, however many items there are. @throws whatever an answer rejects with, in its turn
 */
export async function* inOrder<Item, Answer>(
  items: Iterable<Item>,
  ahead: number,
  ask: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer, void> {
  const asked: Promise<Answer>[] = [];
  for (const item of items) {
    const answer = ask(item);
    // It is waited for below; until then a rejection is no oversight.
    answer.catch(() => {});
    asked.push(answer);
    if (asked.length >= ahead) yield asked.shift() as Promise<Answer>;
  }
  yield* asked;
}
