import { beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import { AS_IT_STANDS, NO_EDITS } from '../../../lib/reading/photo-edits';
import { NOT_A_DIGIT } from '../../../lib/reading/probabilities';
import type { PhotoReading } from '../../../lib/reading/reading';
import { writtenOf } from '../../../lib/reading/written';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { seededRandom } from '../../../training/augment/random';
import { openFinding, openModel } from '../../../training/cli/open-model';
import { plain } from '../../../training/synthetic/photographs/plain';
import { syntheticPhotograph } from '../../../training/synthetic/photographs/synthetic-photograph';
import { feltPen } from '../../../training/synthetic/photographs/writing/pens';
import { standOf } from '../../../training/synthetic/photographs/writing/stand';
import type { Sign } from '../../../training/synthetic/photographs/writing/writing';
import { goldenDrawings } from '../../golden/golden';

let finding: Finding;

beforeAll(async () => {
  finding = await openFinding(await openModel('digit-net'));
});

/** The strokes of signs, through these spots. */
const SIGNS: Readonly<Record<string, readonly (readonly (readonly [x: number, y: number])[])[]>> = {
  '.': [
    [
      [0, 0],
      [4, 2],
      [1, 4],
    ],
  ],
  '-': [
    [
      [0, 0],
      [40, 1],
    ],
  ],
  '+': [
    [
      [0, 20],
      [40, 20],
    ],
    [
      [20, 0],
      [20, 40],
    ],
  ],
  '=': [
    [
      [0, 0],
      [40, 0],
    ],
    [
      [0, 18],
      [40, 18],
    ],
  ],
};

const signOf = (text: string): Sign => ({
  ...{ label: NOT_A_DIGIT, text, stand: standOf(text), space: 0.12 },
  drawing: (SIGNS[text] ?? []).map((spots) => spots.map(([x, y], i) => ({ x, y, t: 20 * i }))),
});

/** A photograph of a number written with a felt pen on plain paper. */
async function photographOf(written: string) {
  const random = seededRandom(7);
  const settings = plain(random);
  const line = [...written].map((text): Sign => {
    const drawing = goldenDrawings().find(({ label }) => label === text)?.drawing;
    return drawing ? { label: Number(text), drawing } : signOf(text);
  });
  const writing = { ...settings.writing, height: 0.16 };
  const size = { width: 1100, height: 620 };
  return syntheticPhotograph([line], { ...settings, ...size, writing, pen: feltPen(random, 'blue') }, random);
}

const read = ({ reading }: PhotoReading): string => writtenOf(reading).replaceAll(' ', '');

test.each(['12-05-2021', '3.75', '-27', '555-0123', '7+8=15'])('%s is read with its signs', async (written) => {
  const { picture } = await photographOf(written);
  const photo = readPhoto(picture, NO_EDITS, finding);
  expect(read(photo)).toBe(written);
  expect(photo.pictures).toHaveLength(photo.reading.digits.length);
  expect(photo.reading.text).toBe(written.replace(/\D/g, ''));
});

test('a number without signs gets none, and is as sure as without the sign finder', async () => {
  const { picture } = await photographOf('4071263');
  const blind = { ...finding, lookForSigns: () => ({ columns: 0, rows: 0, data: new Float32Array() }) };
  const [photo, without] = [readPhoto(picture, NO_EDITS, finding), readPhoto(picture, NO_EDITS, blind)];
  expect(photo.reading).toEqual(without.reading);
});

test('a sign that is removed is not read again', async () => {
  const { picture } = await photographOf('3.75');
  const { reading } = readPhoto(picture, NO_EDITS, finding);
  const [point] = reading.kind === 'digits' ? (reading.signs ?? []) : [];
  if (point === undefined) return expect.fail('No sign was read.');
  const without = readPhoto(picture, { ...AS_IT_STANDS, removed: [point.box] }, finding);
  expect(read(without)).toBe('375');
});
