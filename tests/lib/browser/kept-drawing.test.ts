import { expect, test } from 'vitest';
import { keepDrawings, keptDrawings, worthKeeping } from '../../../lib/browser/kept-drawing';
import { firstStep, stepTo } from '../../../lib/browser/steps';
import type { Drawing } from '../../../lib/ink/drawing';
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
    keepDrawings([drawing], { tab: undefined, site: box });
    const back = keptDrawings({ tab: undefined, site: box })[0] ?? [];
    expect(back.map(({ length }) => length)).toEqual(drawing.map(({ length }) => length));
    back.flat().forEach(({ x, y }, i) => {
      expect(Math.abs(x - (drawing.flat()[i]?.x ?? Number.NaN))).toBeLessThanOrEqual(0.05 + 1e-9);
      expect(Math.abs(y - (drawing.flat()[i]?.y ?? Number.NaN))).toBeLessThanOrEqual(0.05 + 1e-9);
    });
  }
});

test('a blank sheet leaves nothing behind', () => {
  const box = storage();
  keepDrawings([goldenDrawings()[0]?.drawing ?? []], { tab: undefined, site: box });
  keepDrawings([], { tab: undefined, site: box });
  expect(box.kept.size).toBe(0);
  expect(keptDrawings({ tab: undefined, site: box })).toEqual([]);
});

test.each(['', 'null', '{', '{"strokes":7}', '{"strokes":[[[1,"<b>"]]]}', '<img src=x>'])(
  'what somebody else put there, %j, is a blank sheet',
  (value) => {
    expect(keptDrawings({ tab: undefined, site: storage({ 'scrawl.drawing': value }) })).toEqual([]);
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
  full.kept.set('scrawl.drawing', 'an older one');
  expect(() => keepDrawings([drawing], { tab: full, site: full })).not.toThrow();
  expect(full.kept.size, 'an older drawing does not come back').toBe(0);
  expect(() => keepDrawings([drawing], { tab: undefined, site: undefined })).not.toThrow();
  expect(keptDrawings({ tab: undefined, site: undefined })).toEqual([]);
});

test('a tab finds its own drawing again, and a new one the last of any tab', () => {
  const [tab, otherTab, site] = [storage(), storage(), storage()];
  const [mine = [], others = []] = goldenDrawings().map(({ drawing }) => drawing);
  keepDrawings([mine], { tab, site });
  keepDrawings([others], { tab: otherTab, site });
  const lengths = (drawings: readonly Drawing[]) => drawings.map((drawing) => drawing.flat().length);
  expect(lengths(keptDrawings({ tab, site }))).toEqual(lengths([mine]));
  expect(lengths(keptDrawings({ tab: storage(), site }))).toEqual(lengths([others]));
  keepDrawings([], { tab, site: storage() });
  expect(keptDrawings({ tab, site })).toEqual([]);
});

test('what a copy took the place of is kept with it, what was cleared is not', () => {
  const [own = [], copy = [], more = []] = goldenDrawings().map(({ drawing }) => drawing);
  const [first = []] = more;
  const drawn = stepTo(stepTo(firstStep<Drawing>([]), [first]), [first, ...own]);
  expect(worthKeeping(drawn)).toEqual([[first, ...own]]);
  const copied = stepTo(drawn, copy);
  expect(worthKeeping(copied)).toEqual([[first, ...own], copy]);
  expect(worthKeeping(stepTo(copied, [...copy, ...more]))).toEqual([
    [first, ...own],
    [...copy, ...more],
  ]);
  expect(worthKeeping(stepTo(copied, []))).toEqual([]);
  expect(worthKeeping(stepTo(stepTo(copied, []), own))).toEqual([own]);
});
