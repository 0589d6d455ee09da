import { beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../lib/model/network';
import type { ModelCard } from '../../../lib/reading/card';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { openModel } from '../../../training/cli/open-model';
import { unseenStrokes } from '../../../training/evaluation/unseen-strokes';
import { goldenDrawings, goldenNotDigits } from '../../golden/golden';

let network: Network;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

test('no ink beside a digit is left out in silence, whatever it is and wherever it stands', () => {
  const digits = goldenDrawings().slice(0, 12);
  let marked = 0;
  for (const [i, { drawing: foreign }] of goldenNotDigits().entries()) {
    for (const [scale, left, top] of [
      [1, 700, 0],
      [0.3, 500, 300],
      [0.5, -600, -200],
    ] as const) {
      const digit = digits[i % digits.length]?.drawing ?? [];
      const drawing = [...digit, ...transformDrawing(foreign, scale, left, top)];
      const answer = readDrawing(drawing, network, card);
      expect(unseenStrokes(drawing, answer)).toEqual([]);
      if (answer.unread) marked++;
    }
  }
  expect(marked).toBeGreaterThan(0);
});

test('a stroke that nothing took is told', () => {
  const [{ drawing } = { drawing: [] }] = goldenDrawings();
  const answer = readDrawing(drawing, network, card);
  expect(unseenStrokes([...drawing, [{ x: 0, y: 0, t: 0 }]], answer)).toEqual([drawing.length]);
});
