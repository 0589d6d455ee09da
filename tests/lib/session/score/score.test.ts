import { describe, expect, test } from 'vitest';
import {
  answered,
  MOST_TOLD,
  NO_DIGIT,
  type Score,
  talliesOf,
  told,
  truthOf,
} from '../../../../lib/session/score/score';

const NONE: Score = [];
const said = { softmax: '7', ours: '9' };

describe('the score', () => {
  test('counts for each network how often it took a digit for what the person says it is', () => {
    const score = told(told(NONE, 'a.0', '9', said), 'b.0', '7', { softmax: '7', ours: NO_DIGIT });
    expect(talliesOf(score)).toEqual({ softmax: { right: 1, count: 2 }, ours: { right: 1, count: 2 } });
  });

  test('counts a digit once, however often the answer is changed', () => {
    const score = told(told(told(NONE, 'a.0', '9', said), 'a.0', '7', said), 'a.0', '1', said);
    expect(truthOf(score, 'a.0')).toBe('1');
    expect(talliesOf(score).ours).toEqual({ right: 0, count: 1 });
  });

  test('forgets a digit whose answer is taken back', () => {
    const score = told(told(NONE, 'a.0', '9', said), 'a.0', undefined, said);
    expect(score).toEqual([]);
    expect(truthOf(score, 'a.0')).toBeUndefined();
  });

  test('counts a network only where it answered, and takes up what it answers later', () => {
    const early = told(NONE, 'a.0', '9', { ours: '9' });
    expect(talliesOf(early)).toEqual({ ours: { right: 1, count: 1 } });
    expect(talliesOf(answered(early, 'a.0', said)).softmax).toEqual({ right: 0, count: 1 });
  });

  test('stays the same where an answer is known, or is about a digit that was not told', () => {
    const score = told(NONE, 'a.0', '9', said);
    expect(answered(score, 'a.0', { ours: '9' })).toBe(score);
    expect(answered(score, 'b.0', { ours: '3' })).toBe(score);
  });

  test('keeps the newest digits of a person who tells very many', () => {
    let score = NONE;
    for (let i = 0; i <= MOST_TOLD; i++) score = told(score, `${i}.0`, '9', said);
    expect(score).toHaveLength(MOST_TOLD);
    expect(truthOf(score, '0.0')).toBeUndefined();
    expect(truthOf(score, `${MOST_TOLD}.0`)).toBe('9');
  });
});
