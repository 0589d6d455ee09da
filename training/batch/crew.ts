import { Worker } from 'node:worker_threads';
import type { Answer } from './answer';

/** What a thread starts with. */
export interface ThreadData {
  /** The model's id. */
  readonly model: string;
}

/** Threads that read pictures, each on one core and one picture at a time. */
export interface Crew {
  /** Resolves to an error's sentence where the thread dies over the file; rejects where no thread is left. */
  ask(file: string): Promise<Answer>;
  dismiss(): Promise<void>;
}

interface Request {
  readonly file: string;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** A thread of Node 20 takes no loader of its own by option, so it asks tsx for one before it reads our file. */
const RUN_TYPESCRIPT = `import('tsx/esm/api').then(({ tsImport }) =>
  tsImport(${JSON.stringify(new URL('./reading-thread.ts', import.meta.url).href)}, ${JSON.stringify(import.meta.url)}))`;

const startReadingThread = (model: string): Worker =>
  new Worker(RUN_TYPESCRIPT, { workerData: { model } satisfies ThreadData, eval: true });

/**
 * Starts `count` threads. One that dies, as for want of memory, gives its file an error, and another takes its place; one
 * that dies without a file is not replaced.
 */
export function startCrew(count: number, model: string, startThread = startReadingThread): Crew {
  const waiting: Request[] = [];
  const threads = new Set<Worker>();
  const idle: ((request: Request) => void)[] = [];
  let failure: { readonly error: unknown } | undefined;

  const fail = (error: unknown): void => {
    failure ??= { error };
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const hire = (): void => {
    const thread = startThread(model);
    threads.add(thread);
    let underWay: Request | undefined;
    const takeNext = (): void => {
      const next = waiting.shift();
      if (next) read(next);
      else idle.push(read);
    };
    const read = (request: Request): void => {
      underWay = request;
      thread.postMessage(request.file);
    };
    const leave = (error: unknown): void => {
      // It both says why and ends.
      if (!threads.delete(thread)) return;
      const at = idle.indexOf(read);
      if (at >= 0) idle.splice(at, 1);
      if (underWay) {
        underWay.resolve({ error: diedOver(underWay.file, error) });
        hire();
      } else if (threads.size === 0) fail(error);
    };
    thread.on('message', (message: 'ready' | Answer) => {
      if (message !== 'ready') underWay?.resolve(message);
      underWay = undefined;
      takeNext();
    });
    thread.on('error', leave);
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

const diedOver = (file: string, error: unknown): string =>
  `${file} could not be read: the thread that read it died. ${(error as Error).message}`;
