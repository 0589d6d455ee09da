import type { Page } from '@playwright/test';
import type { CarriedError } from '../../../lib/worker/api/messages';

/** What the worker made of a file. */
export type Decoded =
  | { readonly width: number; readonly height: number; readonly reduction: number; readonly data: Uint8Array }
  | Required<CarriedError>['words'];

declare global {
  interface Window {
    lastWorker?: Worker;
  }
}

/** Keeps hold of the page's worker, so that it can be asked beside the page. Before the page is opened. */
export async function watchWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Native = Worker;
    window.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        window.lastWorker = this;
      }
    };
  });
}

/** Asks the page's worker to decode a file. */
export async function decodeInWorker(page: Page, bytes: Uint8Array): Promise<Decoded> {
  const answer = await page.evaluate(async (base64) => {
    const file = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
    const worker = window.lastWorker as Worker;
    const id = -Math.random();
    const { result, error } = await new Promise<MessageEvent['data']>((resolve) => {
      worker.addEventListener('message', ({ data }) => data.id === id && resolve(data));
      worker.postMessage({ id, method: 'decodePhoto', args: [file] });
    });
    if (error) return { error };
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.onload = resolve;
      reader.readAsDataURL(new Blob([result.picture.data]));
    });
    const { width, height } = result.picture;
    return { width, height, reduction: result.reduction, data: String(reader.result).replace(/^.*,/, '') };
  }, Buffer.from(bytes).toString('base64'));
  if ('error' in answer) return answer.error.words ?? answer.error;
  return { ...answer, data: new Uint8Array(Buffer.from(answer.data, 'base64')) };
}
