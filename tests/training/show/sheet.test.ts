import { describe, expect, test } from 'vitest';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import { textHeight, textWidth, writeText } from '../../../training/show/font';
import { sheetOf } from '../../../training/show/sheet';
import { goldenPicture } from '../tiny';

const blank = (width: number, height: number): GrayImage => ({ width, height, data: new Uint8Array(width * height) });

/** Where a picture lies in a larger one, enlarged by `scale`; undefined where it does not. */
function findIn(sheet: GrayImage, picture: GrayImage, scale: number): { x: number; y: number } | undefined {
  const holds = (left: number, top: number): boolean =>
    picture.data.every((value, at) => {
      const [x, y] = [left + (at % picture.width) * scale, top + Math.floor(at / picture.width) * scale];
      const [first, last] = [y * sheet.width + x, (y + scale - 1) * sheet.width + x + scale - 1];
      return sheet.data[first] === value && sheet.data[last] === value;
    });
  for (let y = 0; y <= sheet.height - picture.height * scale; y++) {
    for (let x = 0; x <= sheet.width - picture.width * scale; x++) if (holds(x, y)) return { x, y };
  }
  return undefined;
}

function written(text: string, scale: number): GrayImage {
  const picture = blank(textWidth(text, scale), textHeight(scale));
  writeText(picture, text, 0, 0, scale);
  return picture;
}

test('each digit has a shape of its own, and letters stand apart', () => {
  const shapes = [...'0123456789#→noe'].map((letter) => written(letter, 1));
  expect(new Set(shapes.map(({ data }) => data.join(''))).size).toBe(shapes.length);
  for (const { data } of shapes) expect(data.some((value) => value === 255)).toBe(true);
  const two = written('08', 1);
  const gap = Array.from({ length: two.height }, (_, y) => two.data[y * two.width + 5]);
  expect(gap.every((value) => value === 0)).toBe(true);
});

describe.each([1, 4])('enlarged %i times', (scale) => {
  const letter = Math.max(1, Math.floor(scale / 2));
  const shown = Array.from({ length: 7 }, (_, i) => ({
    picture: goldenPicture(9 * i),
    label: i === 3 ? '3 → none' : String(i),
    index: 55_000 + i,
  }));
  const sheet = sheetOf(shown, scale);

  test('every picture is on the sheet pixel for pixel, five in a row, its label and index beneath', () => {
    const places = shown.map(({ picture }) => findIn(sheet, picture, scale));
    expect(new Set(places.map((place) => place?.y)).size).toBe(2);
    expect(new Set(places.map((place) => place?.x)).size).toBe(5);
    shown.forEach(({ index }, i) => {
      const { x, y } = places[i] ?? { x: 0, y: 0 };
      const words = findIn(sheet, written(`#${index}`, letter), 1);
      expect(words?.x).toBe(x - 1);
      expect(words?.y).toBeGreaterThan(y + 28 * scale);
      expect(words?.y).toBeLessThan(y + 28 * scale + 4 * textHeight(letter));
    });
    const label = findIn(sheet, written('3 → none', letter), 1);
    expect(label?.x).toBe((places[3]?.x ?? 0) - 1);
    expect(label?.y).toBeGreaterThan((places[3]?.y ?? 0) + 28 * scale);
  });

  test('one picture alone has a sheet of its size', () => {
    const { width, height } = sheetOf(shown.slice(0, 1), scale);
    expect(width).toBeLessThan(28 * scale + 16 * letter + 8);
    expect(height).toBeLessThan(28 * scale + 2 * textHeight(letter) + 20 * letter);
  });
});
