import type { VersionFile } from './api';

declare const self: ServiceWorkerGlobalScope;

/** A file of this version. */
export interface OwnFile {
  /** Whole. */
  readonly address: string;
  /** What it is saved under. It changes with the content, so what another version has under it is the same. */
  readonly key: string;
  readonly integrity: string;
  /** How it is fetched first: the server is asked for what may have changed there. */
  readonly cache: RequestCache;
}

/** By their addresses. */
type OwnFiles = ReadonlyMap<string, OwnFile>;

const addressOf = (url: string): string => new URL(url, self.location.href).href;

/** The page for addresses that no page has. */
export const notFoundAddress = addressOf('./404.html');

function ownFile({ url, revision, integrity }: VersionFile): OwnFile {
  const address = addressOf(url);
  if (revision === null) return { address, key: address, integrity, cache: 'default' };
  const key = new URL(address);
  // The caches of all versions so far have it by this name.
  key.searchParams.set('__WB_REVISION__', revision);
  return { address, key: key.href, integrity, cache: 'no-cache' };
}

const ownFiles = (files: readonly VersionFile[]): OwnFiles =>
  new Map(files.map(ownFile).map((file) => [file.address, file]));

/** What is fetched before this version is in charge. */
export const atOnce = ownFiles(VERSION_FILES.atOnce);

/** The pages that are fetched when one is opened, with their parts. */
export const withPage = ownFiles(VERSION_FILES.withPage);

/** All that is fetched when a page asks for it. */
export const onDemand: OwnFiles = new Map([...withPage, ...ownFiles(VERSION_FILES.oneByOne)]);
