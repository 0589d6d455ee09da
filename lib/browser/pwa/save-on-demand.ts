import { KEEP_LATER_FILES, KEEP_LATER_PAGES } from '../../pwa/api/on-demand-messages';

/**
 * Asks the service worker to keep whatever this page has loaded for use offline. For a page whose files are fetched when it
 * is opened, once it has them all: on a first visit they came before there was a service worker. Asks when there is one.
 */
export const saveOnDemandAssets = (): Promise<void> => ask(KEEP_LATER_FILES);

/** The same for the page alone, without what it has fetched since: for when it has just been opened. */
export const saveOnDemandPages = (): Promise<void> => ask(KEEP_LATER_PAGES);

async function ask(message: string): Promise<void> {
  const registration = await navigator.serviceWorker?.ready;
  registration?.active?.postMessage(message);
}
