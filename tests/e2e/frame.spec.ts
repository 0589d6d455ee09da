import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../lib/build/project';
import { around, ask, draw, four, frameOf, heard, openAround, padOf, send, seven, untilHeard } from './helpers/framed';
import { numberOf, test } from './helpers/host-page';
import { expect } from './helpers/test';

test('the page around asks, and the frame answers', async ({ page, host, baseURL }) => {
  await openAround(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST`) } }));
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
  await openAround(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST`) } }));
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
    await openAround(page, await host({ '/': { html: around(`${baseURL}/pad/${search}`) } }));
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
  await openAround(page, await host({ '/': { html }, '/beside': { html: beside } }));
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
  await openAround(page, await host({ '/': { html: around(`${baseURL}/pad/?host=HOST`) } }));
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
  await openAround(page, origin);
  await draw(page, seven);
  await expect.poll(() => said.at(-1)).toBe('7');
});
