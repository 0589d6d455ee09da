import { KEEP_LATER_FILES } from '../offline/later-message';

/**
 * Asks the service worker to keep whatever this page has loaded for use offline. For a page whose files are fetched when it
 * is opened, once it has them all: on a first visit they came before there was a service worker. Asks when there is one.
 */
export async function keepLaterFiles(): Promise<void> {
  const registration = await navigator.serviceWorker?.ready;
  registration?.active?.postMessage(KEEP_LATER_FILES);
}
