import { useLayoutEffect, useState } from 'react';
import { loadScore, saveScore } from '../../../lib/browser/tabs/saved-score';
import { answered, type Said, type Score, told } from '../../../lib/session/score/score';
import { createStore } from '../../../lib/state/store';
import { useStore } from '../../ui/use-store';

/** What was told in this tab, kept until the tab is closed, and what changes it. */
export interface KeptScore {
  readonly score: Score;
  readonly change: ScoreChanges;
}

/** Always the same functions. */
export interface ScoreChanges {
  tell(of: string, truth: string | undefined, said: Said): void;
  answer(of: string, said: Said): void;
  reset(): void;
}

export function useScore(): KeptScore {
  const [store] = useState(() => createStore<Score>([]));
  const score = useStore(store);
  // Not while the page is built, which has no score.
  useLayoutEffect(() => store.set(loadScore(sessionStorage)), [store]);
  const [change] = useState((): ScoreChanges => {
    const set = (next: Score) => {
      if (next === store.get()) return;
      store.set(next);
      saveScore(sessionStorage, next);
    };
    return {
      tell: (of, truth, said) => set(told(store.get(), of, truth, said)),
      answer: (of, said) => set(answered(store.get(), of, said)),
      reset: () => set([]),
    };
  });
  return { score, change };
}
