import { Worker } from 'node:worker_threads';
import type { ModelInMemory } from '../open-model';
import type { FileAnswer } from './read-one';

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

/**
 * Starts `count` threads. One that dies, as for want of memory, or hangs gives its file an error, and another takes its
 * place; one that dies without a file is not replaced.
 */
export function startReadingPool(
  count: number,
  data: ReadingThreadData,
  startThread = startReadingThread,
): ReadingPool {
  const waiting: Request[] = [];
  const threads = new Set<Worker>();
  const idle: ((request: Request) => void)[] = [];
  let failure: { readonly error: unknown } | undefined;

  const fail = (error: unknown): void => {
    failure ??= { error };
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const hire = (): void => {
    const thread = startThread(data);
    threads.add(thread);
    let underWay: Request | undefined;
    let clock: NodeJS.Timeout | undefined;
    const takeNext = (): void => {
      const next = waiting.shift();
      if (next) read(next);
      else idle.push(read);
    };
    const read = (request: Request): void => {
      underWay = request;
      thread.postMessage(request.file);
      let seconds = 0;
      clock = setInterval(() => {
        if (++seconds < MOST_SECONDS) return;
        leave(new Error('It hangs.'), `it took longer than ${MOST_SECONDS} s.`);
        // It ends when it can: not before what it does outside of JavaScript does.
        thread.unref();
        void thread.terminate();
      }, SECOND).unref();
    };
    const leave = (error: Error, why = `the thread that read it died. ${error.message}`): void => {
      clearInterval(clock);
      // It both says why and ends.
      if (!threads.delete(thread)) return;
      const at = idle.indexOf(read);
      if (at >= 0) idle.splice(at, 1);
      if (underWay) {
        underWay.resolve({ error: `${underWay.file} could not be read: ${why}` });
        hire();
      } else if (threads.size === 0) fail(error);
    };
    thread.on('message', (message: 'ready' | FileAnswer) => {
      if (!threads.has(thread)) return;
      clearInterval(clock);
      if (message !== 'ready') underWay?.resolve(message);
      underWay = undefined;
      takeNext();
    });
    thread.on('error', (error: Error) => leave(error));
    thread.on('exit', (code) => leave(new Error(`It ended with ${code}.`)));
  };
  for (let i = 0; i < count; i++) hire();
  return {
    ask: (file) =>
      new Promise((resolve, reject) => {
        const request = { file, resolve, reject };
        if (failure) reject(failure.error);
        else if (idle.length > 0) idle.shift()?.(request);
        else waiting.push(request);
      }),
    async dismiss() {
      const all = [...threads];
      threads.clear();
      await Promise.all(all.map((thread) => thread.terminate()));
    },
  };
}
