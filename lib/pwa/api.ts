/** What a page says to a service worker. A page may say it to one of a later version, so these texts do not change. */
export type Message =
  /** To the one that waits: the visitor wants the new version. */
  | 'use-new-version'
  /** To the one in charge: this page has loaded all it needs, some of it past the service worker. Save it. */
  | 'keep-later-files'
  /** The same without the files that come one by one, for a page that may be left before it has them. */
  | 'keep-later-pages';

/** One file of a version of the site. */
export interface VersionFile {
  /** From the service worker's own address: `./how-good/` for a page, `./wasm/a.wasm` for another file. */
  readonly url: string;
  /** Tells this content from an earlier one at the same address; null where the address itself does. */
  readonly revision: string | null;
  /** The content's hash, `sha256-…` in base64: a file of another version is refused. */
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

/** Where the system sends pictures that somebody shares with the site, from its scope, and the field that holds them. */
export const SHARE_PATH = 'share';
export const SHARED_FIELD = 'pictures';

/** What stands behind the address of the page that takes them. */
export const SHARED_SEARCH = '?shared';

/** The cache that holds what was shared until a page takes it. Not one of a version's, which are cleaned up. */
export const sharedCache = (scope: string): string => `shared with scrawl ${scope}`;

declare global {
  /** Written into the service worker by lib/build/manifest/own-scripts.ts: every file of the version it brings. */
  const VERSION_FILES: VersionFiles;
  /** A hash of those lists, in hexadecimal. */
  const VERSION_NAME: string;
}
