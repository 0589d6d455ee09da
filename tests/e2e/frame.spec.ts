import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { projectRoot } from '../../lib/build/project';
import type { Answer } from '../../lib/frame/protocol';
import { faultsOf } from './helpers/axe';
import { goldenDigit } from './helpers/drawings';
import { touchAlong } from './helpers/fingers';
import { numberOf, sheetBoxOf, sheetOf, test } from './helpers/host-page';
import { keyDigits, pressKeys } from './helpers/keys';
import { drawOnBox, onBox } from './helpers/pen';
import { expect } from './helpers/test';

const four = goldenDigit('4').drawing;
const seven = goldenDigit('7').drawing;

/** A page around a frame, which keeps every message that it hears. */
const around = (
  address: string,
  width = 320,
  height = 360,
): string => `<!DOCTYPE html><html lang="en"><title>Host</title>
<iframe title="Draw" width="${width}" height="${height}" style="border: 0"></iframe>
<script>
  const heard = [];
  addEventListener('message', ({ data }) => heard.push(data));
  document.querySelector('iframe').src = ${JSON.stringify(address)}.replace('HOST', location.origin);
</script></html>`;

const frameOf = (page: Page): FrameLocator => page.locator('iframe').first().contentFrame();
const padOf = (page: Page) => frameOf(page).locator('digit-pad');

/** Opens a page around a frame. Its address may say HOST for that page's origin. */
async function open(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await sheetBoxOf(padOf(page));
}

const heard = (page: Page): Promise<Answer[]> => page.evaluate('heard');

/** Sends a message to the frame as it is. */
const send = (page: Page, message: unknown): Promise<void> =>
  page.evaluate((data) => frames[0]?.postMessage(data, '*'), message);

let lastId = 0;

/** Asks the frame, and waits for the one answer. */
async function ask(page: Page, question: object): Promise<Answer> {
  const id = ++lastId;
  await send(page, { scrawl: 1, id, ...question });
  const answer = async () => (await heard(page)).find((one) => one.id === id && !('event' in one));
  await expect.poll(answer).toBeDefined();
  return (await answer()) as Answer;
}

/** Messages arrive in their order: once this is answered, whatever else was to be answered has been. */
const untilHeard = (page: Page) => ask(page, { ask: 'version' });

const draw = async (page: Page, drawing: typeof four) => drawOnBox(page, drawing, await sheetBoxOf(padOf(page)));

test('the page around asks, and the frame answers', async ({ page, host, baseURL }) => {
  await open(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST`) } }));
  expect(await ask(page, { ask: 'version' })).toMatchObject({ version: 1, asks: expect.arrayContaining(['read']) });
  expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { kind: 'blank', value: '', strokes: [] } });
  await draw(page, seven);
  const read = await ask(page, { ask: 'read' });
  expect(read).toMatchObject({ reading: { kind: 'digits', text: '7', written: '7', value: '7' } });
  if (!('reading' in read)) throw new Error('There is no reading.');
  expect(read.reading.confidence).toBeGreaterThan(0.9);
  expect(read.reading.digits[0]?.probabilities).toHaveLength(10);
  expect(await ask(page, { ask: 'clear' })).toMatchObject({ reading: { kind: 'blank' } });
  expect(await ask(page, { ask: 'undo' })).toMatchObject({ reading: { text: '7' } });
  expect(await ask(page, { ask: 'set', value: '2026' })).toMatchObject({ reading: { value: '2026' } });
  await expect(numberOf(padOf(page))).toHaveText('2026');
  const { strokes } = read.reading;
  expect(await ask(page, { ask: 'set', strokes })).toMatchObject({ reading: { value: '7' } });
  expect(await ask(page, { ask: 'set', parameters: { host: 'https://other.site' } })).toMatchObject({
    error: { code: 'wrong-field' },
  });
});

test('it tells of what is drawn from watch to unwatch, and of nothing that nobody asked for', async ({
  page,
  host,
  baseURL,
}) => {
  await open(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST`) } }));
  await draw(page, seven);
  await expect(numberOf(padOf(page))).toHaveText('7');
  await untilHeard(page);
  expect(await heard(page)).toHaveLength(1);
  const { id } = await ask(page, { ask: 'watch' });
  await ask(page, { ask: 'clear' });
  await draw(page, four);
  const told = async (event: string) =>
    (await heard(page)).filter((one) => one.id === id && 'event' in one && one.event === event);
  await expect.poll(() => told('change')).toMatchObject([{ reading: { value: '4' } }]);
  expect((await told('input')).at(-1)).toMatchObject({ reading: { value: '4' } });
  expect(await ask(page, { ask: 'unwatch' })).toMatchObject({ ended: id });
  const before = (await heard(page)).length;
  await frameOf(page).getByRole('button', { name: 'Clear' }).click();
  await draw(page, seven);
  await expect(numberOf(padOf(page))).toHaveText('7');
  await untilHeard(page);
  expect(await heard(page)).toHaveLength(before + 1);
});

test('a page of another origin than the address names gets nothing, and neither does any where it names none', async ({
  page,
  host,
  baseURL,
}) => {
  for (const search of ['?host=https://other.site', '', '?host=*', '?host=HOST/', `?host=${baseURL}`]) {
    await open(page, await host({ '/': { html: around(`${baseURL}/pad/${search}`) } }));
    for (const one of ['version', 'read', 'watch', 'eval']) await send(page, { scrawl: 1, id: 1, ask: one });
    await draw(page, four);
    await expect(numberOf(padOf(page))).toHaveText('4');
    expect(await heard(page), search).toEqual([]);
  }
});

test('a frame beside it gets nothing, though it is of the right origin', async ({ page, host, baseURL }) => {
  const beside = `<!DOCTYPE html><html lang="en"><title>Beside</title><script>
    const heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
    const ask = () => parent.frames[0].postMessage({ scrawl: 1, id: 1, ask: 'clear' }, '*');
  </script></html>`;
  const html = around(`${baseURL}/pad/?host=HOST`).replace(
    '</html>',
    '<iframe title="Beside" src="/beside"></iframe></html>',
  );
  await open(page, await host({ '/': { html }, '/beside': { html: beside } }));
  await draw(page, seven);
  await expect(numberOf(padOf(page))).toHaveText('7');
  const other = page.frames().find((frame) => frame.url().endsWith('/beside'));
  await other?.evaluate('ask()');
  await untilHeard(page);
  expect(await other?.evaluate('heard')).toEqual([]);
  expect(await heard(page)).toHaveLength(1);
  await expect(numberOf(padOf(page))).toHaveText('7');
});

test('whatever it is sent, it goes on answering', async ({ page, host, baseURL }) => {
  await open(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST`) } }));
  await page.evaluate(() => {
    const circle: Record<string, unknown> = { scrawl: 1, id: 'circle', ask: 'set' };
    circle.parameters = circle;
    circle.strokes = [circle, [[Number.NaN, 1n, circle]]];
    const hostile = [null, 0, '', [], new Map([['scrawl', 1]]), new Date(), /x/, new Uint8Array(9), new Error('x'), 1n];
    const questions = hostile.flatMap((one) => [
      { scrawl: one, id: 'x', ask: 'read' },
      { scrawl: 1, id: one, ask: 'read' },
      { scrawl: 1, id: 'x', ask: one },
      { scrawl: 1, id: 'x', ask: 'set', parameters: one },
      { scrawl: 1, id: 'x', ask: 'set', value: one },
      { scrawl: 1, id: 'x', ask: 'set', strokes: [one, [one], [[one, one]]] },
    ]);
    for (const one of [...hostile, ...questions, circle]) frames[0]?.postMessage(one, '*');
  });
  expect(await ask(page, { ask: 'clear' })).toMatchObject({ reading: { kind: 'blank' } });
  await draw(page, four);
  expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { value: '4' } });
});

test('what its README shows is what runs', async ({ page, host, baseURL }) => {
  const readme = readFileSync(join(projectRoot, 'lib/frame/README.md'), 'utf8');
  const block = (language: string) =>
    new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? '';
  const markup = `${block('html')}<script>${block('js')}</script>`.replaceAll('https://example.org', baseURL ?? '');
  const pages = { '/': { html: '' } };
  const origin = await host(pages);
  pages['/'].html = markup.replaceAll('https://your.site', origin);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await open(page, origin);
  await draw(page, seven);
  await expect.poll(() => said.at(-1)).toBe('7');
});

const background = (page: Page) =>
  frameOf(page)
    .locator('html')
    .evaluate((root) => getComputedStyle(root).backgroundColor);

test('the theme is the visitor’s, or that of the address, or what the page around sets', async ({
  page,
  host,
  baseURL,
}) => {
  const [light, dark] = ['rgb(250, 248, 243)', 'rgb(22, 21, 19)'];
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST&theme=auto`) } }));
  expect(await background(page)).toBe(dark);
  await ask(page, { ask: 'set', parameters: { theme: 'light', placeholder: 'Your PIN', digits: '4', size: '24' } });
  expect(await background(page)).toBe(light);
  await expect(frameOf(page).getByText('Your PIN')).toHaveCSS('font-size', '24px');
  await ask(page, { ask: 'set', parameters: { theme: null, placeholder: null } });
  expect(await background(page)).toBe(dark);
  await expect(padOf(page)).toHaveAttribute('digits', '4');
  await open(page, await host({ '/': { html: around(`${baseURL}/pad/?theme=light`) } }));
  expect(await background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: null });
});

for (const [width, height] of [
  [120, 120],
  [120, 400],
  [480, 120],
  [800, 600],
] as const) {
  test(`at ${width} by ${height} pixels all of it is seen, and a digit is read`, async ({ page, host, baseURL }) => {
    await open(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST&bars`, width, height) } }));
    await draw(page, four);
    expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { value: '4' } });
    const scrolled = await frameOf(page)
      .locator('html')
      .evaluate((root) => [root.scrollWidth, root.scrollHeight]);
    expect(scrolled).toEqual([width, height]);
    for (const name of ['Undo', 'Clear']) {
      const box = await frameOf(page).getByRole('button', { name }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(24);
    }
  });
}

test('by keyboard: Tab leads into the frame, keys draw, and Tab leads out again', async ({ page, host, baseURL }) => {
  const html = around(`${baseURL}/pad/?host=HOST`).replace('</html>', '<button>After</button></html>');
  await open(page, await host({ '/': { html } }));
  await page.locator('body').focus();
  await page.keyboard.press('Tab');
  await expect(sheetOf(padOf(page))).toBeFocused();
  for (const key of ['ArrowUp', 'ArrowLeft']) for (let i = 0; i < 4; i++) await page.keyboard.press(`Shift+${key}`);
  await pressKeys(page, `5E 5S ${keyDigits[7]}`);
  expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { value: '7' } });
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'After' })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a finger draws, and does not scroll the page around', async ({ page, host, baseURL }) => {
    const html = around(`${baseURL}/pad/?host=HOST`).replace(
      '</html>',
      '<meta name="viewport" content="width=device-width"><div style="height: 2000px"></div></html>',
    );
    await open(page, await host({ '/': { html } }));
    await touchAlong(page, onBox(await sheetBoxOf(padOf(page)), seven));
    expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { value: '7' } });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('axe finds no fault, empty and drawn on, light and dark', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 360 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/pad/?bars');
    const pad = page.locator('digit-pad');
    const box = await sheetBoxOf(pad);
    expect(await faultsOf(page), `empty, ${colorScheme}`).toEqual([]);
    await drawOnBox(page, four, box);
    await expect(numberOf(pad)).toHaveText('4');
    expect(await faultsOf(page), `drawn on, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
});

test.describe('where the element does not come', () => {
  test.use({ brokenOnPurpose: true });

  test('the frame says so, to the person and to the page around, and tries again', async ({ page, host, baseURL }) => {
    await page.route(/digit-pad\.js/, (route) => route.abort());
    await page.goto(await host({ '/': { html: around(`${baseURL}/pad/?host=HOST`) } }));
    await expect(frameOf(page).getByRole('alert')).toContainText('could not be fetched');
    expect(await ask(page, { ask: 'read' })).toMatchObject({ error: { code: 'failed' } });
    await page.unroute(/digit-pad\.js/);
    await frameOf(page).getByRole('button', { name: 'Try again' }).click();
    await draw(page, four);
    expect(await ask(page, { ask: 'read' })).toMatchObject({ reading: { value: '4' } });
  });
});
