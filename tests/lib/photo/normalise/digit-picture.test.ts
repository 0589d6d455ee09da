import { describe, expect, test } from 'vitest';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import type { RgbaPicture } from '../../../../lib/geometry/rgba-picture';
import { findInk } from '../../../../lib/photo/find-ink';
import { digitPicture } from '../../../../lib/photo/normalise/digit-picture';
import type { Plane } from '../../../../lib/photo/plane';
import { joined, type Part, partsOf, partWhere } from '../../../../lib/photo/segment/part';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { seededRandom } from '../../../../training/augment/random';
import { goldenDrawings } from '../../../golden/golden';
import { digit, filled, isIn, maskOf, type PageSettings, pageWith } from '../page';
import { BLACK, type Colour, NOTHING, type Paint, painted, WHITE, withRectangle } from '../paint';
import { solid } from '../shapes';

/** Every sixth: each digit in one or two styles. */
const drawings = goldenDrawings()
  .filter((_, i) => i % 6 === 0)
  .map(({ drawing }) => drawing);

/** Share of the ink that lies elsewhere, 0 to 1. */
function difference(a: GrayImage | undefined, b: GrayImage | undefined): number {
  if (a === undefined || b === undefined) return 1;
  let [apart, together] = [0, 0];
  for (let i = 0; i < a.data.length; i++) {
    const [one, other] = [a.data[i] as number, b.data[i] as number];
    apart += Math.abs(one - other);
    together += one + other;
  }
  return apart / together;
}

/** All ink of a picture taken for one digit. */
function pictureOf(picture: RgbaPicture): GrayImage | undefined {
  const found = findInk(picture);
  if (found === undefined || found.parts.length === 0) return undefined;
  return digitPicture(found.ink, joined(found.parts), DIGIT_FRAME);
}

/** How far each drawing's picture is at most from what its strokes give. */
function farthest(paint: Paint, change: (picture: RgbaPicture) => RgbaPicture = (picture) => picture): number {
  const apart = (drawing: Drawing): number =>
    difference(pictureOf(change(painted(drawing, paint))), inkDrawing(drawing, DIGIT_FRAME));
  return Math.max(...drawings.map(apart));
}

describe('a saved drawing gives the picture that its strokes give', () => {
  test.each<[Paint, number]>([
    [{ size: 240, pen: 1, hard: true }, 0.05],
    [{ size: 240, pen: 20 }, 0.05],
    [{ size: 100, pen: 1 }, 0.06],
    [{ size: 100, pen: 4 }, 0.06],
    [{ size: 100, pen: 8.4, hard: true }, 0.06],
    [{ size: 200, pen: 1.5, share: 0.15 }, 0.1],
    [{ size: 28, pen: 1 }, 0.16],
    [{ size: 28, pen: 1, hard: true }, 0.17],
    [{ size: 28, pen: 2.4 }, 0.16],
  ])('%j: but for a share of %d', (paint, share) => {
    expect(farthest(paint)).toBeLessThan(share);
  });

  test('and keeps the grey of a pen as thick as MNIST’s boldest', () => {
    expect(farthest({ size: 150, pen: 21 })).toBeLessThan(0.27);
  });
});

describe('it makes no difference', () => {
  const paint: Paint = { size: 100, pen: 3.5 };
  const limit = 0.07;

  test.each<[string, Colour, Colour]>([
    ['white on black', BLACK, WHITE],
    ['black on nothing', NOTHING, BLACK],
    ['white on nothing', NOTHING, WHITE],
    ['yellow on white', WHITE, [255, 235, 0, 255]],
    ['red on a green as light as it', [0, 130, 0, 255], [255, 0, 0, 255]],
    ['olive on a brown whose three colours add up to as much', [170, 110, 50, 255], [130, 150, 50, 255]],
    ['light grey on lighter grey', [225, 225, 225, 255], [200, 200, 200, 255]],
  ])('what the colours are: %s', (_what, paper, ink) => {
    expect(farthest({ ...paint, paper, ink })).toBeLessThan(limit);
  });

  test('where it stands, up to the very edge', () => {
    expect(farthest({ ...paint, place: { x: 0, y: 1 } })).toBeLessThan(limit);
    expect(farthest({ ...paint, share: 1 })).toBeLessThan(limit);
  });

  test('whether the picture is noisy', () => {
    const noise = { deviation: 10, random: seededRandom(7) };
    expect(farthest({ ...paint, paper: [235, 235, 235, 255], noise })).toBeLessThan(limit + 0.03);
  });

  test('whether light falls on it unevenly', () => {
    const shaded = ({ width, height, data }: RgbaPicture): RgbaPicture => ({
      width,
      height,
      data: data.map((byte, i) =>
        i % 4 === 3 ? byte : Math.round(byte * (0.7 + (0.3 * (i % (4 * width))) / (4 * width))),
      ),
    });
    expect(farthest({ ...paint, ink: [40, 40, 40, 255] }, shaded)).toBeLessThan(2.5 * limit);
  });

  test('whether there are specks of dust', () => {
    const dusty = (picture: RgbaPicture): RgbaPicture =>
      [5, 50, 90].reduce((marred, x) => withRectangle(marred, { x, y: 8, width: 2, height: 2 }, BLACK), picture);
    expect(farthest(paint, dusty)).toBeLessThan(limit);
  });
});

/** The one drawing on a page, whole. */
function seen(drawing: Drawing, settings: PageSettings, strength = 1): GrayImage {
  const { ink } = pageWith([[drawing]], settings);
  const part = joined(partsOf(maskOf({ ink })));
  return digitPicture({ ...ink, data: ink.data.map((share) => strength * share) }, part, DIGIT_FRAME);
}

test('a thin pen and a thick one give pictures that look alike', () => {
  for (const drawing of drawings) {
    const [thin, medium, thick] = [1.5, 5, 9].map((pen) => seen(drawing, { height: 80, pen }));
    expect(difference(thin, medium)).toBeLessThan(0.12);
    expect(difference(medium, thick)).toBeLessThan(0.2);
  }
});

test('faint ink is brought to full ink', () => {
  const two = digit('2');
  for (const pen of [2, 9]) {
    const full = seen(two, { pen });
    expect(Math.max(...full.data)).toBe(255);
    expect(difference(seen(two, { pen }, 0.5), full)).toBeLessThan(0.08);
  }
});

test('a digit’s picture holds nothing of what stands beside it', () => {
  const two = digit('2');
  const { ink, boxes } = pageWith([[two, digit('0')]], { gap: 0.05 });
  const [box] = boxes;
  const part = partsOf(maskOf({ ink })).find(({ box: { x } }) => x < (box?.x ?? 0) + 5) as Part;
  expect(difference(digitPicture(ink, part, DIGIT_FRAME), seen(two, {}))).toBeLessThan(0.02);
});

test('a piece that was cut off is shown without the rest', () => {
  const { ink } = pageWith([[digit('8')]], { height: 80 });
  const whole = joined(partsOf(maskOf({ ink })));
  const middle = whole.box.y + whole.box.height / 2;
  const upper = partWhere(whole, (_, y) => y < middle) as Part;
  const alone = filled(ink, 0, (_, y) => y >= middle);
  expect(difference(digitPicture(ink, upper, DIGIT_FRAME), digitPicture(alone, upper, DIGIT_FRAME))).toBeLessThan(0.1);
});

test('a picture of 28×28 pixels whose digit fills 20 of them comes back as it is, but for a shift by a part of a pixel', () => {
  const own = inkDrawing(digit('0'), DIGIT_FRAME);
  const data = Uint8Array.from({ length: 4 * 28 * 28 }, (_, i) =>
    i % 4 === 3 ? 255 : (own?.data[Math.floor(i / 4)] ?? 0),
  );
  expect(difference(pictureOf({ width: 28, height: 28, data }), own)).toBeLessThan(0.12);
});

test.each<[string, number, number]>([
  ['a pixel', 1, 1],
  ['a row of pixels', 40, 1],
  ['a column of pixels', 1, 40],
  ['a block', 300, 200],
])('%s is a picture with ink in it', (_what, width, height) => {
  const bare: Plane = { width: width + 2, height: height + 2, data: new Float32Array((width + 2) * (height + 2)) };
  const part = solid(1, 1, width, height);
  for (const strength of [1, 0.2]) {
    const picture = digitPicture(filled(bare, strength, isIn(part.box)), part, DIGIT_FRAME);
    expect([picture.width, picture.height, picture.data.length]).toEqual([28, 28, 784]);
    expect(Math.max(...picture.data)).toBeGreaterThan(100);
  }
});
