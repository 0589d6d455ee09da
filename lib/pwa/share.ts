/** Where the system sends pictures that somebody shares with the site, from its scope, and the field that holds them. */
export const SHARE_PATH = 'share';
export const SHARED_FIELD = 'pictures';

/** What stands behind the address of the page that takes them. */
export const SHARED_SEARCH = '?shared';

/** The cache that holds what was shared until a page takes it. Not one of a version's, which are cleaned up. */
export const sharedCache = (scope: string): string => `shared with scrawl ${scope}`;
