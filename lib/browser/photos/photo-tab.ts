import { attempt } from '../files/storage';

const KEY = 'scrawl.photograph';

/** The tab's name for its photograph; `undefined` where it has none open, or the browser keeps nothing. */
export const photoTab = (): string | undefined => attempt(() => sessionStorage.getItem(KEY) ?? undefined);

/** Notes that this tab has a photograph open, or has none. Where the browser keeps nothing, it lasts as long as its page. */
export function notePhotoTab(name: string | undefined): void {
  attempt(() => {
    if (name === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, name);
  });
}
