import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { projectRoot } from '../../lib/build/project';
import type { Service } from '../../lib/build/serve/serve';
import type { DigitPadElement, DigitPadReading } from '../../lib/digit-pad/define';
import { drawingOf } from '../../lib/package/strokes-input';
import { publicReading } from '../../lib/reading/public-reading';
import { readDrawing } from '../../lib/recognise/read-drawing';
import { openModel } from '../../training/cli/open-model';
import { goldenDrawings } from '../golden/golden';
import { EXAMPLES, POLICY } from '../lib/package/examples';
import { BUNDLERS } from './helpers/bundlers';
import { goldenDigit } from './helpers/drawings';
import { type PackedProject, test } from './helpers/packed-project';
import { drawOnBox, middle, type Place } from './helpers/pen';
import { servePlainly } from './helpers/plain-host';
import { expect } from './helpers/test';

// Pages that are not ours, at addresses of their own.
test.use({ foreignOnPurpose: true });
// One after the other: they share one project.
test.describe.configure({ mode: 'default' });

let host: Service | undefined;
test.afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** Opens a page of a folder that a host of its own serves. */
async function open(page: Page, folder: string, address = ''): Promise<void> {
  host = await servePlainly(folder, '');
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(`${host.url}/${address}`);
}

/** Draws on the one pad of the page. */
async function draw(page: Page, label: string, place: Place = middle): Promise<void> {
  const box = await page.locator('digit-pad canvas').boundingBox();
  if (box === null) throw new Error('There is no pad on the page.');
  await drawOnBox(page, goldenDigit(label).drawing, box, place);
}

const output = (page: Page): Locator => page.locator('output:not(digit-pad *)').first();

/** Four digits beside each other, in the square in the middle of a sheet. */
const FOUR: readonly Place[] = [0, 0.26, 0.52, 0.78].map((x) => ({ x, y: 0.3, size: 0.2 }));

test('the README’s page shows what is drawn', async ({ page, project }) => {
  project.write(EXAMPLES);
  await open(page, project.folder);
  await draw(page, '7');
  await expect(output(page)).toHaveText(/^7, \d+ % sure$/);
});

test('the README’s form asks for four digits, and sends them', async ({ page, project }) => {
  project.write(EXAMPLES);
  await open(page, project.folder, 'form.html');
  await page.getByRole('button', { name: 'Send' }).click();
  await draw(page, '2', FOUR[0]);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(output(page)).toBeEmpty();
  await draw(page, '0', FOUR[1]);
  await draw(page, '2', FOUR[2]);
  await draw(page, '6', FOUR[3]);
  await expect(page.locator('digit-pad')).toHaveJSProperty('value', '2026');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(output(page)).toHaveText('2026');
});

test('the README’s worker reads a photograph, and says why a file is none', async ({ page, project }) => {
  project.write(EXAMPLES);
  await open(page, project.folder, 'photo.html');
  const choose = page.getByLabel('A photograph');
  await choose.setInputFiles(join(projectRoot, 'public', 'example.jpg'));
  await expect(output(page)).toHaveText(/^\d{3,}/);
  await choose.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') });
  await expect(output(page)).toHaveText('This file is not a picture.');
});

/** A page with a pad, served with this policy. It shows the pad's value. */
async function openUnder(page: Page, { folder, write }: PackedProject, policy: string): Promise<void> {
  write({
    'strict.html': `<!doctype html><html lang="en"><title>A page</title><digit-pad></digit-pad>
      <script type="module" src="node_modules/scrawl/dist/digit-pad.js"></script></html>`,
  });
  await page.route('**/strict.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await open(page, folder, 'strict.html');
  await draw(page, '7');
}

test('the README’s policy is enough', async ({ page, project }) => {
  await openUnder(page, project, POLICY);
  await expect(page.locator('digit-pad')).toHaveJSProperty('value', '7');
  expect(page.workers()).toHaveLength(1);
});

test.describe('where a policy allows less', () => {
  // The browser says what it refuses.
  test.use({ brokenOnPurpose: true });

  test('a pad that may start no worker reads in the page', async ({ page, project }) => {
    await openUnder(page, project, POLICY.replace(/; worker-src.*/, ''));
    await expect(page.locator('digit-pad')).toHaveJSProperty('value', '7');
    expect(page.workers()).toHaveLength(0);
  });

  test('a pad that may run no WebAssembly says so', async ({ page, project }) => {
    await openUnder(page, project, POLICY.replace(" 'wasm-unsafe-eval'", ''));
    await expect(page.locator('digit-pad').getByRole('alert')).toContainText('cannot run here');
  });
});

test('a pad reads the golden drawings as Node does, to the last bit', async ({ page, project }) => {
  project.write(EXAMPLES);
  await open(page, project.folder);
  const drawings = goldenDrawings().map(({ drawing }) => drawing.map((stroke) => stroke.map(({ x, y }) => [x, y])));
  const read = await page.locator('digit-pad').evaluate(async (element, all) => {
    const pad = element as DigitPadElement;
    const readings: DigitPadReading[] = [];
    for (const strokes of all) {
      Object.assign(pad, { strokes });
      readings.push(await pad.read());
    }
    return readings;
  }, drawings);
  const { network, card } = await openModel('digit-net');
  expect(read.map(({ value: _, strokes: __, ...reading }) => reading)).toEqual(
    read.map(({ strokes }) => publicReading(readDrawing(drawingOf(strokes), network, card).reading)),
  );
  expect(read.map(({ text }) => text)).toEqual(goldenDrawings().map(({ label }) => label));
});

const DEFAULT = `import { createElement, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { DigitPad } from 'scrawl/react';
  const Form = () => {
    const [start, setStart] = useState('12');
    return createElement('form', { onReset: () => setStart('34') },
      createElement(DigitPad, { defaultValue: start }), createElement('button', { type: 'reset' }, 'Reset'));
  };
  createRoot(document.querySelector('#root')).render(createElement(Form));`;

test('the component’s default value stands there until somebody draws, and a later one after a reset', async ({
  page,
  project,
}) => {
  project.write({ 'program.jsx': DEFAULT });
  await open(page, (await BUNDLERS.Vite?.(project)) ?? '');
  const pad = page.locator('digit-pad');
  await expect(pad).toHaveJSProperty('value', '12');
  await draw(page, '7');
  await expect(pad).toHaveJSProperty('value', '7');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(pad).toHaveJSProperty('value', '34');
});

test.describe('where a part of the package does not come', () => {
  test.use({ brokenOnPurpose: true });

  test('a pad says so, and reads once it comes', async ({ page, project }) => {
    project.write(EXAMPLES);
    let isThere = false;
    await page.route('**/parts/digit-net-*.js', (route) => (isThere ? route.continue() : route.abort()));
    await open(page, project.folder);
    await draw(page, '7');
    await expect(page.locator('digit-pad').getByRole('alert')).toContainText('could not be fetched');
    isThere = true;
    await page.locator('digit-pad').getByRole('button', { name: 'Try again' }).click();
    await expect(output(page)).toHaveText(/^7, /);
  });
});

const PROGRAM = `import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import { Amount } from './amount.jsx';
  createRoot(document.querySelector('#root')).render(createElement(Amount));`;

for (const [bundler, build] of Object.entries(BUNDLERS)) {
  test(`the README’s component for React, bundled by ${bundler}, gives the value that is drawn`, async ({
    page,
    project,
  }) => {
    project.write({ ...EXAMPLES, 'program.jsx': PROGRAM });
    await open(page, await build(project));
    await draw(page, '7');
    await expect(output(page)).toHaveText('7');
    expect(page.workers()).toHaveLength(1);
  });
}
