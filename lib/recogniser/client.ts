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
  let underWay: Request | undefined;
  let waiting: Request | undefined;
  let restartsLeft = RESTARTS;
  let disposed = false;

  const enter = (next: RecogniserState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  /** Ends the worker; each request is told how. */
  const end = (tell: (request: Request) => void): void => {
    connection?.end();
    connection = undefined;
    for (const request of [underWay, waiting]) if (request) tell(request);
    underWay = undefined;
    waiting = undefined;
  };
  const fail = (error: RecogniserError): void => {
    end((request) => request.reject(error));
    enter({ kind: 'failed', error });
  };
  const restart = (cause: unknown): void => {
    if (restartsLeft-- === 0) {
      fail(new WorkerDiedError(cause));
      return;
    }
    // The drawing under way is asked for again, unless a newer one waits.
    if (waiting) underWay?.resolve('superseded');
    waiting ??= underWay;
    underWay = undefined;
    enter({ kind: 'loading' });
    start();
  };
  const start = (): void => {
    let own: Connection;
    try {
      own = connect(startWorker(), restart);
    } catch (cause) {
      fail(new WorkerDiedError(cause));
      return;
    }
    connection = own;
    own.ask('load', modelUrl).then(
      (card) => {
        if (own !== connection) return;
        enter({ kind: 'ready', card });
        void readNext();
      },
      (error) => {
        // A death has put another connection in its place by now.
        if (own === connection) fail(error);
      },
    );
  };
  const readNext = async (): Promise<void> => {
    const own = connection;
    const request = waiting;
    if (own === undefined || request === undefined || underWay || state.kind !== 'ready') return;
    underWay = request;
    waiting = undefined;
    try {
      const answer = await own.ask('readDrawing', request.drawing);
      restartsLeft = RESTARTS;
      request.resolve(answer);
    } catch (error) {
      if (own === connection) request.reject(error);
    }
    if (own !== connection) return;
    underWay = undefined;
    void readNext();
  };
  start();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read(drawing) {
      if (disposed) return Promise.resolve('superseded');
      if (state.kind === 'failed') return Promise.reject(state.error);
      waiting?.resolve('superseded');
      return new Promise((resolve, reject) => {
        waiting = { drawing, resolve, reject };
        void readNext();
      });
    },
    retry() {
      if (disposed || state.kind !== 'failed') return;
      restartsLeft = RESTARTS;
      enter({ kind: 'loading' });
      start();
    },
    dispose() {
      disposed = true;
      end((request) => request.resolve('superseded'));
      listeners.clear();
    },
  };
}
