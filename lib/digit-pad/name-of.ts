/**
 * What a page calls a field: the texts that it points to, its own label, the texts of the labels around or beside it, or its
 * title; empty without one.
 */
export function nameOf(element: Element, labels: NodeList): string {
  const told = [...labels].map((label) => label.textContent?.trim() ?? '').join(' ');
  const names = [
    textsOf(element, 'aria-labelledby').join(' '),
    element.getAttribute('aria-label'),
    told,
    element.getAttribute('title'),
  ];
  return names.find((name) => name?.trim())?.trim() ?? '';
}

/** What a page says about a field: its placeholder, and the texts that it points to, each as a sentence. */
export const descriptionOf = (element: Element): string =>
  [element.getAttribute('placeholder')?.trim() ?? '', ...textsOf(element, 'aria-describedby')]
    .filter(Boolean)
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ');

/** The texts of the elements whose ids an attribute lists. A pad's shadow cannot point to them itself. */
function textsOf(element: Element, attribute: string): string[] {
  const root = element.getRootNode() as Partial<DocumentOrShadowRoot & NonElementParentNode>;
  return (element.getAttribute(attribute)?.trim().split(/\s+/) ?? [])
    .map((id) => root.getElementById?.(id)?.textContent?.trim() ?? '')
    .filter(Boolean);
}

/** The language of the text around an element, as a BCP 47 tag; the browser's where the page tells none. */
export function languageOf(element: Element): string {
  const told = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  if (told === undefined && root instanceof ShadowRoot) return languageOf(root.host);
  return told || navigator.language;
}
