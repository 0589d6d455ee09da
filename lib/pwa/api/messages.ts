/** What a page says to the service worker that waits, when somebody wants the new version. */
export const USE_NEW_VERSION = 'use-new-version';
