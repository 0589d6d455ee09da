/** Written into the service worker by lib/build/manifest/write-service-worker.ts: every file of the version it brings. */
declare const VERSION_FILES: import('./api/version-file').VersionFiles;

/** A hash of those lists, in hexadecimal. */
declare const VERSION_NAME: string;
