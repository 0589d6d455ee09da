/** One file of a version of the site, in the shape that Workbox takes. */
export interface VersionFile {
  /** From the service worker's own address: `./how-good/` for a page, `./wasm/a.wasm` for another file. */
  readonly url: string;
  /** What tells this content from an earlier one at the same address; null where the address itself does. */
  readonly revision: string | null;
  /** The content's hash, `sha256-…` in base64: a file of another version is refused while this one is fetched. */
  readonly integrity: string;
}

/** All files of a version of the site, by when they are fetched. No file is in two of the lists. */
export interface VersionFiles {
  /** Before the version is in charge. */
  readonly atOnce: readonly VersionFile[];
  /** All of them as soon as a page asks for one: the pages that few open, with their parts. */
  readonly withPage: readonly VersionFile[];
  /** Each as a page asks for it. */
  readonly oneByOne: readonly VersionFile[];
}
