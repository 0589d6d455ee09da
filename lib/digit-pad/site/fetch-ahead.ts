/**
 * Has the browser fetch files that the worker is about to ask for, all at once and not one after the other. A page's policy
 * may refuse it: the worker then asks by itself.
 */
export function fetchAhead(addresses: readonly string[]): void {
  for (const href of addresses) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'prefetch', href, crossOrigin: 'anonymous' });
    for (const end of ['load', 'error']) link.addEventListener(end, () => link.remove());
    document.head.append(link);
  }
}
