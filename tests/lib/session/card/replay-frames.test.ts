import { describe, expect, test } from 'vitest';
import { replayFrames } from '../../../../lib/session/card/replay-frames';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { withTimes } from '../../../../lib/strokes/link/replayable';
import { goldenDrawings } from '../../../golden/golden';

const four = goldenDrawings().find(({ label, drawing }) => label === '4' && drawing.length > 1)?.drawing ?? [];
const timed = withTimes(four);

const lengthOf = (drawing: Drawing) => replayFrames(drawing).reduce((sum, { shown }) => sum + shown, 0);
const points = (drawing: Drawing) => drawing.flat().length;
const places = (drawing: Drawing) => drawing.map((stroke) => stroke.map(({ x, y }) => [x, y]));

describe('a replay', () => {
  test('begins with an empty sheet, lets the ink grow, and ends with the reading beside all of it', () => {
    const frames = replayFrames(timed);
    expect(frames[0]).toMatchObject({ drawing: [], isDone: false });
    const sizes = frames.map(({ drawing }) => points(drawing));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBeGreaterThan(8);
    expect(frames.filter(({ isDone }) => isDone)).toHaveLength(1);
    expect(frames.at(-1)?.isDone).toBe(true);
    expect(places(frames.at(-1)?.drawing ?? [])).toEqual(places(four));
  });

  test('takes at most five seconds, however slowly it was drawn', () => {
    const slow = timed.map((stroke) => stroke.map((point) => ({ ...point, t: 100 * point.t })));
    expect(lengthOf(slow)).toBeLessThanOrEqual(5000);
    expect(lengthOf(timed)).toBeLessThanOrEqual(5000);
  });

  test('does not wait where the pen rested for long', () => {
    const rested = timed.map((stroke, i) => stroke.map((point) => ({ ...point, t: point.t + 60_000 * (i + 1) })));
    expect(replayFrames(rested).length).toBeLessThan(replayFrames(timed).length + 10);
    const grown = replayFrames(rested).map(({ drawing }) => points(drawing));
    expect(new Set(grown).size).toBeGreaterThan(8);
  });

  test('of a drawing without times moves as a steady hand does', () => {
    expect(replayFrames(four).length).toBe(replayFrames(timed).length);
  });

  test('of a dot has its frames as well', () => {
    const frames = replayFrames([[{ x: 500, y: 500, t: 0 }]]);
    expect(frames.map(({ drawing }) => points(drawing))).toEqual([0, 1, 1]);
  });
});
