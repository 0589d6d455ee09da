import { SHARED_SEARCH } from '../../pwa/api';

/** What a system that opens files with the site hands over (WICG File Handling). */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** The part of `window` through which files come from the system. */
export type Arrivals = Pick<Window, 'location' | 'history'> & { readonly launchQueue?: LaunchQueue };

/** Takes the files that the system opens with the site, and those that were shared with it from another app. */
export function catchArrivals(take: (files: readonly File[]) => void, page: Arrivals = window): void {
  page.launchQueue?.setConsumer(({ files }) => {
    if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(take);
  });
  const { location, history } = page;
  if (location.search !== SHARED_SEARCH) return;
  // A reload must not take it again.
  history.replaceState(history.state, '', location.pathname);
  import('../photos/shared-files').then(
    async ({ takeSharedFiles }) => take(await takeSharedFiles(new URL('.', location.href).href)),
    () => take([]),
  );
}
