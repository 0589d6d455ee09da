import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { HandExample } from '../../reading/labelled-digits';
import type { PhotoEdits } from '../../reading/photo-edits';
import type { CorrectedDrawing } from '../../strokes/corrections';
import { FOR_THE_PAGE, PictureError, WorkerDiedError } from '../api/errors';
import type { WorkerLike } from './connection';
import { createLanes, type Lane } from './newest-wins';
import type { Recogniser } from './recogniser';
import { startRecogniserWorker } from './recogniser-worker';

export interface RecogniserOptions {
  /** Absolute URL of the model's folder. */
  readonly modelUrl: string;
  readonly startWorker: () => WorkerLike;
}

/** Between two questions that each start a failed recogniser again: a pen asks sixty times a second. In milliseconds. */
const PAUSE_MS = 1000;

/** In milliseconds, for which drawings wait until a hand is learnt that was learnt before. */
const LEARNING_MS = 2000;

/** Fetched with the first SVG. */
const loadDrawing = () => import('./draw-svg');

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
export function createRecogniser({ modelUrl, startWorker }: RecogniserOptions): Recogniser {
  const worker = startRecogniserWorker(modelUrl, startWorker, (cause) =>
    photos.each((lane) => lane.giveUp(unread(cause))),
  );
  /** Questions wait until a worker that was started again has learnt what the last one had. */
  let isLearning = false;
  const photos = createLanes(([picture, edits, isLast]: [picture: RgbaPicture, edits: PhotoEdits, isLast: boolean]) =>
    isLearning
      ? undefined
      : worker.ask('readPhoto', [picture, edits], isLast ? [picture.data.buffer as ArrayBuffer] : []),
  );
  const drawings = createLanes((drawing: CorrectedDrawing) =>
    isLearning ? undefined : worker.ask('readDrawing', [drawing]),
  );
  const eachLane = (act: (lane: Pick<Lane<never, never>, 'next' | 'again' | 'end'>) => void): void => {
    drawings.each(act);
    photos.each(act);
  };

  const { state } = worker;
  let examples: readonly HandExample[] = [];
  let failedAt = 0;
  const follow = (): void => {
    const now = state.get();
    if (now.kind === 'failed') failedAt = performance.now();
    // A worker that was started again has learnt nothing yet. What it cannot learn it reads all the same.
    isLearning = now.kind === 'ready' && examples.length > 0;
    if (isLearning) {
      void worker.ask('learn', [examples])?.then(hasLearnt, hasLearnt);
      setTimeout(hasLearnt, LEARNING_MS);
    } else goOn();
  };
  const hasLearnt = (): void => {
    if (!isLearning) return;
    isLearning = false;
    goOn();
  };
  const goOn = (): void => {
    const now = state.get();
    eachLane((lane) => {
      if (now.kind === 'failed') lane.end(now.error);
      else if (now.kind === 'ready') lane.next();
      else lane.again();
    });
  };
  follow();
  state.subscribe(follow);

  let disposed = false;
  const read = <A>(put: () => Promise<A | 'superseded'>): Promise<A | 'superseded'> => {
    if (disposed) return Promise.resolve('superseded');
    const now = state.get();
    if (now.kind !== 'failed') return put();
    if (performance.now() - failedAt < PAUSE_MS) return Promise.reject(now.error);
    const answer = put();
    worker.revive();
    return answer;
  };
  return {
    state: state.get,
    subscribe: state.subscribe,
    read: (drawing, asker) => read(() => drawings.of(asker).put(drawing)),
    readPhoto: (picture, edits, asker, isLast = false) => read(() => photos.of(asker).put([picture, edits, isLast])),
    async learn(next) {
      examples = next;
      await worker.ask('learn', [examples]);
    },
    explain: (method, ...args) => read(async () => worker.ask(method, args) ?? 'superseded'),
    async decodePhoto(file) {
      try {
        if (disposed) throw new WorkerDiedError();
        return await worker.connected().ask('decodePhoto', [file]);
      } catch (error) {
        if (error instanceof Error && error.name === FOR_THE_PAGE) return (await loadDrawing()).drawSvg(file);
        throw error instanceof PictureError ? error : unopened(error);
      }
    },
    retry(anyway = false) {
      if (disposed || (state.get().kind !== 'failed' && !anyway)) return;
      worker.end();
      worker.revive();
    },
    dispose() {
      disposed = true;
      worker.end();
      eachLane((lane) => lane.end());
    },
  };
}
