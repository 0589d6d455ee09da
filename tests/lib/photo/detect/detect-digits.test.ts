import { expect, test } from 'vitest';
import { blocksOf } from '../../../../lib/photo/detect/blocks';
import { detectDigits } from '../../../../lib/photo/detect/detect-digits';
import { findPeaks, type LookFor } from '../../../../lib/photo/detect/find-peaks';
import { HEAD, STRIDE } from '../../../../lib/photo/detect/head';
import { likeliestDigit } from '../../../../lib/reading/number-reading';

/** Sees a 7 in the middle of each bar of ink that is 16 pixels high at this size, and nothing else. */
const seesBars: LookFor = ({ width, height, data }) => {
  const [columns, rows] = [width / STRIDE, height / STRIDE];
  const map = new Float32Array(columns * rows * HEAD.channels);
  for (let cell = 0; cell < columns * rows; cell++)
    map.fill(-9, cell * HEAD.channels, cell * HEAD.channels + HEAD.classes);
  for (let x = 1; x < width; x++) {
    const inked = Array.from({ length: height }, (_, y) => y).filter((y) => (data[y * width + x] as number) > 1);
    const isLeft =
      inked.length > 13 && inked.length < 19 && inked.every((y) => (data[y * width + x - 1] as number) < 1);
    if (!isLeft) continue;
    const middle = (inked[0] as number) + inked.length / 2;
    map[(Math.floor(middle / STRIDE) * columns + Math.floor((x + 1) / STRIDE)) * HEAD.channels + 7] = 5;
  }
  return { columns, rows, data: map };
};
const finding = {
  lookFor: seesBars,
  look: (pictures: readonly unknown[]) => pictures.map(() => Array.from({ length: 12 }, (_, i) => (i === 7 ? 5 : 0))),
  weights: { digit: 1, none: 1, found: 1, other: 1, bias: 0 },
};
const NO_EDITS = { added: [], removed: [] };

/** White paper with bars 2 wide and 16 high, from these places on. */
function paper(bars: readonly number[]) {
  const [width, height] = [500, 60];
  const data = new Float32Array(width * height).fill(1);
  for (const bar of bars) for (let y = 20; y < 36; y++) data.fill(0, y * width + bar, y * width + bar + 2);
  return { width, height, data };
}

test('each digit is found once, where it stands, though it is looked for at several sizes', () => {
  const peaks = findPeaks(paper([100, 300]), seesBars);
  expect(peaks).toHaveLength(2);
  const middles = peaks.map(({ box }) => box.x + box.width / 2).sort((a, b) => a - b);
  expect(Math.abs((middles[0] as number) - 101)).toBeLessThan(4);
  expect(Math.abs((middles[1] as number) - 301)).toBeLessThan(4);
});

test('digits are told in reading order with both opinions, and none where nothing is seen', () => {
  const { digits, others } = detectDigits(paper([300, 100]), NO_EDITS, finding);
  expect(digits.map(({ logits }) => likeliestDigit(logits))).toEqual([7, 7]);
  expect((digits[0]?.box.x ?? 0) < (digits[1]?.box.x ?? 0)).toBe(true);
  expect(others).toEqual([]);
  expect(detectDigits(paper([]), NO_EDITS, finding).digits).toEqual([]);
});

test('what the user removed is gone; a box round both holds both', () => {
  const picture = paper([100, 300]);
  const [first] = detectDigits(picture, NO_EDITS, finding).digits;
  expect(detectDigits(picture, { added: [], removed: first ? [first.box] : [] }, finding).digits).toHaveLength(1);
  const round = { x: 40, y: 0, width: 440, height: 60 };
  expect(detectDigits(picture, { added: [round], removed: [] }, finding).digits.map(({ isDigit }) => isDigit)).toEqual([
    true,
    true,
  ]);
});

test('squares of pixels become channels, row by row', () => {
  const data = Float32Array.from([0, 1, 2, 3, 4, 5, 6, 7]);
  expect([...blocksOf({ width: 4, height: 2, data })]).toEqual([0, 1, 4, 5, 2, 3, 6, 7]);
});
