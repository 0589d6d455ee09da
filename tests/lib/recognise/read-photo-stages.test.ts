import { beforeAll, describe, expect, test } from 'vitest';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { NO_EDITS, type PhotoEdits } from '../../../lib/reading/photo-edits';
import type { PhotoReading } from '../../../lib/reading/reading';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { openModel } from '../../../training/cli/open-model';
import { expectSound } from '../../training/fuzz/sound-reading';
import { pageOf, photographed } from '../photo/page';
import { fingerprint } from './fingerprint';

let network: Network;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

/** Reads a picture, and checks what holds of every reading. */
function read(picture: RgbaPicture): PhotoReading {
  const photo = readPhoto(picture, NO_EDITS, network, card);
  expectSound(photo, picture);
  return photo;
}

describe('stages', () => {
  const picture = photographed(pageOf('4026'));

  test('show the ink, what of it is taken for ink, and each digit as one part', () => {
    const { flattened, ink, parts } = read(picture).stages;
    for (const stage of [flattened, ink, parts])
      expect([stage.width, stage.height]).toEqual([picture.width, picture.height]);
    expect([...new Set(ink.data)].sort()).toEqual([0, 255]);
    expect([...new Set(parts.data)].sort()).toEqual([0, 1, 2, 3, 4]);
    const inked = Array.from(ink.data.keys()).filter((at) => ink.data[at] === 255);
    const inParts = Array.from(parts.data.keys()).filter((at) => parts.data[at] !== 0);
    expect(inParts.join()).toBe(inked.join());
    expect(Math.min(...inked.map((at) => flattened.data[at] as number))).toBeGreaterThan(90);
  });

  test('of a large picture are small', () => {
    const wide = read(photographed(pageOf('402617', { height: 100, pen: 8 }))).stages;
    expect(wide.ink.width).toBeGreaterThan(240);
    expect(wide.ink.width).toBeLessThanOrEqual(480);
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
    readPhoto(picture, edits, network, card);
    readPhoto(picture, NO_EDITS, network, card);
    expect(before.equals(Buffer.from(picture.data))).toBe(true);
  });

  test('as plain bytes or clamped ones is read alike', () => {
    const picture = photographed(pageOf('26'));
    expect(fingerprint(read({ ...picture, data: Uint8Array.from(picture.data) }))).toBe(fingerprint(read(picture)));
  });
});
