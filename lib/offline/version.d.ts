/** Written into the service worker by lib/site/write-service-worker.ts: every file of the version it brings. */
declare const VERSION_FILES: readonly import('./version-file').VersionFile[];

/** A hash of that list, in hexadecimal. */
declare const VERSION_NAME: string;
