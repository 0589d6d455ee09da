import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import { NO_EDITS } from '../../../lib/reading/photo-edits';
import type { PhotoReading } from '../../../lib/reading/reading';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { seededRandom } from '../../../training/augment/random';
import { openFinding, openModel } from '../../../training/cli/open-model';
import { expectSound } from '../../training/fuzz/sound-reading';
import { pageWith, photographed } from '../photo/page';
import { BLACK, withRectangle } from '../photo/paint';

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

describe('where no number is', () => {
  const sheet: RgbaPicture = { width: 300, height: 200, data: new Uint8Array(4 * 300 * 200).fill(255) };
  const grey = (width: number, height: number, level: (x: number, y: number) => number): RgbaPicture => {
    const data = new Uint8ClampedArray(4 * width * height);
    for (let at = 0; at < width * height; at++) {
      const value = level(at % width, Math.floor(at / width));
      data.set([value, value, value, 255], 4 * at);
    }
    return { width, height, data };
  };
  const random = seededRandom(3);

  test.each<[string, RgbaPicture]>([
    ['a white sheet', sheet],
    ['a sheet that is not there', { ...sheet, data: new Uint8Array(sheet.data.length) }],
    ['a black sheet', grey(90, 60, () => 0)],
    ['one pixel', grey(1, 1, () => 7)],
    ['two pixels', grey(2, 1, (x) => 255 * x)],
    ['a sheet with a pixel of dust', withRectangle(sheet, { x: 200, y: 50, width: 1, height: 1 }, BLACK)],
    ['a sheet with dust of four pixels', withRectangle(sheet, { x: 120, y: 80, width: 4, height: 4 }, BLACK)],
    ['light that falls off', grey(90, 60, (x, y) => 200 - x / 2 - y)],
    ['faint noise', grey(90, 60, () => 240 + random.below(6))],
  ])('%s is blank, with no picture, and a heat stage without heat', (_what, picture) => {
    const { reading, pictures, leftOut, stages } = read(picture);
    expect(reading).toEqual({ kind: 'blank', text: '', confidence: 1, digits: [] });
    expect([pictures, leftOut]).toEqual([[], []]);
    expect(Math.max(...stages.heat.data)).toBeLessThan(30);
  });

  test('a scribble is not a digit, and the guess is told', () => {
    const scribble = [Array.from({ length: 60 }, (_, i) => ({ x: (i * 37) % 100, y: (i * 53) % 90, t: 0 }))];
    const { reading, pictures } = read(photographed(pageWith([[scribble]], { height: 100, pen: 3 })));
    expect(reading).toMatchObject({ kind: 'not-a-digit', text: '' });
    expect(reading.digits).toHaveLength(1);
    expect(pictures).toHaveLength(1);
  });

  test('strong noise is read without a fault, and is no number of many digits', () => {
    for (const deviation of [20, 60, 200]) {
      const { reading } = read(grey(120, 90, () => Math.min(255, Math.max(0, 128 + deviation * random.normal()))));
      expect(reading.digits.length).toBeLessThan(10);
    }
  });
});

test('whatever a small picture shows, it is read without a fault', () => {
  const level = fc.constantFrom(0, 40, 128, 200, 255);
  const pictures = fc
    .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }), fc.boolean())
    .chain(([width, height, isOpaque]) =>
      fc.array(level, { minLength: 4 * width * height, maxLength: 4 * width * height }).map((bytes) => ({
        width,
        height,
        data: Uint8ClampedArray.from(bytes, (byte, i) => (isOpaque && i % 4 === 3 ? 255 : byte)),
      })),
    );
  fc.assert(
    fc.property(pictures, (picture) => {
      read(picture);
    }),
    { seed: 1, numRuns: 60 },
  );
});
