import type { UserError } from '../../../lib/errors/user-error';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { HandExample } from '../../../lib/reading/labelled-digits';
import type { PhotoEdits } from '../../../lib/reading/photo-edits';
import type { DrawingReading, PhotoReading, Reading } from '../../../lib/reading/reading';
import type { CorrectedDrawing } from '../../../lib/strokes/corrections';
import type { DecodedPhoto } from '../../../lib/worker/api/recogniser-api';
import type { Recogniser, RecogniserState } from '../../../lib/worker/page/recogniser';

interface Answerable<A> {
  answer(answer: A): Promise<void>;
  fail(error: unknown): Promise<void>;
}

type Question = CorrectedDrawing & Answerable<DrawingReading | 'superseded'>;
type FileQuestion = { readonly file: Blob } & Answerable<DecodedPhoto>;
type PhotoQuestion = { readonly picture: RgbaPicture; readonly edits: PhotoEdits } & Answerable<
  PhotoReading | 'superseded'
>;

/** A recogniser whose states and answers the test decides, question by question. */
export interface FakeRecogniser extends Recogniser {
  /** Drawings to be read. */
  readonly questions: Question[];
  /** Picture files to be decoded. */
  readonly fileQuestions: FileQuestion[];
  /** Photographs to be read. */
  readonly photoQuestions: PhotoQuestion[];
  /** What it was to learn from, each time. */
  readonly learnt: (readonly HandExample[])[];
  readonly retries: () => number;
  readonly disposed: () => boolean;
  become(state: 'loading' | 'ready' | UserError): void;
}

const card: Extract<RecogniserState, { kind: 'ready' }>['card'] = {
  id: 'fake',
  title: 'Fake',
  architecture: '',
  parameters: 0,
  bytes: 0,
  data: '',
  training: { command: '', seed: 1, epochs: 0 },
  measured: [],
  temperature: 1,
  rejectBelow: 0.5,
  sha256: {},
};

export function createFakeRecogniser(start: 'loading' | 'ready' = 'ready'): FakeRecogniser {
  let state: RecogniserState = start === 'ready' ? { kind: 'ready', card } : { kind: 'loading' };
  let retries = 0;
  let disposed = false;
  const listeners = new Set<() => void>();
  const questions: Question[] = [];
  const fileQuestions: FileQuestion[] = [];
  const photoQuestions: PhotoQuestion[] = [];
  const whileItCan = <A>(ask: () => Promise<A>): Promise<A> =>
    state.kind === 'failed' ? Promise.reject(state.error) : ask();
  const become: FakeRecogniser['become'] = (next) => {
    if (next === 'loading') state = { kind: 'loading' };
    else if (next === 'ready') state = { kind: 'ready', card };
    else state = { kind: 'failed', error: next };
    for (const listener of listeners) listener();
  };
  const learnt: (readonly HandExample[])[] = [];
  return {
    learnt,
    questions,
    fileQuestions,
    photoQuestions,
    become,
    retries: () => retries,
    disposed: () => disposed,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (content) => whileItCan(() => asked(questions, content)),
    decodePhoto: (file) => asked(fileQuestions, { file }),
    readPhoto: (picture, edits) => whileItCan(() => asked(photoQuestions, { picture, edits })),
    explain: () => Promise.reject(new Error('This recogniser tells no reasons.')),
    learn: async (examples) => {
      learnt.push(examples);
    },
    retry() {
      retries++;
      become('loading');
    },
    dispose() {
      disposed = true;
    },
  };
}

/** Puts a question on the list, for the test to answer. */
function asked<Q, A>(list: (Q & Answerable<A>)[], question: Q): Promise<A> {
  return new Promise((resolve, reject) => {
    list.push({ ...question, answer: async (answer) => resolve(answer), fail: async (error) => reject(error) });
  });
}

/** Ten probabilities: the given ones, and what is left spread over the other digits. */
export function probabilities(given: Readonly<Record<number, number>>): number[] {
  const values = Object.values(given);
  const rest = (1 - values.reduce((sum, value) => sum + value, 0)) / (10 - values.length);
  return Array.from({ length: 10 }, (_, digit) => given[digit] ?? rest);
}

/** An answer that reads `text` with these probabilities; the picture is one pixel of ink. */
export function answerOf(
  text: string,
  given: Readonly<Record<number, number>>,
  kind: Exclude<Reading['kind'], 'blank'> = 'digits',
): DrawingReading {
  const confidence = given[Number(text)] ?? 0;
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const digits = [{ text, confidence, probabilities: probabilities(given), box, line: 0 }];
  const data = new Uint8Array(28 * 28);
  data[14 * 28 + 14] = 255;
  const reading: Reading =
    kind === 'digits' ? { kind, text, confidence, digits } : { kind, text: '', confidence, digits };
  return { reading, pictures: [{ width: 28, height: 28, data }] };
}
