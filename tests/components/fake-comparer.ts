import type { Compared, Comparison, SignedPicture } from '../../lib/worker/api/comparer-api';
import type { Comparer, NetworkState } from '../../lib/worker/page/comparer';

export interface CompareQuestion {
  readonly drawing: Compared;
  answer(comparison: Comparison | 'superseded'): void;
  fail(error: unknown): void;
}

/** A comparer whose states and answers the test decides, question by question. */
export interface FakeComparer extends Comparer {
  readonly questions: CompareQuestion[];
  /** The networks that were asked for their first layer's responses. */
  readonly asked: string[];
  /** Answers for the first layer instead, where the test gives it. */
  responses: (() => Promise<readonly SignedPicture[]>) | undefined;
  readonly retried: string[];
  readonly disposed: () => boolean;
  become(id: string, state: NetworkState): void;
}

export function createFakeComparer(ids: readonly string[], responses: readonly SignedPicture[] = []): FakeComparer {
  let states: Readonly<Record<string, NetworkState>> = Object.fromEntries(ids.map((id) => [id, { kind: 'waiting' }]));
  let disposed = false;
  const listeners = new Set<() => void>();
  const [questions, asked, retried]: [CompareQuestion[], string[], string[]] = [[], [], []];
  const comparer: FakeComparer = {
    questions,
    asked,
    retried,
    responses: undefined,
    disposed: () => disposed,
    become(id, state) {
      states = { ...states, [id]: state };
      for (const listener of [...listeners]) listener();
    },
    states: () => states,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    compare: (drawing) => new Promise((resolve, reject) => questions.push({ drawing, answer: resolve, fail: reject })),
    async responsesTo(id) {
      asked.push(id);
      return comparer.responses ? comparer.responses() : responses;
    },
    why: async () => 'superseded',
    levels: async () => 'superseded',
    retry: (id) => void retried.push(id),
    dispose() {
      disposed = true;
    },
  };
  return comparer;
}
