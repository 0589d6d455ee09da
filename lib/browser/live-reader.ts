import type { Drawing } from '../ink/drawing';
import type { DrawingReading } from '../recogniser/api';
import { RecogniserError } from '../recogniser/errors';
import type { Recogniser } from '../recogniser/recogniser';
import { createStore, type Store } from './store';

/** What can be shown of the reading: the network is on its way, nothing is drawn, an answer, or a failure. */
export type LiveReading =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'read'; readonly answer: DrawingReading }
  | { readonly kind: 'failed'; readonly error: RecogniserError };

/** Asks a recogniser about a drawing that changes, and holds the newest answer that still belongs to it. */
export interface LiveReader {
  readonly reading: Pick<Store<LiveReading>, 'get' | 'subscribe'>;
  /** Reads a drawing that grew out of the last one: until its answer comes, the last one's may still be shown. */
  follow(drawing: Drawing): void;
  /** Reads a drawing that replaces the last one: no earlier answer is shown any more. */
  replace(drawing: Drawing): void;
  retry(): void;
  /** Reads with this recogniser from now on, until the function it returns is called. */
  attach(recogniser: Recogniser): () => void;
}

const waiting: LiveReading = { kind: 'waiting' };
const blank: LiveReading = { kind: 'blank' };

export function createLiveReader(): LiveReader {
  const reading = createStore<LiveReading>(waiting);
  let recogniser: Recogniser | null = null;
  let drawing: Drawing = [];
  let asked = 0;
  /** Answers to questions up to this one are not shown any more. */
  let settled = 0;

  const ask = async () => {
    if (!recogniser || drawing.length === 0) return;
    const question = ++asked;
    try {
      const answer = await recogniser.read(drawing);
      if (answer !== 'superseded') settle(question, { kind: 'read', answer });
    } catch (error) {
      if (question === asked) settle(question, { kind: 'failed', error: inWords(error) });
    }
  };
  const settle = (question: number, next: LiveReading) => {
    if (question <= settled) return;
    settled = question;
    if (recogniser?.state().kind !== 'failed') reading.set(next);
  };

  const showState = () => {
    const state = recogniser?.state();
    if (state?.kind === 'failed') reading.set({ kind: 'failed', error: state.error });
    else if (state?.kind !== 'ready') reading.set(waiting);
    else if (drawing.length === 0) reading.set(blank);
    else if (reading.get().kind !== 'read' && settled === asked) void ask();
  };

  const follow = (next: Drawing) => {
    drawing = next;
    void ask();
  };
  // What was asked so far is of no interest any more.
  const forget = () => {
    settled = asked;
  };

  return {
    reading,
    follow,
    replace(next) {
      forget();
      follow(next);
      if (next.length === 0) showState();
    },
    retry() {
      forget();
      recogniser?.retry();
      reading.set(waiting);
      showState();
    },
    attach(next) {
      recogniser = next;
      const unsubscribe = next.subscribe(showState);
      showState();
      return () => {
        unsubscribe();
        forget();
        if (recogniser === next) recogniser = null;
      };
    },
  };
}

function inWords(error: unknown): RecogniserError {
  if (error instanceof RecogniserError) return error;
  return new RecogniserError('This drawing could not be read.', 'Try again. Your drawing is kept.', error);
}
