import type { DigitPadElement } from '../../lib/digit-pad/define';
import { parseStrokesLine } from '../../lib/strokes/strokes-file';
import { goldenDrawings } from '../golden/golden';
import { watchWorker } from './helpers/ask-worker';
import { fingers } from './helpers/fingers';
import { keyDigits, pressKeys } from './helpers/keys';
import { drawNumber, drawOnPad, expect, expectValue, heard, listen, pad, part, read, test } from './helpers/pad-host';
import { openReady } from './helpers/test';

test('a digit that the mouse draws is read, shown with its probability, and told to the page', async ({
  page,
  host,
}) => {
  await host.open('<digit-pad></digit-pad>');
  await listen(page);
  await expect(part(page, 'placeholder')).toHaveText('Draw a number');
  await drawOnPad(page, '7');
  await expect(part(page, 'number')).toHaveText('7');
  await expect(part(page, 'sureness')).toHaveText(/^(> 99|\d\d) % sure$/);
  await expect(part(page, 'placeholder')).toBeHidden();
  await expectValue(page, '7');
  await expect.poll(async () => (await heard(page, 'change')).length).toBe(1);
  const [change] = await heard(page, 'change');
  expect(change).toMatchObject({ kind: 'digits', text: '7', written: '7', value: '7', signs: [] });
  expect(change?.digits[0]?.probabilities).toHaveLength(10);
  expect(change?.strokes).toEqual(await pad(page).evaluate((element) => (element as DigitPadElement).strokes));
  expect((await heard(page, 'input')).at(-1)).toEqual(change);
});

test('a finger draws, and the page does not scroll under it', async ({ page, host }) => {
  await host.open('<digit-pad></digit-pad><p style="height: 200vh">More</p>');
  const box = (await part(page, 'ink').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const touch = await fingers(page);
  const x = box.x + box.width / 2;
  await touch('touchStart', [{ x, y: box.y + box.height * 0.8 }]);
  for (let y = 0.8; y > 0.2; y -= 0.05) await touch('touchMove', [{ x, y: box.y + box.height * y }]);
  await touch('touchEnd', []);
  await expectValue(page, '1');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('keys alone draw a digit, undo it, and leave the page its own keys', async ({ page, host }) => {
  await host.open('<digit-pad aria-label="Age"></digit-pad>');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('application', { name: 'Age' })).toBeFocused();
  await expect(pad(page).locator('.keyboard')).toBeVisible();
  await pressKeys(page, `2W 2N ${keyDigits[7]}`);
  await expectValue(page, '7');
  await page.keyboard.press('Control+z');
  await expectValue(page, '');
  await page.keyboard.press('Control+Shift+z');
  await expectValue(page, '7');
  await page.keyboard.press('Delete');
  await expectValue(page, '');
  await page.evaluate(() =>
    addEventListener('keydown', (event) => {
      document.title = String(event.defaultPrevented);
    }),
  );
  // Keys that lift no pen may close a dialog around it.
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle('false');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle('true');
});

test('undo and clear are buttons, which have nothing to do on an empty sheet', async ({ page, host }) => {
  await host.open('<digit-pad></digit-pad>');
  for (const name of ['undo', 'clear']) await expect(part(page, name)).toHaveAttribute('aria-disabled', 'true');
  await drawNumber(page, '42');
  await expectValue(page, '42');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expectValue(page, '');
  await expect(part(page, 'placeholder')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectValue(page, '42');
  await expect(part(page, 'number')).toHaveText('42');
});

test('change comes once for a number, and again only for another value', async ({ page, host }) => {
  await host.open('<digit-pad></digit-pad><button>Next</button>');
  await listen(page);
  await drawNumber(page, '42');
  await expectValue(page, '42');
  await page.getByRole('button', { name: 'Next' }).click();
  expect((await heard(page, 'change')).at(-1)?.value).toBe('42');
  const count = (await heard(page, 'change')).length;
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(async () => (await heard(page, 'change')).length).toBe(count + 1);
  expect((await heard(page, 'change')).at(-1)).toMatchObject({ kind: 'blank', value: '', strokes: [] });
});

test('what a program does is read, and sends no events', async ({ page, host }) => {
  await host.open('<digit-pad></digit-pad>');
  await listen(page);
  const strokes = goldenDrawings()[0]?.drawing.map((stroke) => stroke.map(({ x, y }) => [x / 7, y / 7])) ?? [];
  await pad(page).evaluate((element, given) => {
    (element as DigitPadElement).strokes = given;
  }, strokes);
  expect(await read(page)).toMatchObject({ kind: 'digits', value: '0' });
  await pad(page).evaluate((element) => (element as DigitPadElement).clear());
  expect(await read(page)).toMatchObject({ kind: 'blank', value: '' });
  await pad(page).evaluate((element) => (element as DigitPadElement).undo());
  expect((await read(page)).value).toBe('0');
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  await drawOnPad(page, '1', 0, { x: 0.8, y: 0.2, size: 0.6 });
  await expect.poll(async () => (await heard(page, 'input')).length).toBeGreaterThan(0);
});

test('all ink is one digit where one is asked for', async ({ page, host }) => {
  await host.open('<digit-pad digits="1"></digit-pad><digit-pad></digit-pad>');
  const strokes = [
    [
      [300, 200],
      [300, 800],
    ],
    [
      [700, 200],
      [700, 800],
    ],
  ];
  for (const at of [0, 1])
    await pad(page, at).evaluate((element, given) => {
      (element as DigitPadElement).strokes = given;
    }, strokes);
  expect((await read(page, 0)).digits).toHaveLength(1);
  expect((await read(page, 1)).text).toBe('11');
});

test('two pads share one worker, and each has its own reading', async ({ page, host }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await host.open('<digit-pad></digit-pad><digit-pad></digit-pad>');
  await drawOnPad(page, '3', 0);
  await drawOnPad(page, '8', 1);
  await expectValue(page, '3', 0);
  await expectValue(page, '8', 1);
  expect(workers).toHaveLength(1);
});

test('a pad that is moved in the page keeps what is drawn on it, and goes on reading', async ({ page, host }) => {
  await host.open('<section></section><digit-pad></digit-pad>');
  await drawOnPad(page, '2');
  await expectValue(page, '2');
  await page.evaluate(() => document.querySelector('section')?.append(document.querySelector('digit-pad') as Element));
  await expectValue(page, '2');
  await page.getByRole('button', { name: 'Clear' }).click();
  await drawOnPad(page, '6');
  await expectValue(page, '6');
});

test('properties that were set before the element was defined are not lost', async ({ page, host, baseURL }) => {
  await host.open('<digit-pad></digit-pad>', { isBare: true });
  const value = await page.evaluate(async (script) => {
    const early = document.querySelector('digit-pad') as DigitPadElement;
    Object.assign(early, { digits: 2, value: '17', required: true });
    await import(script);
    return [early.value, early.digits, early.getAttribute('digits'), early.required];
  }, `${baseURL}/digit-pad.js`);
  expect(value).toEqual(['17', '2', '2', true]);
});

test('each golden drawing has the probabilities that the home page’s worker gives, to the bit', async ({
  page,
  host,
}) => {
  test.slow();
  const lines = goldenDrawings().map(({ drawing }) => drawing.map((stroke) => stroke.map(({ x, y }) => [x, y])));
  await host.open('<digit-pad></digit-pad>');
  const own = await pad(page).evaluate(async (element, all) => {
    const readings = [];
    for (const strokes of all) {
      (element as DigitPadElement).strokes = strokes;
      readings.push(await (element as DigitPadElement).read());
    }
    return readings;
  }, lines);
  const drawings = own.map(({ strokes }) => parseStrokesLine(JSON.stringify({ strokes })).drawing);
  await watchWorker(page);
  await openReady(page);
  const theirs = await page.evaluate(async (all) => {
    const worker = window.lastWorker as Worker;
    const readings: unknown[] = [];
    for (const drawing of all) {
      const id = -Math.random();
      const answered = new Promise<MessageEvent['data']>((resolve) => {
        worker.addEventListener('message', ({ data }) => data.id === id && resolve(data));
      });
      worker.postMessage({ id, method: 'readDrawing', args: [{ drawing, corrections: [] }] });
      const { result } = await answered;
      readings.push(result.reading.digits.map(({ probabilities }: { probabilities: number[] }) => probabilities));
    }
    return readings;
  }, drawings);
  expect(theirs).toHaveLength(62);
  expect(own.map(({ digits }) => digits.map(({ probabilities }) => probabilities))).toEqual(theirs);
});
