import { beforeAll, describe, expect, test } from 'vitest';
import type { Box } from '../../../lib/geometry/box';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import { AS_IT_STANDS, NO_EDITS, type PhotoEdits } from '../../../lib/reading/photo-edits';
import type { PhotoReading } from '../../../lib/reading/reading';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { seededRandom } from '../../../training/augment/random';
import { openFinding, openModel } from '../../../training/cli/open-model';
import type { PhotographSettings } from '../../../training/synthetic/photographs/settings';
import { syntheticPhotograph } from '../../../training/synthetic/photographs/synthetic-photograph';
import { goldenDrawings } from '../../golden/golden';
import { expectSound } from '../../training/fuzz/sound-reading';
import { BARE, digitsOf } from '../../training/synthetic/photographs/bare';
import { seesNothing } from '../photo/finder/seeing';
import { digit, pageOf, pageWith, photographed } from '../photo/page';
import { BLACK, type Colour, NOTHING, type Paint, painted, WHITE } from '../photo/paint';
import { fingerprint } from './fingerprint';

let finding: Finding;

beforeAll(async () => {
  finding = await openFinding(await openModel('digit-net'));
});

/** Reads a picture, and checks what holds of every reading. */
function read(picture: RgbaPicture): PhotoReading {
  const photo = readPhoto(picture, NO_EDITS, finding);
  expectSound(photo, picture);
  return photo;
}

/** What is read, or the kind of reading where that is none. */
const textOf = ({ reading }: PhotoReading): string => (reading.kind === 'digits' ? reading.text : reading.kind);

const expectNear = (box: Box | undefined, expected: Box | undefined, by: number): void => {
  const sides = ({ x, y, width, height }: Box) => [x, y, x + width, y + height];
  expect(box).toBeDefined();
  sides(box as Box).forEach((side, i) => {
    expect(Math.abs(side - (sides(expected as Box)[i] as number))).toBeLessThanOrEqual(by);
  });
};

describe('of the two ways that digits are found', () => {
  const page = photographed(pageOf('402617'));

  test('one is enough, and then the reading is less sure', () => {
    const both = readPhoto(page, AS_IT_STANDS, finding).reading;
    const byInk = readPhoto(page, AS_IT_STANDS, { ...finding, lookFor: seesNothing }).reading;
    expect([both.text, byInk.text]).toEqual(['402617', '402617']);
    expect(byInk.confidence).toBeLessThan(0.8 * both.confidence);
  });

  test('the surer one is read', () => {
    const unsure = { ...finding, calibration: { temperature: 40, rejectBelow: 0 } };
    const { text, confidence } = readPhoto(page, AS_IT_STANDS, unsure).reading;
    expect(text).toBe('402617');
    expect(confidence).toBeGreaterThan(0.3);
  });
});

describe('one digit is read', () => {
  test.each<[string, Paint, number]>([
    ['thin on a large sheet', { size: 300, pen: 1, hard: true, place: { x: 0.1, y: 0.9 } }, 6],
    ['small on a large sheet', { size: 250, pen: 1.5, share: 0.12, place: { x: 0.97, y: 0.03 } }, 6],
    ['in the middle of a small sheet', { size: 28, pen: 1.5, paper: BLACK, ink: WHITE }, 2],
    ['with a brush', { size: 120, pen: 16 }, 2],
    ['in yellow on nothing', { size: 100, pen: 5, paper: NOTHING, ink: [230, 210, 0, 255] }, 3],
    ['in red on a green as light as it', { size: 100, pen: 5, paper: [0, 130, 0, 255], ink: [255, 0, 0, 255] }, 3],
    [
      'light grey on lighter grey, up to the edge',
      { size: 100, pen: 5, share: 1, paper: [225, 225, 225, 255], ink: [195, 195, 195, 255] },
      3,
    ],
  ])('%s', (_how, paint, every) => {
    const drawings = goldenDrawings().filter((_, i) => i % every === 0);
    const wrong = drawings.filter(({ label, drawing }) => textOf(read(painted(drawing, paint))) !== label);
    expect(wrong.length / drawings.length).toBeLessThanOrEqual(0.1);
  });

  test('eight pixels high it is no dust, and two thirds are still right', () => {
    const paint: Paint = { size: 28, pen: 1, share: 8 / 28 };
    const drawings = goldenDrawings().filter((_, i) => i % 2 === 0);
    const right = drawings.filter(({ label, drawing }) => textOf(read(painted(drawing, paint))) === label);
    expect(right.length / drawings.length).toBeGreaterThanOrEqual(2 / 3);
  });
});

describe('a number', () => {
  const page = pageOf('402617');

  test('of six digits is read, with a box around each and the picture the network saw', () => {
    const { reading, pictures, leftOut } = read(photographed(page));
    expect(reading).toMatchObject({ kind: 'digits', text: '402617' });
    expect(leftOut).toEqual([]);
    expect(reading.confidence).toBeGreaterThan(0.9);
    reading.digits.forEach(({ box, line }, i) => {
      expect(line).toBe(0);
      expectNear(box, page.boxes[i], 1.5);
    });
    for (const { data } of pictures) expect(Math.max(...data)).toBeGreaterThan(200);
  });

  test.each<[string, Colour, Colour]>([
    ['chalk on a board', [40, 62, 50, 255], [232, 232, 224, 255]],
    ['blue on yellow', [250, 240, 150, 255], [30, 50, 150, 255]],
    ['ink on nothing', NOTHING, BLACK],
  ])('is read as %s', (_how, paper, pen) => {
    expect(textOf(read(photographed(page, paper, pen)))).toBe('402617');
  });

  test('on two lines has a bar between them, and each digit its line', () => {
    const { reading } = read(photographed(pageOf('4026|17')));
    expect(reading.text).toBe('4026|17');
    expect(reading.digits.map(({ line }) => line)).toEqual([0, 0, 0, 0, 1, 1]);
  });

  test.each([-12, -6, 6, 12])('tilted by %d° is read', (angle) => {
    const tilted = pageOf('4026|1785', { tilt: (angle * Math.PI) / 180 });
    expect(textOf(read(photographed(tilted)))).toBe('4026|1785');
  });

  test.each(['2026', '580', '33'])('%s is read where its digits touch', (text) => {
    const near = pageOf(text, { height: 80, pen: 7, gap: -0.04 });
    expect(textOf(read(photographed(near)))).toBe(text);
  });

  test('is read where a 5’s flag stands apart', () => {
    const five = digit('5', 'hat apart');
    const apart = pageWith([[digit('2'), five, five, digit('0')]], { height: 80, pen: 5 });
    expect(textOf(read(photographed(apart)))).toBe('2550');
  });

  test.each<[string, Partial<PhotographSettings>]>([
    ['in even light', {}],
    ['in light that falls off', { light: { ...BARE.light, gradient: { amount: 0.5, towards: 2 }, vignette: 0.3 } }],
    [
      'across the edge of a shadow',
      { light: { ...BARE.light, edge: { darkness: 0.6, towards: 0.4, at: 0, softness: 4 } } },
    ],
    [
      'on ruled paper',
      { ruling: { kind: 'ruled', pitch: 0.6, width: 1.5, colour: [0.4, 0.5, 0.7], strength: 0.6, rise: 0.3 } },
    ],
    [
      'on squared paper',
      { ruling: { kind: 'squared', pitch: 0.4, width: 1.5, colour: [0.4, 0.5, 0.7], strength: 0.6, rise: 0.3 } },
    ],
    [
      'on a page that ends on a desk',
      { pageEdge: { sides: ['left', 'right', 'bottom'], at: 0.6, desk: [0.05, 0.03, 0.02], wood: 0.1 } },
    ],
    ['in a printed frame', { clutter: { frame: { distance: 0.5, width: 2, strength: 0.9 } } }],
    ['among specks', { clutter: { specks: { count: 40, largest: 4 } } }],
    ['in noise and JPEG', { sensor: { exposure: 0.4, noise: 0.04, sharpening: 0 }, jpeg: 60 }],
  ])('in a photograph %s is read', async (_how, settings) => {
    const lines = [digitsOf('4026'), digitsOf('17')];
    const { picture, label, boxes } = await syntheticPhotograph(lines, { ...BARE, ...settings }, seededRandom(1));
    const { reading } = read(picture);
    expect(reading.text).toBe(label);
    reading.digits.forEach(({ box }, i) => {
      expectNear(box, boxes[i], 5);
    });
  });

  test('is read alone where words stand above and below', async () => {
    const clutter = { letters: { height: 0.6, sides: ['above', 'below'] as const } };
    const settings = { ...BARE, height: 400, clutter };
    const { picture, boxes } = await syntheticPhotograph([digitsOf('40268')], settings, seededRandom(3));
    const { reading, leftOut } = read(picture);
    expect(reading.text).toBe('40268');
    expect(leftOut.length).toBeGreaterThan(0);
    const [top, bottom] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...boxes.map((box) => box.y + box.height))];
    for (const { box } of leftOut) expect(box.y + box.height < top || box.y > bottom).toBe(true);
  });
});

describe('stages', () => {
  const picture = photographed(pageOf('4026'));

  test('show what stands out, and heat in the middle of each digit alone', () => {
    const { reading, stages } = read(picture);
    for (const { width, height } of Object.values(stages)) {
      expect([width, height]).toEqual([picture.width, picture.height]);
    }
    const at = (stage: GrayImage, { x, y, width, height }: Box): number =>
      stage.data[Math.round(y + height / 2) * stage.width + Math.round(x + width / 2)] as number;
    for (const { box } of reading.digits) {
      expect(at(stages.heat, box)).toBeGreaterThan(127);
      expect(at(stages.heat, { ...box, y: 0, height: 4 })).toBeLessThan(30);
    }
    const hot = stages.heat.data.filter((warmth) => warmth > 127).length;
    expect(hot / stages.heat.data.length).toBeLessThan(0.1);
    expect(Math.max(...stages.contrast.data)).toBeGreaterThan(200);
  });

  test('of a large picture are small', () => {
    const wide = read(photographed(pageOf('402617', { height: 100, pen: 8 }))).stages;
    expect(wide.heat.width).toBeGreaterThan(240);
    expect(wide.heat.width).toBeLessThanOrEqual(480);
  });
});

describe('the same picture', () => {
  test('gives the same reading, to the last bit', () => {
    const picture = photographed(pageOf('4026|17', { tilt: 0.1 }));
    expect(fingerprint(read(picture))).toBe(fingerprint(read(picture)));
  });

  test('is not touched, nor are the edits', () => {
    const picture = photographed(pageOf('4026'));
    const before = Buffer.from(picture.data);
    const crop = Object.freeze({ x: 5, y: 5, width: 80, height: 90 });
    const edits: PhotoEdits = Object.freeze({
      turns: 1,
      crop,
      added: Object.freeze([crop]),
      removed: Object.freeze([crop]),
    });
    readPhoto(picture, edits, finding);
    readPhoto(picture, NO_EDITS, finding);
    expect(before.equals(Buffer.from(picture.data))).toBe(true);
  });

  test('as plain bytes or clamped ones is read alike', () => {
    const picture = photographed(pageOf('26'));
    expect(fingerprint(read({ ...picture, data: Uint8Array.from(picture.data) }))).toBe(fingerprint(read(picture)));
  });
});
