import { attempt } from '../files/storage';

/** Key in the local storage for the user's choice. */
const PLACE = 'scrawl-help-key';

/**
 * Whether single keys work wherever the focus is: ? opens the help, F fills the screen, digits and signs put right. WCAG
 * 2.1.4 asks that users can turn off keys that are a single character, because of speech input and keys hit by accident.
 * Without a storage it is on.
 */
export const areSingleKeysOn = (): boolean => attempt(() => localStorage.getItem(PLACE)) !== 'off';

/** Saves whether they do, where there is a storage. */
export function saveSingleKeys(isOn: boolean): void {
  attempt(() => (isOn ? localStorage.removeItem(PLACE) : localStorage.setItem(PLACE, 'off')));
}

/** Whether this machine has an Apple keyboard. */
export const hasAppleKeys = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
