/** What a page calls a field: its own label, the texts of the labels around or beside it, or its title; empty without one. */
export function nameOf(element: Element, labels: NodeList): string {
  const told = [...labels].map((label) => label.textContent?.trim() ?? '').join(' ');
  const names = [element.getAttribute('aria-label'), told, element.getAttribute('title')];
  return names.find((name) => name?.trim())?.trim() ?? '';
}

/** The language of the text around an element, as a BCP 47 tag; the browser's where the page tells none. */
export function languageOf(element: Element): string {
  const told = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  if (told === undefined && root instanceof ShadowRoot) return languageOf(root.host);
  return told || navigator.language;
}
