import { beforeAll, expect, test } from 'vitest';
import type { ModelCard } from '../../../lib/model/card';
import { loadNetwork, type Network } from '../../../lib/model/network';
import { parseCard } from '../../../lib/model/parse-card';
import { readPicture } from '../../../lib/recogniser/read-picture';
import { startBackend } from '../../../training/backend';
import { goldenDrawings } from '../../golden/golden';
import { shippedCard, shippedModel } from '../model/shipped-model';
import { BLACK, type Paint, painted, WHITE } from '../photo/paint';

let network: Network;
let card: ModelCard;

beforeAll(async () => {
  await startBackend();
  network = loadNetwork(shippedModel());
  card = parseCard(shippedCard());
});

test('a bare sheet is blank, with no picture', () => {
  const sheet = { width: 20, height: 10, data: new Uint8Array(4 * 20 * 10).fill(255) };
  expect(readPicture(sheet, network, card)).toEqual({
    reading: { kind: 'blank', text: '', confidence: 1, digits: [] },
    pictures: [],
  });
});

test.each<[string, Paint]>([
  ['thin on a large sheet', { size: 700, pen: 1, hard: true, place: { x: 0.1, y: 0.9 } }],
  ['in the middle of a small one', { size: 28, pen: 1.5, paper: BLACK, ink: WHITE }],
  ['with a brush', { size: 200, pen: 26 }],
])('the drawings made for this project, painted %s, are read right nine times in ten', (_how, paint) => {
  const drawings = goldenDrawings();
  const right = drawings.filter(({ label, drawing }) => {
    const { reading, pictures } = readPicture(painted(drawing, paint), network, card);
    expect(pictures).toMatchObject([{ width: 28, height: 28 }]);
    return reading.digits[0]?.text === label;
  });
  expect(right.length / drawings.length).toBeGreaterThanOrEqual(0.9);
});
