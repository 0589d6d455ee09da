import { beforeAll, expect, test } from 'vitest';
import type { ModelCard } from '../../../lib/model/card';
import type { Network } from '../../../lib/model/network';
import { NO_EDITS } from '../../../lib/photo/photo-edits';
import type { RgbaPicture } from '../../../lib/photo/rgba-picture';
import { readPhoto } from '../../../lib/recogniser/read-photo';
import { openModel } from '../../../training/open-model';
import { goldenDrawings } from '../../golden/golden';
import { BLACK, type Paint, painted, WHITE, withRectangle } from '../photo/paint';

let network: Network;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

const sheet: RgbaPicture = { width: 300, height: 200, data: new Uint8Array(4 * 300 * 200).fill(255) };

test.each<[string, RgbaPicture]>([
  ['a bare sheet', sheet],
  ['a sheet with a pixel of dust', withRectangle(sheet, { x: 200, y: 50, width: 1, height: 1 }, BLACK)],
])('%s is blank, with no picture', (_what, picture) => {
  expect(readPhoto(picture, NO_EDITS, network, card)).toMatchObject({
    reading: { kind: 'blank', text: '', confidence: 1, digits: [] },
    pictures: [],
  });
});

test.each<[string, Paint]>([
  ['thin on a large sheet', { size: 700, pen: 1, hard: true, place: { x: 0.1, y: 0.9 } }],
  ['in the middle of a small one', { size: 28, pen: 1.5, paper: BLACK, ink: WHITE }],
  ['with a brush', { size: 200, pen: 26 }],
])('the drawings made for this project, painted %s, are read right nine times in ten', (_how, paint) => {
  expect(shareRight(paint)).toBeGreaterThanOrEqual(0.9);
});

test('eight pixels high they are no dust, and two thirds of them are still read right', () => {
  expect(shareRight({ size: 28, pen: 1, share: 8 / 28 })).toBeGreaterThanOrEqual(2 / 3);
});

/** Of the drawings made for this project, every third where the pictures are large; each must give a picture. */
function shareRight(paint: Paint): number {
  const drawings = goldenDrawings().filter((_, i) => paint.size < 500 || i % 3 === 0);
  const right = drawings.filter(({ label, drawing }) => {
    const { reading, pictures } = readPhoto(painted(drawing, paint), NO_EDITS, network, card);
    expect(pictures).toMatchObject([{ width: 28, height: 28 }]);
    return reading.kind === 'digits' && reading.text === label;
  });
  return right.length / drawings.length;
}
