import { expect, test } from 'vitest';
import { blockLines, blockText } from '../../../training/show/blocks';
import { goldenPicture } from '../tiny';

test('two rows of pixels become one line of blocks', () => {
  const picture = { width: 4, height: 3, data: Uint8Array.of(0, 255, 0, 255, 0, 0, 200, 255, 255, 0, 99, 0) };
  expect(blockLines(picture)).toEqual([' ▀▄█', '▀   ']);
});

test('a digit is 28 columns and 14 lines, with ink where the picture has it', () => {
  const picture = goldenPicture(0);
  const lines = blockLines(picture);
  expect(lines.map((line) => line.length)).toEqual(Array.from({ length: 14 }, () => 28));
  lines.forEach((line, y) => {
    [...line].forEach((block, x) => {
      const upper = (picture.data[2 * y * 28 + x] as number) >= 100;
      const lower = (picture.data[(2 * y + 1) * 28 + x] as number) >= 100;
      expect(block).toBe(upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ');
    });
  });
});

test('as many stand side by side as the terminal takes, and one where it is narrower than a picture', () => {
  const shown = Array.from({ length: 5 }, (_, i) => ({ picture: goldenPicture(i), label: '0', index: 10 + i }));
  const rowsOf = (columns: number) =>
    blockText(shown, columns)
      .match(/0 {2}#10[^\n]*/)?.[0]
      .match(/#/g)?.length;
  expect(rowsOf(80)).toBe(2);
  expect(rowsOf(88)).toBe(3);
  expect(rowsOf(200)).toBe(5);
  expect(rowsOf(20)).toBe(1);
  const widest = Math.max(
    ...blockText(shown, 80)
      .split('\n')
      .map((line) => line.length),
  );
  expect(widest).toBeLessThanOrEqual(80);
  for (let i = 0; i < 5; i++) expect(blockText(shown, 80)).toContain(`0  #${10 + i}`);
});
