import { expect, test } from 'vitest';
import { keepDrawing, keptDrawing } from '../../../lib/browser/kept-drawing';
import { goldenDrawings } from '../../golden/golden';

/** A browser's storage of one site, in memory. */
function storage(start: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('a drawing comes back at the next visit, to a tenth of a sheet unit', () => {
  const box = storage();
  for (const { drawing } of goldenDrawings()) {
    keepDrawing(drawing, box);
    const back = keptDrawing(box);
    expect(back.map(({ length }) => length)).toEqual(drawing.map(({ length }) => length));
    back.flat().forEach(({ x, y }, i) => {
      expect(Math.abs(x - (drawing.flat()[i]?.x ?? Number.NaN))).toBeLessThanOrEqual(0.05 + 1e-9);
      expect(Math.abs(y - (drawing.flat()[i]?.y ?? Number.NaN))).toBeLessThanOrEqual(0.05 + 1e-9);
    });
  }
});

test('a blank sheet leaves nothing behind', () => {
  const box = storage();
  keepDrawing(goldenDrawings()[0]?.drawing ?? [], box);
  keepDrawing([], box);
  expect(box.kept.size).toBe(0);
  expect(keptDrawing(box)).toEqual([]);
});

test.each(['', 'null', '{', '{"strokes":7}', '{"strokes":[[[1,"<b>"]]]}', '<img src=x>'])(
  'what somebody else put there, %j, is a blank sheet',
  (value) => {
    expect(keptDrawing(storage({ 'scrawl.drawing': value }))).toEqual([]);
  },
);

test('a browser that keeps nothing, or is full, is no failure', () => {
  const drawing = goldenDrawings()[0]?.drawing ?? [];
  const full = {
    ...storage(),
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => keepDrawing(drawing, full)).not.toThrow();
  expect(() => keepDrawing(drawing, undefined)).not.toThrow();
  expect(keptDrawing(undefined)).toEqual([]);
});
