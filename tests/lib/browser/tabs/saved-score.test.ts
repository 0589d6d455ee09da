import { expect, test } from 'vitest';
import { loadScore, SCORE_KEY, saveScore } from '../../../../lib/browser/tabs/saved-score';
import { told } from '../../../../lib/session/score/score';

function aTab(text?: string) {
  const kept = new Map(text === undefined ? [] : [[SCORE_KEY, text]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const score = told([], 'a.0', '9', { ours: '9', softmax: '7' });

test('a score comes back as it was kept', () => {
  const tab = aTab();
  saveScore(tab, score);
  expect(loadScore(tab)).toEqual(score);
});

test('a tab without a score, or with one that cannot be understood, begins with none', () => {
  for (const text of [undefined, '', '{', '7', 'null', '{"of":"a.0"}']) expect(loadScore(aTab(text))).toEqual([]);
});

test('of a score that is partly damaged the rest is kept', () => {
  const damaged = [null, { of: 'b.0', truth: '12', said: {} }, { of: 'c.0', truth: '1', said: { ours: 1 } }, ...score];
  expect(loadScore(aTab(JSON.stringify(damaged)))).toEqual(score);
});

test('a storage that is forbidden costs no more than the score', () => {
  const forbidden = () => {
    throw new DOMException('Forbidden', 'SecurityError');
  };
  const tab = { getItem: forbidden, setItem: forbidden };
  expect(() => saveScore(tab, score)).not.toThrow();
  expect(loadScore(tab)).toEqual([]);
});
