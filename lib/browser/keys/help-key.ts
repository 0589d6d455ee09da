import { attempt } from '../files/storage';

/** Key in the local storage for the user's choice. */
export const HELP_KEY_PLACE = 'scrawl-help-key';

/**
 * Whether single keys work wherever the focus is: ? opens the help, F fills the screen, digits and signs put right. WCAG
 * 2.1.4 asks that users can turn off keys that are a single character, because of speech input and keys hit by accident.
 * Without a storage it is on.
 */
export const areSingleKeysOn = (): boolean => attempt(() => localStorage.getItem(HELP_KEY_PLACE)) !== 'off';
