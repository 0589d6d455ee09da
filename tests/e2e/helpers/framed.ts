import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { Answer } from '../../../lib/frame/protocol';
import type { Drawing } from '../../../lib/strokes/drawing';
import { goldenDigit } from './drawings';
import { sheetBoxOf } from './host-page';
import { drawOnBox } from './pen';
import { expect } from './test';

export const four = goldenDigit('4').drawing;
export const seven = goldenDigit('7').drawing;

/** A page around a frame, which keeps every message that it hears. */
export const around = (
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

export const frameOf = (page: Page): FrameLocator => page.locator('iframe').first().contentFrame();
export const padOf = (page: Page): Locator => frameOf(page).locator('digit-pad');

/** Opens a page around a frame. Its address may say HOST for that page's origin. */
export async function openAround(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await sheetBoxOf(padOf(page));
}

export const heard = (page: Page): Promise<Answer[]> => page.evaluate('heard');

/** Sends a message to the frame as it is. */
export const send = (page: Page, message: unknown): Promise<void> =>
  page.evaluate((data) => frames[0]?.postMessage(data, '*'), message);

let lastId = 0;

/** Asks the frame, and waits for the one answer. */
export async function ask(page: Page, question: object): Promise<Answer> {
  const id = ++lastId;
  await send(page, { scrawl: 1, id, ...question });
  const answer = async () => (await heard(page)).find((one) => one.id === id && !('event' in one));
  await expect.poll(answer).toBeDefined();
  return (await answer()) as Answer;
}

/** Messages arrive in their order: once this is answered, whatever else was to be answered has been. */
export const untilHeard = (page: Page): Promise<Answer> => ask(page, { ask: 'version' });

export const draw = async (page: Page, drawing: Drawing): Promise<void> =>
  drawOnBox(page, drawing, await sheetBoxOf(padOf(page)));
