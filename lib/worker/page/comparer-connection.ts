import { ModelChangedError } from '../api/compare-errors';
import type { Progress } from '../api/comparer-api';
import type { Answer, Arguments, CarriedError, Method, Result } from '../api/comparer-messages';
import { BackendError, ModelBrokenError, ModelMissingError, WorkerDiedError } from '../api/errors';
import type { WorkerLike } from './connection';

/** Pairs questions to one worker with its answers. */
export interface Connection {
  ask<M extends Method>(method: M, args: Arguments<M>, progress?: Progress): Promise<Result<M>>;
  /** Ends the worker; what was asked and not answered rejects with WorkerDiedError. */
  end(): void;
}

/** A worker that is silent for this long, in ms, is taken for dead: all networks together answer in tens of them. */
export const SILENCE_MS = 10_000;

/** A network of which nothing comes for so long will not come: a hundredth of one takes seconds on the slowest lines. */
export const LOADING_SILENCE_MS = 60_000;

interface Caller {
  resolve(result: never): void;
  reject(error: unknown): void;
  readonly progress: Progress | undefined;
  /** Waits for the next message from now on. */
  wait(): void;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * `onDeath` is told once when the worker breaks, or falls silent while it reads. A network that falls silent while it loads
 * is forgotten by the worker too: nobody would know that it answers.
 */
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
    ask(method, args, progress) {
      const id = ++asked;
      const patience = method === 'load' ? LOADING_SILENCE_MS : SILENCE_MS;
      return new Promise((resolve, reject) => {
        if (!alive) return reject(new WorkerDiedError());
        const giveUp = (): void => {
          const silence = new Error(`Nothing came for ${patience / 1000} s.`);
          if (method === 'load') {
            waiting.delete(id);
            worker.postMessage({ id: ++asked, method: 'forget', args: [args[0]] });
            reject(new ModelMissingError(silence));
          } else {
            die(silence);
          }
        };
        const caller: Caller = {
          resolve,
          reject,
          progress,
          wait() {
            clearTimeout(caller.timer);
            caller.timer = setTimeout(giveUp, patience);
          },
        };
        waiting.set(id, caller);
        caller.wait();
        worker.postMessage({ id, method, args });
      });
    },
  };
}

function revived({ name, message }: CarriedError): Error {
  const cause = new Error(message);
  if (name === 'ModelMissingError') return new ModelMissingError(cause);
  if (name === 'ModelBrokenError') return new ModelBrokenError(cause);
  if (name === 'ModelChangedError') return new ModelChangedError(cause);
  if (name === 'BackendError') return new BackendError(cause);
  return new WorkerDiedError(cause);
}
