/** Where a person's hand lies in the site's storage. */
export const HAND_KEY = 'scrawl.hand';

/** Where the undo steps of a tab lie in its own storage. */
export const STEPS_KEY = 'scrawl.steps';

/** The site's storage, which all tabs share; `undefined` where the browser gives us none. */
export const siteStorage = (): Storage | undefined => attempt(() => localStorage);

/** Storages throw where they are full or forbidden, some even when they are asked for. What they throw differs between browsers. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
