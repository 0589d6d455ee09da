/**
 * A link's code as it stands in an address's fragment, or '' where there is none. Chats and mails write some letters as
 * `%5F`, take the full stop or bracket behind a link for a part of it, or add words of their own: none of these is code.
 */
export function codeInAddress({ hash }: Pick<Location, 'hash'>): string {
  const text = decoded(hash.slice(1));
  return /^[\w-]+/.exec(text)?.[0] ?? text;
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
  return linkTo(codeInAddress(location), location);
}

/** HTML that shows a link's drawing within another page. */
export function embedMarkup(link: string): string {
  const address = link.replace('#', '?embed=1#');
  const allowed = 'camera; clipboard-write';
  return `<iframe src="${address}" title="A drawing in Scrawl" width="360" height="680" allow="${allowed}" loading="lazy" style="border:0"></iframe>`;
}

/** An address that was pasted over the page's is marked as Next marks its own, else the way back to it is none. */
export function markAddress(): void {
  history.replaceState(null, '', location.href);
}

/** Takes the link's code out of the address: a reload does not show its drawing again. */
export function clearAddress(): void {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
}
