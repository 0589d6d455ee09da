import { expect, test } from 'vitest';
import type { SeenLevel } from '../../../../lib/photo/finder/find-peaks';
import { findSigns } from '../../../../lib/photo/finder/find-signs';
import { HEAD, STRIDE, USUAL } from '../../../../lib/photo/finder/head';
import { RING } from '../../../../lib/photo/finder/levels';
import { SIGNS, type SignText } from '../../../../lib/reading/signs';

const SIDE = 80;

interface Seen {
  readonly text: SignText;
  /** Its middle and size, in pixels of the picture. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly logit: number;
}

/** What the finder says of a picture of 80 by 80 pixels where it is looked at `scale` times smaller. */
function levelOf(scale: number, seen: readonly Seen[]): SeenLevel {
  const side = (SIDE / scale + 2 * RING) / STRIDE;
  const data = new Float32Array(side * side * HEAD.channels);
  for (let cell = 0; cell < side * side; cell++)
    data.fill(-9, cell * HEAD.channels, cell * HEAD.channels + HEAD.classes);
  for (const { text, x, y, size, logit } of seen) {
    const [across, down] = [(x / scale + RING) / STRIDE, (y / scale + RING) / STRIDE];
    const from = (Math.floor(down) * side + Math.floor(across)) * HEAD.channels;
    data[from + HEAD.signs + SIGNS.indexOf(text)] = logit;
    data.fill(Math.log(size / scale / USUAL), from + HEAD.width, from + HEAD.height + 1);
    data[from + HEAD.across] = across - Math.floor(across) - 0.5;
    data[from + HEAD.down] = down - Math.floor(down) - 0.5;
  }
  const plane = { width: SIDE / scale, height: SIDE / scale, data: new Float32Array((SIDE / scale) ** 2) };
  return { gray: plane, contrast: plane, scale, map: { columns: side, rows: side, data } };
}

test('a sign that is seen at two sizes is one, as the surer says', () => {
  const slash = { x: 40, y: 30, size: 24 } as const;
  const found = findSigns([
    levelOf(1, [{ ...slash, text: '(', logit: 0.5 }]),
    levelOf(2, [{ ...slash, text: '/', logit: 2 }]),
  ]);
  expect(found.map(({ text }) => text)).toEqual(['/']);
  expect(found[0]?.box.x).toBeCloseTo(28, 4);
  expect(found[0]?.box.width).toBeCloseTo(24, 4);
});

test('a colon takes its dots; a dot beside it is a sign of its own', () => {
  const found = findSigns([
    levelOf(1, [
      { text: ':', x: 20, y: 30, size: 20, logit: 2 },
      { text: '.', x: 21, y: 38, size: 4, logit: 1 },
      { text: '.', x: 60, y: 38, size: 4, logit: 1 },
    ]),
  ]);
  expect(found.map(({ text, box }) => [text, Math.round(box.x)])).toEqual([
    [':', 10],
    ['.', 58],
  ]);
});
