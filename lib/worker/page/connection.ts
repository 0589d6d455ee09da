import { BackendError, ModelBrokenError, ModelMissingError, PictureError, WorkerDiedError } from '../api/errors';
import type { Answer, Arguments, CarriedError, Method, Result } from '../api/recogniser-messages';

/** As much of a Worker as a connection needs, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Pairs questions to one worker with its answers. */
export interface Connection {
  ask<M extends Method>(method: M, ...args: Arguments<M>): Promise<Result<M>>;
  /** Ends the worker; what was asked and not answered rejects with WorkerDiedError. */
  end(): void;
}

/** A worker that is silent for this long is taken for dead: a reading takes milliseconds. */
export const SILENCE_MS = 10_000;

/** … and a photograph up to a second or two, on the slowest of phones and with a hundred million pixels ten times that. */
export const PHOTO_SILENCE_MS = 40_000;

/** A network that has not come by then will not: its 300 KB take a minute on the slowest of phones. */
export const LOADING_MS = 120_000;

const patience: Readonly<Record<Method, number>> = {
  load: LOADING_MS,
  readDrawing: SILENCE_MS,
  decodePhoto: PHOTO_SILENCE_MS,
  readPhoto: PHOTO_SILENCE_MS,
};

interface Caller {
  resolve(result: never): void;
  reject(error: unknown): void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** `onDeath` is told once when the worker breaks or falls silent while it reads. */
export function connect(worker: WorkerLike, onDeath: (cause: unknown) => void): Connection {
  const waiting = new Map<number, Caller>();
  let asked = 0;
  let alive = true;
  const end = (cause?: unknown): void => {
    alive = false;
    worker.terminate();
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new WorkerDiedError(cause));
    }
    waiting.clear();
  };
  const die = (cause: unknown): void => {
    if (!alive) return;
    end(cause);
    onDeath(cause);
  };
  worker.onerror = (event) => die(new Error(event.message || 'The worker could not be started.'));
  worker.onmessageerror = () => die(new Error('A message could not be read.'));
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    clearTimeout(caller?.timer);
    if ('error' in data) caller?.reject(revived(data.error));
    else caller?.resolve(data.result as never);
  };
  return {
    end,
    ask(method, ...args) {
      const id = ++asked;
      return new Promise((resolve, reject) => {
        if (!alive) return reject(new WorkerDiedError());
        const silence = new Error(`No answer for ${patience[method] / 1000} s.`);
        const timer = setTimeout(() => {
          if (method === 'load') reject(new ModelMissingError(silence));
          else die(silence);
        }, patience[method]);
        waiting.set(id, { resolve, reject, timer });
        worker.postMessage({ id, method, args });
      });
    },
  };
}

function revived({ name, message, words }: CarriedError): Error {
  const cause = new Error(message);
  if (words) return new PictureError(words.message, words.advice, cause);
  if (name === 'ModelMissingError') return new ModelMissingError(cause);
  if (name === 'ModelBrokenError') return new ModelBrokenError(cause);
  if (name === 'BackendError') return new BackendError(cause);
  return new WorkerDiedError(cause);
}
