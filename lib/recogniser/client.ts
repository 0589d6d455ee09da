import type { Drawing } from '../ink/drawing';
import type { PhotoEdits } from '../photo/photo-edits';
import type { RgbaPicture } from '../photo/rgba-picture';
import { type Connection, connect, type WorkerLike } from './connection';
import { PictureError, type RecogniserError, WorkerDiedError } from './errors';
import type { Arguments, Method, Result } from './messages';
import { createLane } from './newest-wins';
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

/** A worker that died of a picture would die of it again, so it is not asked for twice. */
const unopened = (cause: unknown): PictureError =>
  new PictureError('The picture could not be opened.', 'Try again, or choose another one.', cause);

/** Starts the worker and loads the network at once, so that both are warm before the first stroke ends. */
export function createRecogniser({ modelUrl, startWorker = startWorkerFile }: RecogniserOptions): Recogniser {
  const listeners = new Set<() => void>();
  let state: RecogniserState = { kind: 'loading' };
  /** Where the network did not load, its worker still decodes pictures. */
  let connection: Connection | undefined;
  let restartsLeft = RESTARTS;
  let disposed = false;

  const enter = (next: RecogniserState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const ask = <M extends Method>(method: M, ...args: Arguments<M>): Promise<Result<M>> | undefined => {
    if (state.kind !== 'ready') return undefined;
    return connection?.ask(method, ...args).then((answer) => {
      restartsLeft = RESTARTS;
      return answer;
    });
  };
  const drawings = createLane((drawing: Drawing) => ask('readDrawing', drawing));
  const photos = createLane(({ picture, edits }: { picture: RgbaPicture; edits: PhotoEdits }) =>
    ask('readPhoto', picture, edits),
  );
  const lanes = [drawings, photos];

  const fail = (error: RecogniserError): void => {
    for (const lane of lanes) lane.end(error);
    enter({ kind: 'failed', error });
  };
  /** @throws whatever the browser says that refuses to start a worker */
  const connected = (): Connection => {
    connection ??= connect(startWorker(), (cause) => {
      connection = undefined;
      if (state.kind === 'failed') return;
      if (restartsLeft-- === 0) return fail(new WorkerDiedError(cause));
      for (const lane of lanes) lane.again();
      enter({ kind: 'loading' });
      void load();
    });
    return connection;
  };
  const load = async (): Promise<void> => {
    let own: Connection | undefined;
    try {
      own = connected();
      const card = await own.ask('load', modelUrl);
      if (own !== connection) return;
      enter({ kind: 'ready', card });
      for (const lane of lanes) lane.next();
    } catch (error) {
      // A death has put another connection in its place by now.
      if (own === connection) fail(own ? (error as RecogniserError) : new WorkerDiedError(error));
    }
  };
  const read = <A>(put: () => Promise<A | 'superseded'>): Promise<A | 'superseded'> => {
    if (disposed) return Promise.resolve('superseded');
    return state.kind === 'failed' ? Promise.reject(state.error) : put();
  };
  void load();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (drawing) => read(() => drawings.put(drawing)),
    readPhoto: (picture, edits) => read(() => photos.put({ picture, edits })),
    async decodePhoto(file) {
      try {
        if (disposed) throw new WorkerDiedError();
        return await connected().ask('decodePhoto', file);
      } catch (error) {
        throw error instanceof PictureError ? error : unopened(error);
      }
    },
    retry() {
      if (disposed || state.kind !== 'failed') return;
      restartsLeft = RESTARTS;
      connection?.end();
      connection = undefined;
      enter({ kind: 'loading' });
      void load();
    },
    dispose() {
      disposed = true;
      connection?.end();
      connection = undefined;
      for (const lane of lanes) lane.end();
      listeners.clear();
    },
  };
}
