import type { Drawing } from '../ink/drawing';
import type { DrawingReading } from './api';
import { type Connection, connect, type WorkerLike } from './connection';
import { type RecogniserError, WorkerDiedError } from './errors';
import type { Recogniser, RecogniserState } from './recogniser';

export interface RecogniserOptions {
  /** Absolute URL of the model's folder. */
  readonly modelUrl: string;
  readonly startWorker?: () => WorkerLike;
}

/** A worker that dies is started anew this often before the reader is asked. */
const RESTARTS = 1;

/** Bundlers find the worker by this expression, written out literally. */
const startWorkerFile = (): WorkerLike => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

interface Request {
  readonly drawing: Drawing;
  resolve(answer: DrawingReading | 'superseded'): void;
  reject(error: unknown): void;
}

/** Starts the worker and loads the network at once, so that both are warm before the first stroke ends. */
export function createRecogniser({ modelUrl, startWorker = startWorkerFile }: RecogniserOptions): Recogniser {
  const listeners = new Set<() => void>();
  let state: RecogniserState = { kind: 'loading' };
  let connection: Connection | undefined;
  let newest: Request | undefined;
  let asking = false;
  let restartsLeft = RESTARTS;

  const enter = (next: RecogniserState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const fail = (error: RecogniserError): void => {
    connection?.end();
    connection = undefined;
    newest?.reject(error);
    newest = undefined;
    enter({ kind: 'failed', error });
  };
  const start = (): void => {
    asking = false;
    const own = connect(startWorker(), (cause) => {
      if (own !== connection) return;
      if (restartsLeft-- > 0) {
        enter({ kind: 'loading' });
        start();
      } else fail(new WorkerDiedError(cause));
    });
    connection = own;
    own.ask('load', modelUrl).then(
      (card) => {
        if (own !== connection) return;
        enter({ kind: 'ready', card });
        void readNewest();
      },
      (error) => {
        // A death has put another connection in its place by now.
        if (own === connection) fail(error);
      },
    );
  };
  /** Asks for one drawing at a time; those that come meanwhile replace each other, so only the newest waits. */
  const readNewest = async (): Promise<void> => {
    const request = newest;
    const own = connection;
    if (request === undefined || own === undefined || asking || state.kind !== 'ready') return;
    asking = true;
    try {
      const answer = await own.ask('readDrawing', request.drawing);
      restartsLeft = RESTARTS;
      request.resolve(request === newest ? answer : 'superseded');
      if (request === newest) newest = undefined;
    } catch (error) {
      // After a death the same drawing is asked for again by the next worker.
      if (own === connection && request === newest) {
        newest = undefined;
        request.reject(error);
      }
    }
    if (own !== connection) return;
    asking = false;
    void readNewest();
  };
  start();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read(drawing) {
      if (state.kind === 'failed') return Promise.reject(state.error);
      newest?.resolve('superseded');
      return new Promise((resolve, reject) => {
        newest = { drawing, resolve, reject };
        void readNewest();
      });
    },
    retry() {
      if (state.kind !== 'failed') return;
      restartsLeft = RESTARTS;
      enter({ kind: 'loading' });
      start();
    },
    dispose() {
      newest?.resolve('superseded');
      newest = undefined;
      connection?.end();
      connection = undefined;
      listeners.clear();
    },
  };
}
