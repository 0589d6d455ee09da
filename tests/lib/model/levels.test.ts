import { beforeAll, expect, test } from 'vitest';
import { levelsOf } from '../../../lib/model/levels';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import type { Level } from '../../../lib/reading/inside/levels';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { type OpenModel, openModel } from '../../../training/cli/open-model';
import { goldenDrawings } from '../../golden/golden';

let network: OpenModel['network'];
let levels: Level[];
const drawing = goldenDrawings().find(({ label }) => label === '4')?.drawing ?? [];
const picture = inkDrawing(drawing, DIGIT_FRAME) ?? { width: 28, height: 28, data: new Uint8Array(784) };

beforeAll(async () => {
  ({ network } = await openModel('digit-net'));
  levels = network.inside((...own) => levelsOf(picture, ...own));
});

test('the last level is what the network answers', () => {
  const [logits = []] = network.logitsOf([picture]);
  expect(levels.at(-1)?.kind).toBe('dense');
  logits.forEach((logit, i) => {
    expect(levels.at(-1)?.values[i]).toBeCloseTo(logit, 4);
  });
});

test('each level holds a number for each of its cells, and none below 0 but the last', () => {
  for (const { width, height, channels, values } of levels) expect(values).toHaveLength(width * height * channels);
  for (const { values } of levels.slice(0, -1)) expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
});

test('a pooled cell is the strongest of its four', () => {
  const at = levels.findIndex(({ kind }) => kind === 'max-pool');
  const [before, pooled] = [levels[at - 1], levels[at]];
  if (!before || !pooled) throw new Error('The network pools nothing.');
  const cell = (level: Level, x: number, y: number) => level.values[(y * level.width + x) * level.channels + 3] ?? 0;
  for (const [x, y] of [
    [5, 6],
    [7, 3],
  ] as const)
    expect(cell(pooled, x, y)).toBe(
      Math.max(...[0, 1].flatMap((dx) => [0, 1].map((dy) => cell(before, 2 * x + dx, 2 * y + dy)))),
    );
});

test('only pixels that a cell is said to see change it', () => {
  for (const at of [0, 3, 6]) {
    const level = levels[at] as Level;
    const { first, step, size } = level.field;
    const [x, y] = [Math.floor(level.width / 2), Math.floor(level.height / 2)];
    const data = picture.data.map((ink, pixel) => {
      const [column, row] = [pixel % 28, Math.floor(pixel / 28)];
      const isSeen = (place: number, own: number) => own >= first + step * place && own < first + step * place + size;
      return isSeen(x, column) && isSeen(y, row) ? ink : 255 - ink;
    });
    const other = network.inside((...own) => levelsOf({ ...picture, data }, ...own))[at] as Level;
    const cells = (own: Level) => [...own.values.slice((y * own.width + x) * own.channels).slice(0, own.channels)];
    cells(other).forEach((value, i) => {
      expect(value).toBeCloseTo(cells(level)[i] as number, 4);
    });
    expect(other.values).not.toEqual(level.values);
  }
});
