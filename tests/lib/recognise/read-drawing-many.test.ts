import { beforeAll, describe, expect, test } from 'vitest';
import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { createDrawingReader } from '../../../lib/recognise/read-drawing';
import type { Drawing } from '../../../lib/strokes/drawing';
import { layoutOf } from '../../../lib/strokes/segment/layout';
import { seededRandom } from '../../../training/augment/random';
import { openModel } from '../../../training/cli/open-model';
import { watchedDrawing } from '../../looks';

const random = seededRandom(3);
/** On a sheet that grows with their number, so that each has as many neighbours. */
const anywhere = (count: number) => Math.floor(random.uniform() * 25 * Math.sqrt(count));

/** `count` strokes of each kind. */
const kinds: Readonly<Record<string, (count: number) => Drawing>> = {
  'dots anywhere': (count) => Array.from({ length: count }, () => [at(anywhere(count), anywhere(count))]),
  'dots in one place': (count) => Array.from({ length: count }, () => [{ x: 5, y: 5, t: 0 }]),
  'short strokes anywhere': (count) => Array.from({ length: count }, () => dash(anywhere(count), anywhere(count))),
  'short strokes side by side': (count) =>
    Array.from({ length: count }, (_, i) => dash((i % 25) * 22, Math.floor(i / 25) * 26)),
  'short strokes in one row': (count) => Array.from({ length: count }, (_, i) => dash(i * 12, 0)),
  'strokes across each other': (count) =>
    Array.from({ length: count }, (_, i) => [at(i, (37 * i) % 100), at(i + 3, 100 - ((37 * i) % 100))]),
  'bars in a stack': (count) => Array.from({ length: count }, (_, i) => [at(0, 4 * i), at(40, 4 * i)]),
};

const at = (x: number, y: number) => ({ x, y, t: 0 });
const dash = (x: number, y: number) => [at(x, y), at(x + 1, y + 8), at(x + 3, y + 16)];

let network: Network;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

describe.each(Object.entries(kinds))('%s', (_kind, make) => {
  test.each([500, 4000])('%d of them are read with at most two hundred looks of the network', (count) => {
    let looks = 0;
    const logitsOf: Network['logitsOf'] = (pictures) => {
      looks += pictures.length;
      return network.logitsOf(pictures);
    };
    const { reading } = createDrawingReader({ ...network, logitsOf }, card)(make(count));
    expect(['digits', 'not-a-digit']).toContain(reading.kind);
    // One more for all of it as one digit.
    expect(looks).toBeLessThanOrEqual(201);
  });

  test('four times as many take about four times as long to lay out, counted by how often a point is looked at', () => {
    const looksAt = (count: number): number => {
      const watched = watchedDrawing(make(count));
      layoutOf(watched.value);
      return watched.looks();
    };
    expect(looksAt(400) / looksAt(100)).toBeLessThan(8);
  });
});
