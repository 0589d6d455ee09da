const KEY = 'scrawl.photograph';

/** The tab's name for its photograph; `undefined` where it has none open, or the browser keeps nothing. */
export function photoTab(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Notes that this tab has a photograph open, or has none. */
export function notePhotoTab(name: string | undefined): void {
  try {
    if (name === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, name);
  } catch {
    // Where the browser keeps nothing, a photograph lasts as long as its page.
  }
}
