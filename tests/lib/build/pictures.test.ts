import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { CARD_PERCENTS, cardDrawing } from '../../../lib/build/assets/drawn-reading';
import { strokeText } from '../../../lib/build/assets/stroke-text';
import { writePreviewCard } from '../../../lib/build/assets/write-card';
import { writeIcons } from '../../../lib/build/assets/write-icons';
import { projectRoot } from '../../../lib/build/project';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import { parseStrokesLine } from '../../../lib/strokes/strokes-file';
import { openModel } from '../../../training/cli/open-model';

let out: string;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'out-'));
  await writePreviewCard(out);
  await writeIcons(projectRoot, out);
});

/** The colours of a picture's pixels, as `#rrggbb`, opaque or not. */
async function pixelsOf(name: string) {
  const { data, info } = await sharp(join(out, name)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4);
  return {
    ...info,
    at: (x: number, y: number) => `#${at(x, y).toString('hex', 0, 3)}`,
    alphaAt: (x: number, y: number) => at(x, y)[3],
  };
}

test('the preview card is 1200 × 630, light enough for a chat, with ink on a sheet and the blue bar of the best digit', async () => {
  const { width, height, at } = await pixelsOf('card.png');
  expect([width, height]).toEqual([1200, 630]);
  expect(readFileSync(join(out, 'card.png')).length).toBeLessThan(60_000);
  expect(at(5, 5)).toBe('#faf8f3');
  expect(at(100, 540)).toBe('#ffffff');
  const colours = Array.from({ length: 420 }, (_, i) => at(81 + i, 400));
  expect(colours).toContain('#1b1a17');
  // The bar of the 7, and where it ends.
  expect(at(700, 506)).toBe('#1f4fd8');
  expect(at(1000, 506)).toBe('#e4e0d6');
});

test('what the card says of its drawing is what the shipped network says', async () => {
  const { network, card } = await openModel('digit-net');
  const { drawing } = parseStrokesLine(JSON.stringify({ strokes: cardDrawing() }));
  const { reading } = readDrawing(drawing, network, card);
  expect(reading).toMatchObject({ kind: 'digits', text: '7' });
  const [digit] = reading.kind === 'digits' ? reading.digits : [];
  expect(digit?.probabilities.map((probability) => Math.round(100 * probability))).toEqual([...CARD_PERCENTS]);
});

test('letters are drawn and not set, so that a machine without fonts makes the same card', () => {
  const svg = strokeText('Scrawl 7', 0, 0, { lettering: 'futural', height: 20, pen: 2, colour: '#000' });
  expect(svg.match(/<path /g)).toHaveLength(7);
  expect(svg).not.toContain('<text');
  expect(() => strokeText('数', 0, 0, { lettering: 'futural', height: 20, pen: 2, colour: '#000' })).toThrow('数');
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
