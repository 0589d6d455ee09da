import { Worker } from 'node:worker_threads';
import type { ModelInMemory } from '../open-model';
import type { FileAnswer } from '../read-picture-file';

/** What a thread starts with. */
export interface ReadingThreadData {
  /** The model's id. */
  readonly model: string;
  /** The model itself where it was not exported. */
  readonly content?: ModelInMemory;
}

/** Threads that read pictures, each on one core and one picture at a time. */
export interface ReadingPool {
  /** Resolves to an error's sentence where the thread dies or hangs over the file; rejects where no thread is left. */
  ask(file: string): Promise<FileAnswer>;
  dismiss(): Promise<void>;
}

/**
 * A picture that takes longer is given up, as on the page: most take less than a second, and those of a hundred million
 * pixels ten times that. Each of these seconds is one in which this thread ran, too: none passes while the command is
 * suspended (ctrl-Z), or waits for who reads its output.
 */
export const MOST_SECONDS = 40;
const SECOND = 1000;

interface Request {
  readonly file: string;
  resolve(answer: FileAnswer): void;
  reject(error: unknown): void;
}

/** A thread of Node 20 takes no loader of its own by option, so it asks tsx for one before it reads our file. */
const RUN_TYPESCRIPT = `import('tsx/esm/api').then(({ tsImport }) =>
  tsImport(${JSON.stringify(new URL('./reading-thread.ts', import.meta.url).href)}, ${JSON.stringify(import.meta.url)}))`;

const startReadingThread = (workerData: ReadingThreadData): Worker =>
  new Worker(RUN_TYPESCRIPT, { workerData, eval: true });

/** Threads that read what waits, and what befell the last of them. */
interface Pool {
  readonly waiting: Request[];
  readonly threads: Set<Worker>;
  readonly idle: ((request: Request) => void)[];
  readonly startThread: () => Worker;
  failure?: { readonly error: unknown };
}

/**
 * Starts `count` threads. One that dies, as for want of memory, or hangs gives its file an error, and another takes its
 * place; one that dies without a file is not replaced.
 */
export function startReadingPool(
  count: number,
  data: ReadingThreadData,
  startThread = startReadingThread,
): ReadingPool {
  const pool: Pool = { waiting: [], threads: new Set(), idle: [], startThread: () => startThread(data) };
  for (let i = 0; i < count; i++) addThread(pool);
  return {
    ask: (file) =>
      new Promise((resolve, reject) => {
        const request = { file, resolve, reject };
        if (pool.failure) reject(pool.failure.error);
        else if (pool.idle.length > 0) pool.idle.shift()?.(request);
        else pool.waiting.push(request);
      }),
    async dismiss() {
      const all = [...pool.threads];
      pool.threads.clear();
      await Promise.all(all.map((thread) => thread.terminate()));
    },
  };
}

/** Starts a thread, which takes one request after another for as long as it lives. */
function addThread(pool: Pool): void {
  const { waiting, threads, idle } = pool;
  const thread = pool.startThread();
  threads.add(thread);
  let underWay: Request | undefined;
  let clock: NodeJS.Timeout | undefined;
  const read = (request: Request): void => {
    underWay = request;
    thread.postMessage(request.file);
    clock = afterSeconds(MOST_SECONDS, () => {
      leave(new Error('It hangs.'), `it took longer than ${MOST_SECONDS} s.`);
      // It ends when it can: not before what it does outside of JavaScript does.
      thread.unref();
      void thread.terminate();
    });
  };
  const leave = (error: Error, why = `the thread that read it died. ${error.message}`): void => {
    clearInterval(clock);
    // It both says why and ends.
    if (!threads.delete(thread)) return;
    const at = idle.indexOf(read);
    if (at >= 0) idle.splice(at, 1);
    if (underWay) {
      underWay.resolve({ error: `${underWay.file} could not be read: ${why}` });
      addThread(pool);
    } else if (threads.size === 0) fail(pool, error);
  };
  thread.on('message', (message: 'ready' | FileAnswer) => {
    if (!threads.has(thread)) return;
    clearInterval(clock);
    if (message !== 'ready') underWay?.resolve(message);
    underWay = undefined;
    const next = waiting.shift();
    if (next) read(next);
    else idle.push(read);
  });
  thread.on('error', (error: Error) => leave(error));
  thread.on('exit', (code) => leave(new Error(`It ended with ${code}.`)));
}

/** No thread is left: nothing that waits, or is asked for later, is read. */
function fail(pool: Pool, error: unknown): void {
  pool.failure ??= { error };
  for (const { reject } of pool.waiting.splice(0)) reject(error);
}

/** Counts seconds in which this thread ran. */
function afterSeconds(most: number, then: () => void): NodeJS.Timeout {
  let seconds = 0;
  return setInterval(() => {
    if (++seconds >= most) then();
  }, SECOND).unref();
}
