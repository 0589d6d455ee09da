import { expect, test } from 'vitest';
import { type Frame, NOTHING_SEEN, type SteadyNumber, withFrame } from '../../../../lib/session/live/steady-number';

/** Milliseconds from frame to frame. */
const PACE = 150;

const frameOf = (text: string, index: number, confidence = 0.9): Frame => ({
  at: index * PACE,
  text,
  confidence: text === '' ? 0 : confidence,
  boxes: [...text].map((_, i) => ({ x: i, y: index, width: 1, height: 1 })),
});

/** The states after each of these frames. */
function after(texts: readonly string[]): SteadyNumber[] {
  let state = NOTHING_SEEN;
  return texts.map((text, i) => {
    state = withFrame(state, frameOf(text, i));
    return state;
  });
}

const shown = (texts: readonly string[]) => after(texts).map(({ text }) => text);
const times = (count: number, text: string) => Array.from({ length: count }, () => text);

test('a number is shown once two frames agree on it', () => {
  expect(shown(['12', '17', '17'])).toEqual(['', '', '17']);
});

test('two readings that take turns never make it flicker', () => {
  const texts = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? '17' : '11'));
  expect(new Set(shown(texts).slice(2)).size).toBe(1);
});

test('another number takes its place when it clearly leads, and only once', () => {
  const all = shown([...times(8, '17'), ...times(8, '42')]);
  expect(all[8]).toBe('17');
  expect(all.at(-1)).toBe('42');
  expect(all.filter((text, i) => i > 0 && text !== all[i - 1])).toEqual(['17', '42']);
});

test('unsure readings do not outweigh fewer sure ones', () => {
  let state = NOTHING_SEEN;
  for (const [i, text] of ['17', '17', '11', '11'].entries())
    state = withFrame(state, frameOf(text, i, text === '17' ? 0.95 : 0.3));
  expect(state.text).toBe('17');
});

test('it stays through a blurred frame or two, and goes when nothing is found for a while', () => {
  const all = shown([...times(6, '17'), ...times(12, '')]);
  expect(all[7]).toBe('17');
  expect(all.at(-1)).toBe('');
});

test('frames that came long ago say nothing about what is seen now', () => {
  const before = after(times(6, '17')).at(-1) as SteadyNumber;
  expect(withFrame(before, { ...frameOf('42', 0), at: 60_000 }).text).toBe('');
});

test('on a machine that reads a frame in seconds a number is shown, too', () => {
  let state = NOTHING_SEEN;
  for (const at of [0, 5000]) state = withFrame(state, { ...frameOf('17', 0), at });
  expect(state.text).toBe('17');
});

test('a number is settled once it has stood for a moment, with the confidence of then', () => {
  const all = after(times(12, '17'));
  expect(all[1]?.settled).toBeUndefined();
  expect(all.at(-1)?.settled).toEqual({ text: '17', confidence: expect.closeTo(0.9) });
  const next = withFrame(all.at(-1) as SteadyNumber, frameOf('17', 12, 0.4));
  expect(next.settled).toBe(all.at(-1)?.settled);
});

test('readings that differ make it less sure; a hair’s breadth changes nothing', () => {
  const all = after(times(8, '17'));
  const steady = all.at(-1) as SteadyNumber;
  expect(withFrame(steady, frameOf('17', 8, 0.91)).confidence).toBe(steady.confidence);
  expect(withFrame(steady, frameOf('11', 8)).confidence).toBeLessThan(0.8);
});

test('boxes follow the newest frame that holds as many digits, read right or not', () => {
  const all = after(['17', '17', '11', '1']);
  expect(all[2]?.text).toBe('17');
  expect(all[2]?.boxes.map(({ y }) => y)).toEqual([2, 2]);
  expect(all[3]?.boxes.map(({ y }) => y)).toEqual([2, 2]);
});
