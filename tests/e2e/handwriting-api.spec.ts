import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { projectRoot } from '../../lib/build/project';
import { launchOptions } from '../runner/browser';
import { expect, test } from './helpers/test';

// Chromium ships its own on ChromeOS alone; elsewhere it has the API with this flag, and nothing that recognises.
const OWN = {
  ...launchOptions(),
  args: [...(launchOptions().args ?? []), '--enable-blink-features=HandwritingRecognition'],
};
const SITE = 'https://handwriting.test';

// Its pages come from the test itself.
test.use({ foreignOnPurpose: true });

/** What `installHandwriting` needs of a reader: nothing is ever written. */
const BLANK = "() => ({ kind: 'blank', text: '', written: '', confidence: 1, digits: [], signs: [] })";

/** The polyfill as a classic script that says `polyfill`. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, 'lib/package/handwriting/install.ts')],
    ...{ bundle: true, minify: true, write: false, format: 'iife', globalName: 'polyfill' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Opens a page that has the polyfill, not yet installed, and a worker that has it too. */
async function openWithPolyfill(page: Page): Promise<void> {
  const code = await script();
  await page.route(`${SITE}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/polyfill.js"></script>' }),
  );
  await page.goto(SITE);
}

/** A program that makes a drawing of one stroke, and says what came of it. */
const USE = `(async () => {
  const isOurs = polyfill.installHandwriting(navigator, ${BLANK});
  const recognizer = await navigator.createHandwritingRecognizer({ languages: ['en'] });
  const stroke = new HandwritingStroke();
  stroke.addPoint({ x: 1, y: 2 });
  const drawing = recognizer.startDrawing();
  drawing.addStroke(stroke);
  return [isOurs, String(drawing), await drawing.getPrediction()];
})()`;

test('the Handwriting Recognition API, installed in a page and in a worker, is there as a browser’s own would be', async ({
  page,
}) => {
  await openWithPolyfill(page);
  const expected = [true, '[object HandwritingDrawing]', []];
  expect(await page.evaluate(USE)).toEqual(expected);
  const inWorker = await page.evaluate(async (use) => {
    const source = `importScripts(${JSON.stringify(`${location.origin}/polyfill.js`)}); ${use}.then(postMessage, (error) => postMessage(String(error)))`;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    return new Promise((resolve) => worker.addEventListener('message', ({ data }) => resolve(data)));
  }, USE);
  expect(inWorker).toEqual(expected);
});

/** Calls on the API that is on `globals` and `navigator`, each with what it gave or the name of what it threw. */
const PROBE = `async (globals, navigator) => {
  const { HandwritingStroke } = globals;
  const outcomes = {};
  const probe = async (name, call) => {
    try {
      outcomes[name] = JSON.stringify(await call()) ?? 'undefined';
    } catch (error) {
      outcomes[name] = error.name;
    }
  };
  const added = (point) => {
    const stroke = new HandwritingStroke();
    stroke.addPoint(point);
    return stroke.getPoints();
  };
  const values = { NaN, Infinity, text: 'three', digit: '3', null: null, bigint: 1n, object: {}, undefined, list: [2], symbol: Symbol() };
  for (const [name, value] of Object.entries(values)) {
    await probe('a point that is ' + name, () => added(value));
    await probe('x: ' + name, () => added({ x: value, y: 1 }));
    await probe('y: ' + name, () => added({ x: 1, y: value }));
    // Chromium takes a time that is no finite number for 0, where the IDL's double asks for a TypeError.
    const isNoNumber = !Number.isFinite(Number(typeof value === 'symbol' ? 0 : value)) && value !== undefined;
    if (!isNoNumber) await probe('t: ' + name, () => added({ x: 1, y: 1, t: value }));
    await probe('a constraint that is ' + name, async () => void (await navigator.queryHandwritingRecognizer(value)));
    await probe('languages: ' + name, async () => void (await navigator.queryHandwritingRecognizer({ languages: value })));
    await probe('languages: [' + name + ']', async () => void (await navigator.queryHandwritingRecognizer({ languages: [value] })));
    await probe('create languages: ' + name, async () => void (await navigator.createHandwritingRecognizer({ languages: value })));
  }
  await probe('no languages', () => navigator.queryHandwritingRecognizer({ languages: [] }));
  await probe('create with no languages', () => navigator.createHandwritingRecognizer({ languages: [] }));
  await probe('create for what is not served', () => navigator.createHandwritingRecognizer({ languages: ['xx'] }));
  await probe('no argument', () => navigator.createHandwritingRecognizer());
  await probe('another navigator', () => navigator.createHandwritingRecognizer.call({}, { languages: ['en'] }));
  await probe('another stroke', () => HandwritingStroke.prototype.addPoint.call({}, { x: 1, y: 1 }));
  await probe('a call without new', () => HandwritingStroke());
  await probe('no point', () => new HandwritingStroke().addPoint());
  await probe('one member too many', () => added({ x: 1, y: 2, pressure: 3 }));
  await probe('the name', () => [HandwritingStroke.name, HandwritingStroke.length, String(new HandwritingStroke())]);
  await probe('the operations', () => Object.keys(HandwritingStroke.prototype).sort().map((key) => [key, HandwritingStroke.prototype[key].length]));
  await probe('the tag', () => Object.getOwnPropertyDescriptor(HandwritingStroke.prototype, Symbol.toStringTag));
  await probe('the global', () => ({ ...Object.getOwnPropertyDescriptor(globals, 'HandwritingStroke'), value: 0 }));
  return outcomes;
}`;

test('beside Chromium’s own, ours is not installed unless asked to, and answers every call alike', async ({
  playwright,
}) => {
  const browser = await playwright.chromium.launch(OWN);
  const page = await browser.newPage();
  await openWithPolyfill(page);
  expect(await page.evaluate(`polyfill.installHandwriting(navigator, ${BLANK})`)).toBe(false);
  const [own, ours] = (await page.evaluate(`(async () => {
    const own = await (${PROBE})(globalThis, navigator);
    const [target, globals] = [{}, {}];
    polyfill.installHandwriting(target, ${BLANK}, { globals });
    return [own, await (${PROBE})(globals, target)];
  })()`)) as readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
  await browser.close();
  expect(Object.keys(own).length).toBeGreaterThan(80);
  expect(ours).toEqual(own);
});
