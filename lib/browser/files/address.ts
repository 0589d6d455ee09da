/** The part of `window` that reads and changes the page's address. */
export interface AddressBar {
  readonly location: Pick<Location, 'hash' | 'href' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/** A code begins with its version. A fragment that begins with a letter names a place in a page, and is not ours. */
const CODE = /^[1-9]/;

/**
 * The code in an address's fragment: '' where there is no fragment, `undefined` where it is not ours. Chats and mails may
 * escape letters as `%5F`, include the full stop or bracket after a link, or add parameters; all of that is removed.
 */
export function codeInAddress({ hash }: Pick<Location, 'hash'>): string | undefined {
  const text = decoded(hash.slice(1));
  if (text !== '' && !CODE.test(text)) return undefined;
  return /^[\w-]*/.exec(text)?.[0];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of this page with a drawing's code in its fragment, which no browser sends to any server. */
export function linkTo(code: string, { href }: Pick<Location, 'href'>): string {
  const { origin, pathname } = new URL(href);
  return `${origin}${pathname}${code && `#${code}`}`;
}

/** The address of the same page with the same drawing, not embedded. */
export function wholePageOf(location: Pick<Location, 'href' | 'hash'>): string {
  return linkTo(codeInAddress(location) ?? '', location);
}

/** Marks a pasted address as Next marks its own. Otherwise Back does not return to it. */
export function markAddress({ location, history }: AddressBar): void {
  history.replaceState(null, '', location.href);
}

/** Removes the link's code from the address, so that a reload does not show its drawing again. */
export function clearAddress({ location, history }: AddressBar): void {
  if (codeInAddress(location)) history.replaceState(history.state, '', location.pathname + location.search);
}

/**
 * Whether another page embeds this one: its address has `?embed=1`, and it is in a frame. Opened on its own, the same
 * address is the visitor's own sheet.
 */
export function isEmbedded({ location, parent, self }: Pick<Window, 'location' | 'parent' | 'self'>): boolean {
  return parent !== self && new URLSearchParams(location.search).get('embed') === '1';
}
