import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VersionFile, VersionFiles } from '../../pwa/api';
import { isNamedAfterContent } from '../headers/header-rules';
import { filesOf } from '../pages';
import { assetsOnDemand, isForTheBuild } from './assets-on-demand';

export const serviceWorkerName = 'service-worker.js';

/** What the host's owner copies over it to take the site off people's machines. */
export const serviceWorkerOffName = 'service-worker-off.js';

/** What no page ever asks for, by its path from the site's root. */
const unasked: readonly RegExp[] = [
  // For hosts.
  /^_[^/]*$/,
  /^(robots\.txt|sitemap\.xml|CNAME|nginx\.conf|vercel\.json)$/,
  // For chats and search engines, which show a picture of the link, and systems that are about to install the site.
  /^(card\.png|screenshots\/.*)$/,
  // For frames in other people's pages, which are online: each visitor of ours would pay for it.
  /^pad\//,
  // For pages of other sites. A page of ours that shows it fetches it then.
  /^digit-pad(\.js$|\/)/,
  // For a developer who reads the built file.
  /\.map$/,
  // What Next fetches ahead of a click, piece by piece. Our links do not; a click fetches index.txt.
  /(^|\/)__next\.[^/]*\.txt$/,
  // For pages of Next's older router.
  /^_next\/static\/[^/]+\/_\w+Manifest\.js$/,
];

/** Every file of a built site that a visitor can need, each list in a settled order, with its hash. */
export function versionFiles(out: string): VersionFiles {
  const files = filesOf(out).filter(isAsked);
  const { withPage, oneByOne } = assetsOnDemand(out, files);
  const list = (isIn: (path: string) => boolean) =>
    files.filter(isIn).map((path) => versionFile(path.slice(1), readFileSync(join(out, path))));
  return {
    atOnce: list((path) => !withPage.has(path) && !oneByOne.has(path)),
    withPage: list((path) => withPage.has(path)),
    oneByOne: list((path) => oneByOne.has(path)),
  };
}

function isAsked(path: string): boolean {
  const name = path.slice(1);
  if ([serviceWorkerName, serviceWorkerOffName].includes(name)) return false;
  return !isForTheBuild(path) && !unasked.some((pattern) => pattern.test(name));
}

function versionFile(path: string, content: Uint8Array): VersionFile {
  const hash = createHash('sha256').update(content).digest('base64');
  return {
    // Some hosts redirect a request for index.html to the folder.
    url: `./${path.replace(/(^|\/)index\.html$/, '$1')}`,
    revision: isNamedAfterContent(`/${path}`) ? null : hash.slice(0, REVISION_LENGTH),
    integrity: `sha256-${hash}`,
  };
}

/** Characters of base64, six bits each: two contents of one file share them once in 10¹⁴ versions. */
const REVISION_LENGTH = 16;
