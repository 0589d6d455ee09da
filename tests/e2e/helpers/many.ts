import type { Page } from '@playwright/test';
import { pngFile, type TestFile } from './photo';
import { numberPicture } from './pictures';
import { expect } from './test';

declare global {
  interface Window {
    /** Sends the questions that were held. */
    letRead?: () => void;
    /** How many photographs the worker was asked to read. */
    askedToRead?: number;
  }
}

/** Holds back all that the worker is asked to read after so many photographs, until `letRead`. Before the page is opened. */
export async function holdReadings(page: Page, after: number): Promise<void> {
  // Without named functions: tsx would wrap them in a helper that the page lacks.
  await page.addInitScript((count) => {
    const held: [worker: Worker, message: unknown][] = [];
    const Native = Worker;
    window.askedToRead = 0;
    window.letRead = () => {
      window.letRead = undefined;
      for (const [worker, message] of held) Native.prototype.postMessage.call(worker, message);
    };
    window.Worker = class extends Native {
      override postMessage(message: { method: string }, more?: Transferable[] | StructuredSerializeOptions): void {
        if (message.method === 'readPhoto') {
          window.askedToRead = (window.askedToRead ?? 0) + 1;
          if (window.letRead && window.askedToRead > count) {
            held.push([this, message]);
            return;
          }
        }
        super.postMessage(message, Array.isArray(more) ? { transfer: more } : more);
      }
    };
  }, after);
}

export const letRead = (page: Page) => page.evaluate(() => window.letRead?.());

/** Pictures of these numbers, `|` between lines, called `1.png` and so on. */
export const picturesOf = (...numbers: readonly string[]): Promise<TestFile[]> =>
  Promise.all(numbers.map(async (text, i) => pngFile(await numberPicture(text.split('|')), `${i + 1}.png`)));

export const pdf: TestFile = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };
export const broken: TestFile = pngFile(Buffer.from('Dear all'), 'letter.png');

export const chooseMany = (page: Page, files: readonly TestFile[]) =>
  page.locator('input[type=file]').setInputFiles([...files]);

export const table = (page: Page) => page.getByRole('table', { name: 'What was read' });

/** Waits until the view says this of its progress. */
export const untilSaid = (page: Page, words: string | RegExp) =>
  expect(page.locator('.many-head p')).toHaveText(words, { timeout: 60_000 });

/** The rows: file, row, number and sureness, or file and why there is none. */
export const tableRows = (page: Page): Promise<string[][]> =>
  table(page).evaluate((element) =>
    [...((element as HTMLTableElement).tBodies[0]?.rows ?? [])].map((row) =>
      [...row.cells].map((cell) => cell.querySelector('input')?.value ?? (cell.textContent ?? '').replace(/^!/, '')),
    ),
  );
