import type { UserError } from '../../errors/user-error';
import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { PhotoEdits } from '../../reading/photo-edits';
import type { DrawingReading } from '../../reading/reading';
import type { Drawing } from '../../strokes/drawing';
import { PictureError, WorkerDiedError } from '../api/errors';
import type { Arguments, Method, Result } from '../api/messages';
import type { RecogniserApi } from '../api/recogniser-api';
import { type Connection, connect, SILENCE_MS, type Silence, type WorkerLike } from './connection';
import { createLane, type Lane } from './newest-wins';
import type { Recogniser, RecogniserState } from './recogniser';

export interface RecogniserOptions {
  /** Absolute URL of the model's folder. */
  readonly modelUrl: string;
  readonly startWorker?: () => WorkerLike;
}

/** A worker that dies is started again this often before the reader is asked. */
const RESTARTS = 1;
/** Between two questions that each start a failed recogniser again: a pen asks sixty times a second. In milliseconds. */
const PAUSE_MS = 1000;

/** A photograph takes up to a second or two, on the slowest of phones and with a hundred million pixels ten times that. */
export const PHOTO_SILENCE_MS = 40_000;
/** A network that has not come by then will not: its 300 KB take a minute on the slowest of phones. */
export const LOADING_MS = 120_000;

export const RECOGNISER_SILENCE: Silence<RecogniserApi> = {
  patience: {
    load: LOADING_MS,
    readDrawing: SILENCE_MS,
    decodePhoto: PHOTO_SILENCE_MS,
    readPhoto: PHOTO_SILENCE_MS,
  },
};

/** Bundlers find the worker by this expression, written out literally. */
const startWorkerFile = (): WorkerLike =>
  new Worker(new URL('../thread/recogniser.worker.ts', import.meta.url), { type: 'module' });

/** Workers that died of a picture would die of it again, so they are not asked about it twice. */
const unopened = (cause: unknown): PictureError =>
  new PictureError('The picture could not be opened.', 'Try again, or choose another one.', cause);

const unread = (cause: unknown): PictureError =>
  new PictureError(
    'There is too much in this picture to be read.',
    'Crop it to the digits, or choose another one.',
    cause,
  );

/** Starts the worker and loads the network at once, so that both are warm before the first stroke ends. */
export function createRecogniser({ modelUrl, startWorker = startWorkerFile }: RecogniserOptions): Recogniser {
  const listeners = new Set<() => void>();
  let state: RecogniserState = { kind: 'loading' };
  /** Where the network did not load, its worker still decodes pictures. */
  let connection: Connection<RecogniserApi> | undefined;
  let restartsLeft = RESTARTS;
  let disposed = false;
  let failedAt = 0;

  const enter = (next: RecogniserState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const ask = <M extends Method<RecogniserApi>>(
    method: M,
    args: Arguments<RecogniserApi, M>,
  ): Promise<Result<RecogniserApi, M>> | undefined => {
    if (state.kind !== 'ready') return undefined;
    return connection?.ask(method, args).then((answer) => {
      restartsLeft = RESTARTS;
      return answer;
    });
  };
  /** One for each asker, so that none supersedes what another waits for. */
  const drawings = new Map<unknown, Lane<Drawing, DrawingReading>>();
  const photos = createLane(({ picture, edits }: { picture: RgbaPicture; edits: PhotoEdits }) =>
    ask('readPhoto', [picture, edits]),
  );
  const drawingsOf = (asker: unknown): Lane<Drawing, DrawingReading> => {
    const lane = drawings.get(asker) ?? createLane((drawing: Drawing) => ask('readDrawing', [drawing]));
    drawings.set(asker, lane);
    return lane;
  };
  const lanes = () => [...drawings.values(), photos];

  const fail = (error: UserError): void => {
    failedAt = performance.now();
    for (const lane of lanes()) lane.end(error);
    enter({ kind: 'failed', error });
  };
  /** @throws whatever the browser says that refuses to start a worker */
  const connected = (): Connection<RecogniserApi> => {
    connection ??= connect(startWorker(), RECOGNISER_SILENCE, (cause) => {
      connection = undefined;
      if (state.kind === 'failed') return;
      photos.giveUp(unread(cause));
      if (restartsLeft-- === 0) return fail(new WorkerDiedError(cause));
      for (const lane of lanes()) lane.again();
      enter({ kind: 'loading' });
      void load();
    });
    return connection;
  };
  const load = async (): Promise<void> => {
    let own: Connection<RecogniserApi> | undefined;
    try {
      own = connected();
      const card = await own.ask('load', [modelUrl]);
      if (own !== connection) return;
      enter({ kind: 'ready', card });
      for (const lane of lanes()) lane.next();
    } catch (error) {
      // A death has put another connection in its place by now.
      if (own === connection) fail(own ? (error as UserError) : new WorkerDiedError(error));
    }
  };
  const startAgain = (): void => {
    restartsLeft = RESTARTS;
    enter({ kind: 'loading' });
    void load();
  };
  const read = <A>(put: () => Promise<A | 'superseded'>): Promise<A | 'superseded'> => {
    if (disposed) return Promise.resolve('superseded');
    if (state.kind !== 'failed') return put();
    if (performance.now() - failedAt < PAUSE_MS) return Promise.reject(state.error);
    const answer = put();
    startAgain();
    return answer;
  };
  void load();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (drawing, asker) => read(() => drawingsOf(asker).put(drawing)),
    readPhoto: (picture, edits) => read(() => photos.put({ picture, edits })),
    async decodePhoto(file) {
      try {
        if (disposed) throw new WorkerDiedError();
        return await connected().ask('decodePhoto', [file]);
      } catch (error) {
        throw error instanceof PictureError ? error : unopened(error);
      }
    },
    retry() {
      if (disposed || state.kind !== 'failed') return;
      connection?.end();
      connection = undefined;
      startAgain();
    },
    dispose() {
      disposed = true;
      connection?.end();
      connection = undefined;
      for (const lane of lanes()) lane.end();
      listeners.clear();
    },
  };
}
