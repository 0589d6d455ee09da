import { attempt } from '../files/storage';
import { HELP_KEY_PLACE } from './help-key';

/** Saves whether single keys work anywhere, where there is a storage. */
export function saveSingleKeys(isOn: boolean): void {
  attempt(() => (isOn ? localStorage.removeItem(HELP_KEY_PLACE) : localStorage.setItem(HELP_KEY_PLACE, 'off')));
}

/** Whether this machine has an Apple keyboard. */
export const hasAppleKeys = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** Calls `onUse` once a key is used, at once where one was: the browser then shows where the focus is. */
export function whenKeysAreUsed(onUse: () => void): () => void {
  if (document.querySelector(':focus-visible')) onUse();
  const stop = new AbortController();
  addEventListener('keydown', onUse, { signal: stop.signal, once: true });
  return () => stop.abort();
}
