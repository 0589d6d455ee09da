/** What of the browser's window tells and changes the page's address. */
export interface AddressBar {
  readonly location: Pick<Location, 'hash' | 'href' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/** A code's version comes first. Other sites and programs name places in a page by words, which are no links of ours. */
const CODE = /^[1-9]/;

/**
 * A link's code as it stands in an address's fragment, '' where there is no fragment, and `undefined` where it is none of
 * ours. Chats and mails write some letters as `%5F`, take the full stop or bracket behind a link for a part of it, or add
 * words of their own: none of these is code.
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

/** The same page with the same drawing, no longer within another one. */
export function wholePageOf(location: Pick<Location, 'href' | 'hash'>): string {
  return linkTo(codeInAddress(location) ?? '', location);
}

/** HTML that shows a link's drawing, or a blank sheet, within another page. Only a blank sheet has use for a camera. */
export function embedMarkup(link: string): string {
  const [page = '', code] = link.split('#');
  const address = `${page}?embed=1${code === undefined ? '' : `#${code}`}`;
  const [title, allowed] =
    code === undefined ? ['Scrawl', 'camera; clipboard-write'] : ['A drawing in Scrawl', 'clipboard-write'];
  return `<iframe src="${address}" title="${title}" width="360" height="680" allow="${allowed}" loading="lazy" style="border:0"></iframe>`;
}

/** An address that was pasted over the page's is marked as Next marks its own, else the way back to it is none. */
export function markAddress({ location, history }: AddressBar): void {
  history.replaceState(null, '', location.href);
}

/** Takes the link's code out of the address: a reload does not show its drawing again. */
export function clearAddress({ location, history }: AddressBar): void {
  if (codeInAddress(location)) history.replaceState(history.state, '', location.pathname + location.search);
}
