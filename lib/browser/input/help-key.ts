/** Where it is kept, on this machine, that somebody does not want the key. */
const PLACE = 'scrawl-help-key';

/**
 * Whether the ? key opens the help. Whoever speaks to the computer, or hits keys by accident, can turn it off, as every
 * key that is a mere sign must allow (WCAG 2.1.4). Where nothing can be kept, it is on.
 */
export function isHelpKeyOn(): boolean {
  try {
    return localStorage.getItem(PLACE) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps whether the ? key opens the help; where nothing can be kept, nothing is. */
export function keepHelpKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, 'off');
  } catch {
    // A browser that keeps nothing for this site.
  }
}

/** Whether this machine's keyboard is one of Apple's. */
export const hasAppleKeys = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
