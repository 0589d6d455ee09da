import type { Message } from '../../pwa/api';

/**
 * Asks the service worker, once there is one, to save what this page has loaded. A page with on-demand assets calls it when
 * it has them all: on a first visit they arrived before there was a service worker.
 */
export const saveOnDemandAssets = (): Promise<void> => ask('keep-later-files');

/** The same for the page alone, without its assets: for a page that has just been opened. */
export const saveOnDemandPages = (): Promise<void> => ask('keep-later-pages');

async function ask(message: Message): Promise<void> {
  const registration = await navigator.serviceWorker?.ready;
  registration?.active?.postMessage(message);
}
