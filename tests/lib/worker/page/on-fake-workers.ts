import { afterEach, beforeEach } from 'vitest';
import type { CorrectedDrawing } from '../../../../lib/strokes/corrections';
import type { RecogniserApi } from '../../../../lib/worker/api/recogniser-api';
import type { Recogniser } from '../../../../lib/worker/page/recogniser';
import { createRecogniser } from '../../../../lib/worker/page/recogniser-client';
import { FakeWorker, settled } from './fake-worker';

/** The card that fake workers answer with. */
export const card = { id: 'digit-net' };

/** A reading of nothing but its text. */
export const reading = (text: string) => ({ reading: { kind: 'digits', text }, pictures: [] });

/** Gives each test of the file a new recogniser whose workers the test answers for. */
export function onFakeWorkers() {
  const on = {
    recogniser: undefined as unknown as Recogniser,
    workers: [] as FakeWorker<RecogniserApi>[],
    /** The kinds of state it entered, in order. */
    states: [] as string[],
    /** The worker started last. */
    get worker(): FakeWorker<RecogniserApi> {
      return on.workers.at(-1) as FakeWorker<RecogniserApi>;
    },
    /** The drawings that this worker was asked to read. */
    get askedDrawings(): CorrectedDrawing[] {
      return on.worker.questions.flatMap(({ method, args }) => (method === 'readDrawing' ? args : []));
    },
    async becomeReady(): Promise<void> {
      on.worker.answer(card);
      await settled();
    },
  };
  beforeEach(() => {
    on.workers = [];
    on.states = [];
    on.recogniser = createRecogniser({
      modelUrl: 'https://a.example/models/digit-net',
      startWorker() {
        on.workers.push(new FakeWorker<RecogniserApi>());
        return on.worker;
      },
    });
    on.recogniser.subscribe(() => on.states.push(on.recogniser.state().kind));
  });
  afterEach(() => on.recogniser.dispose());
  return on;
}
