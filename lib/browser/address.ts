/** A link's code as it stands in an address's fragment, or '' where there is none. */
export function codeInAddress({ hash }: Pick<Location, 'hash'>): string {
  return hash.slice(1);
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
  const allowed = 'camera; clipboard-write; web-share';
  return `<iframe src="${address}" title="A drawing in Scrawl" width="360" height="680" allow="${allowed}" loading="lazy" style="border:0"></iframe>`;
}

/** Takes the link's code out of the address: a reload does not show its drawing again. */
export function clearAddress(): void {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
}
