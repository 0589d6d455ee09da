import sharp from 'sharp';
import { createReducer, MOST_PIXELS, reductionOf } from '../../lib/photo/decode/reduce';
import { seededRandom } from '../../training/augment/random';
import { encodings, pictureOf } from '../picture-files';
import { type Decoded, decodeInWorker, watchWorker } from './helpers/ask-worker';
import { reloadPage } from './helpers/open';
import { expect, openReady, test } from './helpers/test';

/** Files of each kind that are tried with changes. */
const FUZZED = 25;

const seven = () => pictureOf('7', { size: 120, pen: 9 });

test.beforeEach(async ({ page }) => {
  await watchWorker(page);
  await openReady(page);
});

test('what only pictures need is fetched with the first one', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.url().endsWith('.js') && scripts.push(request.url()));
  await reloadPage(page);
  await expect(page.getByText('Getting ready')).toBeHidden();
  const before = new Set(scripts);
  const more = () => scripts.filter((url) => !before.has(url)).length;
  await decodeInWorker(page, await seven().png().toBuffer());
  const withFirst = more();
  expect(withFirst).toBeGreaterThan(0);
  await decodeInWorker(page, await seven().jpeg().toBuffer());
  expect(more()).toBe(withFirst);
});

test('a PNG has the same bytes as in Node', async ({ page }) => {
  const { data } = await seven().raw().toBuffer({ resolveWithObject: true });
  expect(await decodeInWorker(page, await seven().png().toBuffer())).toMatchObject({ data: new Uint8Array(data) });
});

test('a large picture is shrunk in bands, to the same bytes as in Node', async ({ page }) => {
  const size = { width: 2501, height: 1999 };
  const large = await seven()
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer();
  const factor = reductionOf(size.width, size.height);
  const reducer = createReducer(size.width, size.height, factor);
  reducer.add(large);
  const { width, height, data } = reducer.picture();
  expect(factor).toBe(2);
  const png = await sharp(large, { raw: { ...size, channels: 4 } })
    .png()
    .toBuffer();
  const decoded = await decodeInWorker(page, png);
  expect(decoded).toMatchObject({ width, height, reduction: factor });
  expect('data' in decoded && Buffer.compare(decoded.data, Buffer.from(data))).toBe(0);
});

test('what is transparent stays so, in every band', async ({ page }) => {
  const nothing = { create: { width: 1000, height: 1800, channels: 4, background: '#0000' } } as const;
  const decoded = await decodeInWorker(page, await sharp(nothing).png().toBuffer());
  expect('data' in decoded && decoded.data.every((byte) => byte === 0)).toBe(true);
});

test('a photograph taken sideways is turned upright', async ({ page }) => {
  const half = { create: { width: 40, height: 20, channels: 3, background: '#fff' } } as const;
  const black = await sharp({ create: { ...half.create, width: 20, background: '#000' } })
    .png()
    .toBuffer();
  const sideways = sharp(half)
    .composite([{ input: black, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 });
  const decoded = await decodeInWorker(page, await sideways.jpeg().toBuffer());
  expect(decoded).toMatchObject({ width: 20, height: 40 });
  const levels = greens(decoded);
  expect(levels.slice(0, 20).every((level) => level < 10)).toBe(true);
  expect(levels.slice(-20).every((level) => level > 245)).toBe(true);
});

test('12 million pixels become at most two', async ({ page }) => {
  const photograph = await seven().removeAlpha().resize(4000, 3000, { fit: 'fill' }).jpeg().toBuffer();
  expect(await decodeInWorker(page, photograph)).toMatchObject({ width: 1333, height: 1000, reduction: 3 });
  expect(1333 * 1000).toBeLessThanOrEqual(MOST_PIXELS);
});

test('files with changed bytes, or cut off, are decoded or refused in words, and none hangs', async ({ page }) => {
  test.slow();
  const random = seededRandom(4, 6);
  for (const [name, encode] of Object.entries(encodings)) {
    const whole = await encode(seven());
    for (let i = 0; i < FUZZED; i++) {
      const bytes = Buffer.from(random.uniform() < 0.5 ? whole : whole.subarray(0, random.below(whole.length)));
      for (let change = random.below(6); change > 0 && bytes.length > 0; change--) {
        // Headers, at the beginning, are what decoders stumble over.
        bytes[random.below(random.uniform() < 0.5 ? Math.min(bytes.length, 150) : bytes.length)] = random.below(256);
      }
      const decoded = await decodeInWorker(page, bytes);
      expect(Object.keys(decoded), `${name}, ${i}`).toContain('data' in decoded ? 'reduction' : 'advice');
    }
  }
  expect(await decodeInWorker(page, await seven().png().toBuffer())).toMatchObject({ width: 120 });
});

/** The green of each pixel. */
function greens(decoded: Decoded): number[] {
  return 'data' in decoded ? [...decoded.data].filter((_, at) => at % 4 === 1) : [];
}

test.describe('where the part that reads pictures does not come', () => {
  test.use({ brokenOnPurpose: true });

  test('the worker says so, and reads the picture once it does', async ({ page }) => {
    const png = await seven().png().toBuffer();
    await page.route('**/_next/static/chunks/*.js', (route) => route.abort());
    expect(await decodeInWorker(page, png)).toMatchObject({ message: expect.stringContaining('could not be fetched') });
    await page.unroute('**/_next/static/chunks/*.js');
    expect(await decodeInWorker(page, png)).toMatchObject({ width: 120 });
  });
});
