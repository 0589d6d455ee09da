import { expect, test } from 'vitest';
import { detectDigits } from '../../../../lib/photo/detect/detect-digits';
import { withEdits } from '../../../../lib/photo/detect/with-edits';
import { blocksOf } from '../../../../lib/photo/finder/blocks';
import { findPeaks, lookAt } from '../../../../lib/photo/finder/find-peaks';
import type { Plane } from '../../../../lib/photo/plane';
import { likeliestDigit } from '../../../../lib/reading/number-reading';
import { seesBars, seesNoSigns } from '../finder/seeing';

const finding = {
  lookFor: seesBars,
  lookForSigns: seesNoSigns,
  look: (pictures: readonly unknown[]) => pictures.map(() => Array.from({ length: 12 }, (_, i) => (i === 7 ? 5 : 0))),
  weights: { digit: 1, none: 1, found: 1, other: 1, bias: 0 },
  calibration: { temperature: 1, rejectBelow: 0.5 },
};
const NO_EDITS = { added: [], removed: [] };
const detected = (picture: Plane, edits: Parameters<typeof withEdits>[2] = NO_EDITS) =>
  withEdits(detectDigits(picture, lookAt(picture, seesBars), finding), picture, edits, finding);

/** White paper with bars 2 wide and 16 high, from these places on. */
function paper(bars: readonly number[]) {
  const [width, height] = [500, 60];
  const data = new Float32Array(width * height).fill(1);
  for (const bar of bars) for (let y = 20; y < 36; y++) data.fill(0, y * width + bar, y * width + bar + 2);
  return { width, height, data };
}

test('each digit is found once, where it stands, though it is looked for at several sizes', () => {
  const peaks = findPeaks(lookAt(paper([100, 300]), seesBars));
  expect(peaks).toHaveLength(2);
  const middles = peaks.map(({ box }) => box.x + box.width / 2).sort((a, b) => a - b);
  expect(Math.abs((middles[0] as number) - 101)).toBeLessThan(4);
  expect(Math.abs((middles[1] as number) - 301)).toBeLessThan(4);
});

test('digits are told in reading order with both opinions, and none where nothing is seen', () => {
  const { digits, others } = detected(paper([300, 100]));
  expect(digits.map(({ logits }) => likeliestDigit(logits))).toEqual([7, 7]);
  expect((digits[0]?.box.x ?? 0) < (digits[1]?.box.x ?? 0)).toBe(true);
  expect(others).toEqual([]);
  expect(detected(paper([])).digits).toEqual([]);
});

test('what the user removed is gone; a box round both holds both', () => {
  const picture = paper([100, 300]);
  const [first] = detected(picture).digits;
  expect(detected(picture, { added: [], removed: first ? [first.box] : [] }).digits).toHaveLength(1);
  const round = { x: 40, y: 0, width: 440, height: 60 };
  expect(detected(picture, { added: [round], removed: [] }).digits.map(({ isDigit }) => isDigit)).toEqual([true, true]);
});

test('squares of pixels become channels, row by row', () => {
  const data = Float32Array.from([0, 1, 2, 3, 4, 5, 6, 7]);
  expect([...blocksOf({ width: 4, height: 2, data })]).toEqual([0, 1, 4, 5, 2, 3, 6, 7]);
});
