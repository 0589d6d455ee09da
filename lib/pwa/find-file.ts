/** What an address asks for: a file of this version, a page whose address lacks its last slash, or something else. */
export type Asked =
  | { readonly kind: 'file'; readonly url: string }
  | { readonly kind: 'moved'; readonly url: string }
  | { readonly kind: 'unknown' };

/**
 * `files`, `address` and the answer are whole addresses. The path alone says which file is meant, as it does for every
 * host of static files: what stands behind it is for the page, as in `?embed=1`, or keeps caches apart, as Next's `_rsc`.
 */
export function findFile(files: ReadonlySet<string>, address: string): Asked {
  const { origin, pathname, search } = new URL(address);
  for (const path of [pathname, pathname.replace(/\/index\.html$/, '/')])
    if (files.has(origin + path)) return { kind: 'file', url: origin + path };
  const page = `${origin}${pathname}/`;
  return files.has(page) ? { kind: 'moved', url: page + search } : { kind: 'unknown' };
}
