import { UserError } from '../../errors/user-error';
import { ModelMissingError, PictureError, WorkerDiedError } from '../api/errors';
import type { Answer, Arguments, CarriedError, Method, Progress, Result } from '../api/messages';

/** As much of a Worker as a connection needs, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: unknown, handedOver?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Pairs questions to one worker, whose API is `A`, with its answers. */
export interface Connection<A> {
  /** What is handed over is not copied, and is gone here. */
  ask<M extends Method<A>>(
    method: M,
    args: Arguments<A, M>,
    progress?: Progress,
    handedOver?: Transferable[],
  ): Promise<Result<A, M>>;
  /** Ends the worker; what was asked and not answered rejects with WorkerDiedError. */
  end(): void;
}

/** What is made of a worker's silence. */
export interface Silence<A> {
  /** Milliseconds without a message after which a worker is taken for dead, or the network that it loads for missing. */
  readonly patience: Readonly<Record<Method<A>, number>>;
  /** Tells the worker, with the first argument of the load, to drop a network that has not come in time. */
  readonly forget?: Method<A>;
}

/** A worker that reads a drawing is silent for milliseconds. */
export const SILENCE_MS = 10_000;

interface Caller {
  resolve(result: never): void;
  reject(error: unknown): void;
  readonly progress: Progress | undefined;
  /** Waits for the next message from now on. */
  wait(): void;
  timer?: ReturnType<typeof setTimeout>;
}

/** `onDeath` is told once when the worker breaks or falls silent while it reads. */
export function connect<A>(
  worker: WorkerLike,
  { patience, forget }: Silence<A>,
  onDeath: (cause: unknown) => void,
): Connection<A> {
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
  worker.onmessage = ({ data }: MessageEvent<Answer<A>>) => {
    const caller = waiting.get(data.id);
    if (caller === undefined) return;
    if ('share' in data) {
      caller.wait();
      caller.progress?.(data.share);
      return;
    }
    waiting.delete(data.id);
    clearTimeout(caller.timer);
    if ('error' in data) caller.reject(revived(data.error));
    else caller.resolve(data.result as never);
  };
  return {
    end,
    ask(method, args, progress, handedOver = []) {
      const id = ++asked;
      return new Promise((resolve, reject) => {
        if (!alive) return reject(new WorkerDiedError());
        const giveUp = (): void => {
          const silence = new Error(`No answer for ${patience[method] / 1000} s.`);
          if (method !== 'load') {
            die(silence);
            return;
          }
          waiting.delete(id);
          if (forget) worker.postMessage({ id: ++asked, method: forget, args: [args[0]] });
          reject(new ModelMissingError(silence));
        };
        const caller: Caller = {
          resolve,
          reject,
          progress,
          wait() {
            clearTimeout(caller.timer);
            caller.timer = setTimeout(giveUp, patience[method]);
          },
        };
        waiting.set(id, caller);
        caller.wait();
        worker.postMessage({ id, method, args }, handedOver);
      });
    },
  };
}

/** What has no words for the reader is a fault of the worker's. */
function revived({ name, message, words }: CarriedError): Error {
  const cause = new Error(message);
  if (!words) return new WorkerDiedError(cause);
  const Kind = name === 'PictureError' ? PictureError : UserError;
  return Object.assign(new Kind(words.message, words.advice, cause), { name });
}
