import { UserError } from '../errors/user-error';
import type { DrawingReading } from '../reading/reading';
import { createStore, type Store } from '../state/store';
import { type CorrectedDrawing, NO_DRAWING } from '../strokes/corrections';
import { PictureError } from '../worker/api/errors';
import type { Recogniser } from '../worker/page/recogniser';

/**
 * The state of a reading: the network is loading, there is nothing to read, an answer with its question, or a failure.
 */
export type LiveReading<Q = unknown, A extends DrawingReading = DrawingReading> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'read'; readonly question: Q; readonly answer: A }
  | { readonly kind: 'failed'; readonly error: UserError };

/** Asks a recogniser about something that changes, and holds the newest answer that still applies. */
export interface LiveReader<Q, A extends DrawingReading = DrawingReading> {
  readonly reading: Pick<Store<LiveReading<Q, A>>, 'get' | 'subscribe'>;
  /** Reads what grew out of the last question. Until the answer comes, the last answer may still be shown. */
  follow(question: Q): void;
  /** Reads what replaces the last question. Earlier answers are no longer shown. */
  replace(question: Q): void;
  /** Reads the same once more: it may be read otherwise now. */
  again(): void;
  retry(): void;
  /** Reads with this recogniser from now on, until the function it returns is called. */
  attach(recogniser: Recogniser): () => void;
}

/** What is read, and how. */
export interface Subject<Q, A extends DrawingReading> {
  readonly nothing: Q;
  isNothing(question: Q): boolean;
  read(recogniser: Recogniser, question: Q): Promise<A | 'superseded'>;
  /** What to say if reading fails for an unexpected reason. */
  readonly failure: readonly [message: string, advice: string];
}

export function createLiveReader<Q, A extends DrawingReading>(subject: Subject<Q, A>): LiveReader<Q, A> {
  const waiting: LiveReading<Q, A> = { kind: 'waiting' };
  const blank: LiveReading<Q, A> = { kind: 'blank' };
  const reading = createStore<LiveReading<Q, A>>(waiting);
  let recogniser: Recogniser | null = null;
  let question = subject.nothing;
  const order = createOrder();
  /** Set where the present question itself is the reason for a failure. It is not asked again automatically. */
  let refused: LiveReading<Q, A> | undefined;

  const ask = async () => {
    if (!recogniser || subject.isNothing(question)) return;
    const [own, number] = [question, order.next()];
    try {
      const answer = await subject.read(recogniser, own);
      if (answer !== 'superseded') settle(number, { kind: 'read', question: own, answer });
    } catch (error) {
      if (!order.isLast(number)) return;
      const failed: LiveReading<Q, A> = { kind: 'failed', error: inWords(error, subject.failure) };
      if (error instanceof PictureError) refused = failed;
      settle(number, failed);
    }
  };
  const settle = (number: number, next: LiveReading<Q, A>) => {
    if (order.settle(number) && recogniser?.state().kind !== 'failed') reading.set(next);
  };

  const showState = () => {
    const state = recogniser?.state();
    if (state?.kind === 'failed') reading.set({ kind: 'failed', error: state.error });
    else if (state?.kind !== 'ready') reading.set(waiting);
    else if (subject.isNothing(question)) reading.set(blank);
    else if (refused) reading.set(refused);
    else if (order.isSettled() && !isAnswered()) void ask();
  };

  const isAnswered = () => {
    const live = reading.get();
    return live.kind === 'read' && live.question === question;
  };

  const follow = (next: Q) => {
    question = next;
    refused = undefined;
    void ask();
  };

  return {
    reading,
    follow,
    replace(next) {
      order.forget();
      follow(next);
      if (subject.isNothing(next)) showState();
    },
    again() {
      if (!refused) void ask();
    },
    retry() {
      order.forget();
      refused = undefined;
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
        order.forget();
        if (recogniser === next) recogniser = null;
      };
    },
  };
}

/** Numbers the questions, and tells which answers still apply. */
function createOrder() {
  let asked = 0;
  /** Answers to questions up to this one are no longer shown. */
  let settled = 0;
  return {
    next: () => ++asked,
    isLast: (number: number) => number === asked,
    isSettled: () => settled === asked,
    /** Whether the answer to this question is newer than what is shown. */
    settle(number: number): boolean {
      if (number <= settled) return false;
      settled = number;
      return true;
    },
    /** Ignores answers to everything asked so far. */
    forget() {
      settled = asked;
    },
  };
}

function inWords(error: unknown, [message, advice]: Subject<never, never>['failure']): UserError {
  return error instanceof UserError ? error : new UserError(message, advice, error);
}

/** Reads a drawing that changes. */
export function createLiveDrawingReader(): LiveReader<CorrectedDrawing> {
  const asker = {};
  return createLiveReader({
    nothing: NO_DRAWING,
    isNothing: ({ drawing }) => drawing.length === 0,
    read: (recogniser, drawing) => recogniser.read(drawing, asker),
    failure: ['This drawing could not be read.', 'Try again. Your drawing is kept.'],
  });
}
