import { chromium, type Page } from '@playwright/test';
import { cameraShowing, writeVideo } from '../../e2e/helpers/camera-video';
import { launchOptions } from '../../runner/browser';

/** What the viewfinder made of one picture. */
export interface Measured {
  /** A second. */
  readonly readings: number;
  /** The page's frames a second. */
  readonly paints: number;
  /** Ratio of the page's frames whose number was right; 0 where none appeared. */
  readonly right: number;
  /** All that was shown, in the order it appeared. */
  readonly shown: readonly string[];
  /** What is read in the picture that the shutter keeps. */
  readonly still: string;
  readonly isStillRight: boolean;
}

/** Milliseconds: from the number's appearance to the first frame that counts, of measuring, and for it to appear at most. */
const SETTLING = 1000;
const MEASURED = 6000;
const PATIENCE = 30_000;
const SECOND = 1000;

declare global {
  interface Window {
    cameraTimes?: { readings: number; paints: { at: number; text: string; readings: number }[] };
  }
}

/** Shows these frames to the page's camera, in a browser of its own, and looks at what stands above them. */
export async function measurePicture(
  url: string,
  file: string,
  frames: readonly Buffer[],
  label: string,
): Promise<Measured> {
  await writeVideo(file, frames);
  const { args = [], ...options } = launchOptions();
  const browser = await chromium.launch({ ...options, args: [...args, ...cameraShowing(file)] });
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.addInitScript(watch);
  await page.goto(url);
  await page.getByText('Getting ready').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Camera', exact: true }).click();
  await page.locator('[aria-label="Take the picture"][aria-disabled=false]').waitFor();
  const number = page.getByTestId('live-number');
  const appears = await number.waitFor({ timeout: PATIENCE }).then(
    () => true,
    () => false,
  );
  await page.evaluate(() => {
    if (window.cameraTimes) window.cameraTimes.paints = [];
  });
  await page.waitForTimeout(SETTLING + MEASURED);
  const paints = (await page.evaluate(() => window.cameraTimes?.paints)) ?? [];
  const still = await keep(page);
  await browser.close();
  const start = paints[0]?.at ?? 0;
  const counted = paints.filter(({ at }) => at >= start + SETTLING);
  const [first, last] = [counted[0], counted.at(-1)];
  const seconds = ((last?.at ?? 0) - (first?.at ?? 0)) / SECOND;
  return {
    readings: ((last?.readings ?? 0) - (first?.readings ?? 0)) / seconds,
    paints: (counted.length - 1) / seconds,
    right: appears ? counted.filter(({ text }) => text === label).length / counted.length : 0,
    shown: [...new Set(paints.map(({ text }) => text))].filter((text) => text !== ''),
    still,
    isStillRight: still === label,
  };
}

/** Takes the picture, and waits for its reading. */
async function keep(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Take the picture' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.waitForFunction(
    () => /sure|like|none|No digits/.test(document.querySelector('.reading .sentence')?.textContent ?? ''),
    undefined,
    { timeout: PATIENCE },
  );
  const prediction = page.locator('[data-testid=prediction]');
  const kind = await prediction.getAttribute('data-kind');
  return kind === 'digits' ? ((await prediction.textContent()) ?? '').replaceAll(' ', '') : '';
}

/** Runs in the page before its own code: counts readings of photographs, and notes what stands there at each of its frames. */
function watch(): void {
  const times: NonNullable<Window['cameraTimes']> = { readings: 0, paints: [] };
  window.cameraTimes = times;
  const Native = Worker;
  window.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (data.result?.stages) times.readings++;
      });
    }
  };
  const [look] = [
    (at: number): void => {
      const text = document.querySelector('[data-testid=live-number] b')?.textContent ?? '';
      times.paints.push({ at, text: text.replaceAll(', ', '|'), readings: times.readings });
      requestAnimationFrame((next) => look?.(next));
    },
  ];
  requestAnimationFrame((at) => look?.(at));
}
