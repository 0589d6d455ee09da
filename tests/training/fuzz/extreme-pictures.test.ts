import { beforeAll, expect, test } from 'vitest';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import { NO_EDITS } from '../../../lib/reading/photo-edits';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { seededRandom } from '../../../training/augment/random';
import { openFinding, openModel } from '../../../training/cli/open-model';
import { expectSound } from './sound-reading';

let finding: Finding;

beforeAll(async () => {
  finding = await openFinding(await openModel('digit-net'));
});

type Colour = (x: number, y: number) => readonly [red: number, green: number, blue: number, alpha: number];

function pictureOf(width: number, height: number, colour: Colour): RgbaPicture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(colour(x, y), 4 * (y * width + x));
  return { width, height, data };
}

function read(picture: RgbaPicture) {
  const photo = readPhoto(picture, NO_EDITS, finding);
  expectSound(photo, picture);
  return photo.reading;
}

const grey = (level: number): ReturnType<Colour> => [level, level, level, 255];

test.each<[string, number, number, Colour]>([
  ['one pixel', 1, 1, () => grey(0)],
  ['one white pixel', 1, 1, () => grey(255)],
  ['nothing at all', 300, 200, () => [0, 0, 0, 0]],
  ['white that does not show', 300, 200, () => [255, 255, 255, 0]],
  ['white paper', 300, 200, () => grey(255)],
  ['black paper', 300, 200, () => grey(0)],
  ['one colour', 300, 200, () => [20, 120, 220, 255]],
  ['one colour, half there', 300, 200, () => [20, 120, 220, 128]],
  ['a column of one colour', 1, 5000, () => grey(90)],
  ['a row of one colour', 5000, 1, () => grey(90)],
  ['light that fades', 600, 400, (x, y) => grey(255 - (x + y) / 8)],
])('%s is blank', (_what, width, height, colour) => {
  expect(read(pictureOf(width, height, colour)).kind).toBe('blank');
});

const random = seededRandom(1);

test.each<[string, number, number, Colour]>([
  ['a column of stripes', 1, 5000, (_, y) => grey(y % 40 < 20 ? 0 : 255)],
  ['a row of stripes', 5000, 1, (x) => grey(x % 40 < 20 ? 0 : 255)],
  ['a thin column of dots', 3, 3000, (x, y) => grey(x === 1 && y % 9 === 0 ? 0 : 255)],
  ['two pixels', 2, 1, (x) => grey(255 * x)],
  ['noise', 400, 300, () => grey(255 * random.uniform())],
  ['noise in colour', 400, 300, () => [255, 255, 255, 255].map((most) => most * random.uniform()) as never],
  ['salt and pepper', 160, 120, () => grey(random.uniform() < 0.5 ? 0 : 255)],
  ['a fine checkerboard', 400, 300, (x, y) => grey((x + y) % 2 === 0 ? 0 : 255)],
  ['a coarse checkerboard', 400, 300, (x, y) => grey((Math.floor(x / 25) + Math.floor(y / 25)) % 2 === 0 ? 0 : 255)],
  ['squares beside each other', 400, 300, (x, y) => grey(x % 30 < 18 && y % 30 < 18 ? 0 : 255)],
  ['stripes', 400, 300, (x) => grey(x % 16 < 8 ? 0 : 255)],
  ['half black, half white', 400, 300, (x) => grey(x < 200 ? 0 : 255)],
])('%s is read without a fault', (_what, width, height, colour) => {
  read(pictureOf(width, height, colour));
});
