import { afterEach, expect, test, vi } from 'vitest';
import { drawnUntil, durationOf, replay } from '../../../lib/session/replay';
import type { Drawing } from '../../../lib/strokes/drawing';
import { withTimes } from '../../../lib/strokes/link/replayable';
import { goldenDrawings } from '../../golden/golden';

const four = withTimes(
  goldenDrawings().find(({ label, drawing }) => label === '4' && drawing.length > 1)?.drawing ?? [],
);

function withMotion(isReduced: boolean) {
  vi.stubGlobal('matchMedia', () => ({ matches: isReduced }));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('requestAnimationFrame', (show: (now: number) => void) =>
    setTimeout(() => show(performance.now()), 16),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a drawing is drawn again in the order and time it was drawn in', () => {
  withMotion(false);
  const frames: { readonly drawn: Drawing; readonly isDone: boolean }[] = [];
  replay(four, (drawn, isDone) => frames.push({ drawn, isDone }));
  vi.advanceTimersByTime(durationOf(four) / 2);
  const half = frames.at(-1)?.drawn ?? [];
  expect(half.flat().length).toBeGreaterThan(2);
  expect(half.flat().length).toBeLessThan(four.flat().length);
  vi.advanceTimersByTime(durationOf(four));
  expect(frames.at(-1)).toEqual({ drawn: four, isDone: true });
  const sizes = frames.map(({ drawn }) => drawn.flat().length);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(frames.filter(({ isDone }) => isDone)).toHaveLength(1);
});

test('where movement is not wanted it is there at once', () => {
  withMotion(true);
  const onFrame = vi.fn();
  replay(four, onFrame);
  expect(onFrame.mock.calls).toEqual([[four, true]]);
});

test('nobody waits longer than five seconds, however long it took', () => {
  withMotion(false);
  const slow = four.map((stroke) => stroke.map((point) => ({ ...point, t: 100 * point.t })));
  const onFrame = vi.fn();
  replay(slow, onFrame);
  vi.advanceTimersByTime(5100);
  expect(onFrame.mock.lastCall).toEqual([slow, true]);
});

test('stopped, it draws no more', () => {
  withMotion(false);
  const onFrame = vi.fn();
  const stop = replay(four, onFrame);
  vi.advanceTimersByTime(50);
  const before = onFrame.mock.calls.length;
  stop();
  vi.advanceTimersByTime(5000);
  expect(onFrame.mock.calls.length).toBe(before);
});

test('a stroke that has not begun is not there', () => {
  const before = drawnUntil(four, (four[1]?.[0]?.t ?? 0) - 1);
  expect(before).toHaveLength(1);
});

test('a long line grows with time, and ends where the pen is', () => {
  const line = [
    [
      { x: 100, y: 100, t: 0 },
      { x: 500, y: 300, t: 400 },
    ],
  ];
  expect(drawnUntil(line, 100)).toEqual([
    [
      { x: 100, y: 100, t: 0 },
      { x: 200, y: 150, t: 100 },
    ],
  ]);
});
