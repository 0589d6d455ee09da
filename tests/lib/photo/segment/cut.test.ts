import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../../../lib/photo/segment/cut';
import { joined, type Part, partsOf } from '../../../../lib/photo/segment/part';
import { maskOf, type Page, pageOf } from '../page';
import { areSame, drawn, onlyPart, solid, united } from '../shapes';

/** Digits side by side, moved together until all touch. @throws Error where they never do. */
function touching(text: string): Page {
  for (let gap = 0.1; gap > -0.3; gap -= 0.02) {
    const page = pageOf(text, { height: 90, pen: 8, gap });
    if (partsOf(maskOf(page)).length === 1) return page;
  }
  throw new Error(`${text} does not touch.`);
}

/** Where a piece's left end lies, as a share of the part's width. */
const startOf = (piece: Part, { box }: Part): number => (piece.box.x - box.x) / box.width;

/** Whether all ink of the part is in exactly one of the pieces. */
function isSharedOut(part: Part, pieces: readonly Part[]): boolean {
  const [width, height] = [part.box.x + part.box.width, part.box.y + part.box.height];
  return areSame(united(pieces, width, height), united([part], width, height));
}

describe.each(['00', '23', '58', '60', '88', '905'])('%s, touching', (text) => {
  const page = touching(text);
  const part = onlyPart(maskOf(page));
  const pieces = cut(part);

  test('is cut where its digits touch', () => {
    for (const box of page.boxes.slice(1)) {
      const between = (box.x - part.box.x) / part.box.width;
      expect(pieces.some((piece) => Math.abs(startOf(piece, part) - between) < 0.08)).toBe(true);
    }
  });

  test('is cut into pieces from left to right, each pixel in exactly one', () => {
    expect(pieces.length).toBeGreaterThanOrEqual(text.length);
    expect(isSharedOut(part, pieces)).toBe(true);
    const middles = pieces.map(({ box }) => box.x + box.width / 2);
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
    for (const { area, mask } of pieces) expect(mask.reduce((sum, ink) => sum + ink, 0)).toBe(area);
  });
});

test('a seam leans where digits do', () => {
  // Two strokes that lean so far that no upright line goes between them, and a bridge.
  const rows = Array.from({ length: 60 }, (_, y) => {
    const left = 11 - Math.floor(y / 5);
    const between = (y === 30 ? '#' : '.').repeat(7);
    return `${'.'.repeat(left)}######${between}######${'.'.repeat(11 - left)}`;
  });
  const part = onlyPart(drawn(...rows));
  const pieces = cut(part);
  const stroke = 6 * 60;
  const fromTheLeft = pieces.map((_, i) => joined(pieces.slice(0, i + 1)));
  const alone = fromTheLeft.filter(({ area }) => area >= stroke && area <= stroke + 7);
  expect(alone.map(({ box }) => box.height)).toEqual([60]);
  expect(isSharedOut(part, pieces)).toBe(true);
});

test.each<[string, Part]>([
  ['a stroke as narrow as a 1', solid(10, 10, 8, 90)],
  ['a block without a thin place', solid(10, 10, 120, 90)],
  ['one pixel', solid(0, 0, 1, 1)],
  ['a row of pixels', solid(0, 0, 1, 40)],
])('%s stays one piece', (_what, part) => {
  expect(cut(part)).toEqual([part]);
});

test('whatever is cut, each pixel is in exactly one piece', () => {
  const masks = fc
    .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
    .chain(([width, height]) =>
      fc
        .array(fc.constantFrom('.', '#'), { minLength: width * height, maxLength: width * height })
        .map((signs) =>
          drawn(...Array.from({ length: height }, (_, y) => signs.slice(y * width, (y + 1) * width).join(''))),
        ),
    );
  fc.assert(
    fc.property(masks, ({ width, height, data }) => {
      const area = data.reduce((sum, ink) => sum + ink, 0);
      const part = { box: { x: 3, y: 5, width, height }, mask: data, area };
      const pieces = cut(part);
      expect(isSharedOut(part, pieces)).toBe(true);
      expect(pieces.reduce((sum, piece) => sum + piece.area, 0)).toBe(area);
    }),
    { seed: 1 },
  );
});
