import { afterEach, expect, test, vi } from 'vitest';
import {
  isSaved,
  ownStorages,
  saveBeforeOthers,
  savedDrawings,
  saveInSite,
  saveInTab,
} from '../../../../lib/browser/files/saved-drawings';
import { withCorrection } from '../../../../lib/strokes/correct';
import { type CorrectedDrawing, NO_DRAWING, uncorrected } from '../../../../lib/strokes/corrections';
import { goldenDrawings } from '../../../golden/golden';

afterEach(() => void vi.unstubAllGlobals());

const KEY = 'scrawl.drawing';
const drawings = goldenDrawings().map(({ drawing }) => uncorrected(drawing));
const [one = NO_DRAWING, two = NO_DRAWING, three = NO_DRAWING] = drawings;

/** The first, and the strokes of the second drawn on. */
const grown = (first: CorrectedDrawing, more: CorrectedDrawing): CorrectedDrawing =>
  uncorrected([...first.drawing, ...more.drawing]);

/** A browser's storage of one site, in memory. */
function storage(start?: string) {
  const kept = new Map(start === undefined ? [] : [[KEY, start]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const atSite = (site: ReturnType<typeof storage>) => savedDrawings({ tab: undefined, site });
const inTab = (tab: ReturnType<typeof storage>) => savedDrawings({ tab, site: undefined });
const counts = (of: readonly CorrectedDrawing[]) => of.map(({ drawing }) => drawing.flat().length);

test('a drawing comes back at the next visit, to a tenth of a sheet unit', () => {
  for (const { drawing } of goldenDrawings()) {
    const site = storage();
    saveInSite(site, [uncorrected(drawing)], []);
    const back = atSite(site)[0]?.drawing ?? [];
    expect(back.map(({ length }) => length)).toEqual(drawing.map(({ length }) => length));
    back.flat().forEach(({ x, y }, i) => {
      expect(Math.abs(x - (drawing.flat()[i]?.x ?? Number.NaN))).toBeLessThanOrEqual(0.05 + 1e-9);
      expect(Math.abs(y - (drawing.flat()[i]?.y ?? Number.NaN))).toBeLessThanOrEqual(0.05 + 1e-9);
    });
  }
});

const corrected = withCorrection(one, { strokes: [0], text: '8' });

test('what was said of a drawing comes back with it, in place of the drawing before', () => {
  const site = storage();
  saveInSite(site, [one], []);
  saveInSite(site, [corrected], [one]);
  expect(atSite(site)).toMatchObject([{ corrections: [{ strokes: [0], text: '8' }] }]);
  expect(counts(atSite(site))).toEqual(counts([one]));
});

test('where a saved drawing has more strokes than a sheet holds, what was said of it is left out', () => {
  const strokes = Array.from({ length: 501 }, (_, i) => [[i, i]]);
  const line = JSON.stringify({ strokes, corrections: [{ strokes: [0], text: '1' }] });
  expect(atSite(storage(line))[0]?.corrections).toEqual([]);
});

test('a sheet that was cleared leaves nothing behind', () => {
  const site = storage();
  saveInSite(site, [one], []);
  saveInSite(site, [NO_DRAWING], [one]);
  expect(site.kept.size).toBe(0);
  expect(atSite(site)).toEqual([]);
});

test('a tab finds its own drawing again, a new one the last of any tab, and both find the others behind it', () => {
  const [tab, site] = [storage(), storage()];
  saveInTab(tab, [one]);
  saveInSite(site, [one], []);
  saveInSite(site, [two], []);
  expect(counts(savedDrawings({ tab, site }))).toEqual(counts([two, one]));
  expect(counts(savedDrawings({ tab: storage(), site }))).toEqual(counts([one, two]));
});

test('a tab that was cleared begins blank, and not with another tab’s drawing', () => {
  const [tab, site] = [storage(), storage()];
  saveInTab(tab, [NO_DRAWING]);
  saveInSite(site, [two], []);
  expect(counts(savedDrawings({ tab, site }))).toEqual([...counts([two]), 0]);
});

test('what an earlier version of the page kept is found: a drawing, and before it what it took the place of', () => {
  const line = '{"strokes":[[[100,200],[300,400]]]}';
  const replaced = '{"strokes":[[[1,2,0],[3,4,16]],[[5,6,40]]]}';
  expect(counts(atSite(storage(`${replaced}\n${line}`)))).toEqual([3, 2]);
  expect(counts(inTab(storage(line)))).toEqual([2]);
});

test.each(['', 'null', '{', '{"strokes":7}', '{"strokes":[[[1,"<b>"]]]}', '<img src=x>'])(
  'what somebody else put there, %j, is no drawing, and costs none',
  (bad) => {
    expect(atSite(storage(bad))).toEqual([]);
    const site = storage(`${bad}\n{"strokes":[[[100,200]]]}\n${bad}`);
    expect(counts(atSite(site))).toEqual([1]);
    saveInSite(site, [one], []);
    expect(counts(atSite(site))).toEqual([1, ...counts([one])]);
    expect(counts(inTab(storage(`{"strokes":[[[100,200]]]}\n${bad}\n{"strokes":[[[1,2],[3,4]]]}`)))).toEqual([1, 2]);
  },
);

test('of a drawing only the strokes and points that are none are left out', () => {
  const line = '{"strokes":[[[1,2],[3,null],[5,6]],7,[],[[null,null]],[[7,8]]]}';
  expect(atSite(storage(line)).map(({ drawing }) => drawing.map((stroke) => stroke.map(({ x, y }) => [x, y])))).toEqual(
    [
      [
        [
          [1, 2],
          [5, 6],
        ],
        [[7, 8]],
      ],
    ],
  );
});

test('a drawing of which something was left out is replaced by what it becomes, and goes when it is cleared', () => {
  const site = storage('{"strokes":[[[1,2],[3,null],[5,6]]]}');
  const [mended = NO_DRAWING] = atSite(site);
  saveInSite(site, [grown(mended, one)], [mended]);
  expect(atSite(site)).toHaveLength(1);
});

test('more strokes than a sheet holds, which somebody else put there, do not block the page', () => {
  const strokes = Array.from({ length: 50_000 }, (_, i) => [[i % 1000, i / 50]]);
  expect(atSite(storage(JSON.stringify({ strokes })))[0]?.drawing).toHaveLength(500);
});

test('where room ends, the oldest drawing goes first', () => {
  const site = storage();
  const large = Array.from({ length: 12 }, (_, n): CorrectedDrawing => {
    return uncorrected([Array.from({ length: 10_000 }, (_unused, i) => ({ x: n, y: i / 10, t: i }))]);
  });
  for (const content of large) saveInSite(site, [content], []);
  const kept = atSite(site).map(({ drawing }) => drawing[0]?.[0]?.x);
  expect(kept.at(-1)).toBe(11);
  expect(kept.length).toBeGreaterThan(4);
  expect(kept).toEqual([...kept].sort((a = 0, b = 0) => a - b));
  saveBeforeOthers(site, large[0] ?? NO_DRAWING);
  expect(
    atSite(site).map(({ drawing }) => drawing[0]?.[0]?.x),
    'another tab’s pushes out none',
  ).toEqual(kept);
});

test('a drawing that is too long to be kept leaves there what it was before', () => {
  const [tab, site] = [storage(), storage()];
  const endless = uncorrected([Array.from({ length: 100_000 }, (_, i) => ({ x: 123.4, y: i / 1000, t: i }))]);
  const long = grown(one, endless);
  saveInTab(tab, [one]);
  saveInSite(site, [one], []);
  saveInTab(tab, [long]);
  expect(saveInSite(site, [long], [one])).toBe(false);
  expect(counts(savedDrawings({ tab, site }))).toEqual(counts([one]));
});

test('what lies on another tab’s sheet is kept before the others, unless it is there, grown perhaps', () => {
  const site = storage();
  saveInSite(site, [two], []);
  saveBeforeOthers(site, one);
  saveBeforeOthers(site, one);
  expect(counts(atSite(site))).toEqual(counts([one, two]));
  saveInSite(site, [grown(one, three)], [one]);
  saveBeforeOthers(site, one);
  expect(counts(atSite(site))).toEqual(counts([two, grown(one, three)]));
});

test.each([new DOMException('full', 'QuotaExceededError'), new Error('gone'), 'a text', undefined])(
  'a storage that throws %o, whatever is asked of it, is survived, and keeps what it has',
  (thrown) => {
    const fail = () => {
      throw thrown;
    };
    const full = { ...storage('{"strokes":[[[1,2]]]}'), setItem: fail, removeItem: fail };
    saveInTab(full, [one]);
    expect(saveInSite(full, [one], [])).toBe(false);
    expect(saveInSite(full, [NO_DRAWING], [one])).toBe(false);
    expect(counts(atSite(full))).toEqual([1]);
    const unreadable = { ...storage('{"strokes":[[[1,2]]]}'), getItem: fail };
    expect(savedDrawings({ tab: unreadable, site: unreadable })).toEqual([]);
    expect(saveInSite(unreadable, [one], []), 'what cannot be read is not written over').toBe(false);
    expect(unreadable.kept.get(KEY)).toBe('{"strokes":[[[1,2]]]}');
  },
);

test('a browser in which merely looking at a storage throws has none', () => {
  const names = ['localStorage', 'sessionStorage'] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  const get = () => {
    throw 'forbidden';
  };
  for (const name of names) Object.defineProperty(globalThis, name, { get, configurable: true });
  try {
    expect(ownStorages()).toEqual({ tab: undefined, site: undefined });
    expect(savedDrawings()).toEqual([]);
  } finally {
    names.forEach((name, i) => {
      Reflect.deleteProperty(globalThis, name);
      const descriptor = before[i];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    });
  }
});

/** Saves drawings in the storage of the page's own tab. */
function inThisTab() {
  const tab = storage();
  vi.stubGlobal('sessionStorage', tab);
  return (content: CorrectedDrawing) => saveInTab(tab, [content]);
}

/** As the pen gives them: at fractions of the sheet's unit. */
const fine = drawings.map(({ drawing }) =>
  uncorrected(drawing.map((stroke) => stroke.map(({ x, y, t }) => ({ x: x + 1 / 3, y: y + Math.PI, t })))),
);

test('every drawing that was kept is known as such, though it is kept a little coarser', () => {
  const keep = inThisTab();
  for (const content of [...drawings, ...fine]) {
    keep(content);
    expect(isSaved(content)).toBe(true);
  }
});

test('a drawing is not kept where nothing is, or where another page has kept its own since', () => {
  const keep = inThisTab();
  const [mine = NO_DRAWING, others = NO_DRAWING] = drawings;
  expect(isSaved(mine)).toBe(false);
  keep(mine);
  keep(others);
  expect(isSaved(mine)).toBe(false);
  keep(grown(mine, others));
  expect(isSaved(mine)).toBe(false);
  keep(mine);
  expect(isSaved(mine)).toBe(true);
});

test('a drawing is not kept where what was said of it is not', () => {
  const keep = inThisTab();
  keep(one);
  expect(isSaved(corrected)).toBe(false);
  keep(corrected);
  expect(isSaved(corrected)).toBe(true);
  expect(isSaved(one)).toBe(false);
});
