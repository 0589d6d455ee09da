import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { decodePicture } from '../../../training/cli/decode-picture';
import { openFinding, openModel } from '../../../training/cli/open-model';
import { readPictureFile } from '../../../training/cli/read-picture-file';
import { temporaryFolder } from '../../temporary-folder';
import { NUMBER, writeDigitPictures } from '../digit-pictures';

const folder = temporaryFolder('read-picture-file');

beforeAll(async () => {
  await writeDigitPictures(folder);
});

test('boxes are in pixels of the file, also where its picture was shrunk before it was read', async () => {
  const finding = await openFinding(await openModel('digit-net'));
  const [small, large] = [join(folder, 'number.png'), join(folder, 'large.png')];
  const times = 8;
  await sharp(small)
    .resize({ width: 240 * times })
    .toFile(large);
  expect((await decodePicture(large)).reduction).toBe(2);
  const [one, other] = [await readPictureFile(small, finding), await readPictureFile(large, finding)];
  expect([one.text, other.text]).toEqual([NUMBER, NUMBER]);
  for (const [i, { box }] of one.digits.entries()) {
    const large = other.digits[i]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect(Math.abs(large[side] - times * box[side])).toBeLessThanOrEqual(2 * times);
    }
  }
});
