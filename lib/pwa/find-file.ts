/** What an address asks for: a file of this version, a page whose address lacks its last slash, or something else. */
export type Asked<File> =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'moved'; readonly url: string }
  | { readonly kind: 'unknown' };

/**
 * `files`: by their whole addresses. The path alone says which one is meant, as it does for every host of static files:
 * what stands behind it is for the page, as in `?embed=1`, or keeps caches apart, as Next's `_rsc`.
 */
export function findFile<File>(files: ReadonlyMap<string, File>, address: string): Asked<File> {
  const { origin, pathname, search } = new URL(address);
  for (const path of [pathname, pathname.replace(/\/index\.html$/, '/')]) {
    const file = files.get(origin + path);
    if (file) return { kind: 'file', file };
  }
  const page = `${origin}${pathname}/`;
  return files.has(page) ? { kind: 'moved', url: page + search } : { kind: 'unknown' };
}
