import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPictures } from '../../../../lib/build/assets/draw-pictures';
import { projectRoot } from '../../../../lib/build/project';
import { readDrawing } from '../../../../lib/recognise/read-drawing';
import { parseStrokesLine } from '../../../../lib/strokes/strokes-file';
import { openModel } from '../../../../training/cli/open-model';

const committed = join(projectRoot, 'public');

/** The colours of a picture's pixels, as `#rrggbb`, opaque or not. */
async function pixelsOf(name: string, folder = committed) {
  const { data, info } = await sharp(join(folder, name)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4);
  return {
    ...info,
    data,
    at: (x: number, y: number) => `#${at(x, y).toString('hex', 0, 3)}`,
    alphaAt: (x: number, y: number) => at(x, y)[3],
  };
}

test('the preview card is 1200 × 630, light enough for a chat, with ink on a sheet and the blue bar of the best digit', async () => {
  const { width, height, at } = await pixelsOf('card.png');
  expect([width, height]).toEqual([1200, 630]);
  expect(readFileSync(join(committed, 'card.png')).length).toBeLessThan(60_000);
  expect(at(5, 5)).toBe('#faf8f3');
  expect(at(100, 540)).toBe('#ffffff');
  const colours = Array.from({ length: 420 }, (_, i) => at(81 + i, 400));
  expect(colours).toContain('#1b1a17');
  // The bar of the 7, and where it ends.
  expect(at(700, 506)).toBe('#1f4fd8');
  expect(at(1000, 506)).toBe('#e4e0d6');
});

test('what the card says of its drawing is what the shipped network says', async () => {
  const svg = readFileSync(join(projectRoot, 'lib', 'build', 'assets', 'card.svg'), 'utf8');
  const signsAt = (place: string) => {
    const [, signs = ''] = new RegExp(`translate\\(${place}\\)(.*)`).exec(svg) ?? [];
    return [...signs.matchAll(/#sign-(\w+)/g)].map(([, sign]) => sign).join(' ');
  };
  // Its curves bend at the points that were drawn, which are the first of each pair.
  const [, path = ''] = /id="ink".*? d="([^"]*)"/.exec(svg) ?? [];
  const stroke = path
    .split(/[MQL]/)
    .slice(1)
    .map((place) => place.split(' ').slice(0, 2).map(Number));
  const { network, card } = await openModel('digit-net');
  const { reading } = readDrawing(parseStrokesLine(JSON.stringify({ strokes: [stroke] })).drawing, network, card);
  expect(reading).toMatchObject({ kind: 'digits', text: '7' });
  const [digit] = reading.kind === 'digits' ? reading.digits : [];
  for (const [value, probability] of digit?.probabilities.entries() ?? []) {
    const percent = Math.round(100 * probability);
    const middle = 338 + 24 * value;
    const bar = new RegExp(
      `y="${middle - (value === 7 ? 5 : 3)}" width="(\\d+)" height="\\d+" rx="\\d" fill="#(?!e4e0d6)`,
    );
    expect(bar.exec(svg)?.[1]).toBe(percent < 1 ? undefined : String(4 * percent));
    const text = `${percent < 1 ? 'less 1' : [...String(percent)].join(' ')} percent`;
    expect(signsAt(`1120 ${middle + 6}`)).toBe(text);
    if (value === 7) expect(signsAt('600 302')).toBe(text);
  }
});

test('the committed pictures are those that the drawings give', async () => {
  const drawn = mkdtempSync(join(tmpdir(), 'pictures-'));
  await drawPictures(drawn);
  for (const name of ['card', 'icon-192', 'icon-512', 'icon-maskable-512', 'apple-touch-icon']) {
    const [{ data: expected }, { data }] = [await pixelsOf(`${name}.png`, drawn), await pixelsOf(`${name}.png`)];
    expect(data.length).toBe(expected.length);
    // Another machine may round a little differently.
    const furthest = data.reduce((most, value, i) => Math.max(most, Math.abs(value - (expected[i] ?? 0))), 0);
    expect(furthest, `${name}: run npx tsx lib/build/assets/draw-pictures.ts`).toBeLessThan(48);
  }
  rmSync(drawn, { recursive: true });
});

test.each([
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['icon-maskable-512.png', 512],
  ['apple-touch-icon.png', 180],
])('%s has a side of %i pixels', async (name, side) => {
  const { width, height } = await pixelsOf(name);
  expect([width, height]).toEqual([side, side]);
});

test('what systems cut to their own shape reaches into its corners, and its digit is in the circle that stays', async () => {
  for (const name of ['icon-maskable-512.png', 'apple-touch-icon.png']) {
    const { width, at, alphaAt } = await pixelsOf(name);
    expect(at(0, 0)).toBe('#1f4fd8');
    expect(alphaAt(width - 1, width - 1)).toBe(255);
  }
  const { width, at } = await pixelsOf('icon-maskable-512.png');
  let reach = 0;
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (at(x, y) === '#ffffff') reach = Math.max(reach, Math.hypot(x - width / 2, y - width / 2));
  expect(reach).toBeGreaterThan(0.3 * width);
  expect(reach).toBeLessThan(0.4 * width);
  expect((await pixelsOf('icon-192.png')).alphaAt(0, 0)).toBe(0);
});
