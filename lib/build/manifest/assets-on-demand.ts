import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesName } from '../notices/write-notices';

/** Where the networks lie, each in a folder of its own, by paths from the site's root. */
const modelsFolder = '/models/';

/** The network that the home page starts with. */
export const homeModelFolder = `${modelsFolder}digit-net/`;

/** The networks that find digits and signs in photographs: fetched with the first one, and saved with the site to work offline. */
const finderFolders = ['digit-finder', 'sign-finder'].map((id) => `${modelsFolder}${id}/`);

/** What training leaves beside a network for pages and reports, which no browser asks for. */
const forTheBuild = /^\/models\/[^/]+\/(figures|run)\.json$/;

/** Whether a file by this path from the site's root stands in the pages already, or is for reports alone. */
export const isForTheBuild = (path: string): boolean => forTheBuild.test(path);

/** What the site works without: the licences, and the photograph that an empty sheet offers. */
const ALONE: readonly string[] = [`/${noticesName}`, '/example.jpg'];

/** Pages that cost more than all others together, or that few people open. Only those pay for them. */
const laterPages: readonly string[] = ['/compare/', '/play/', '/class/', '/developers/'];

/** What a visitor needs of a built site only who opens a later page, as paths from its root. */
export interface AssetsOnDemand {
  /** The later pages, and all that only they lead to. A page needs all of it. */
  readonly withPage: ReadonlySet<string>;
  /** The networks that only later pages read with, the licences, an example. A page works without any of them. */
  readonly oneByOne: ReadonlySet<string>;
}

const isOfOtherModel = (path: string): boolean =>
  path.startsWith(modelsFolder) && ![homeModelFolder, ...finderFolders].some((folder) => path.startsWith(folder));

/**
 * Finds what only later pages need among the site's files. `files`: those that a browser can ask for. What no page is seen
 * to lead to is not among it: that it is fetched too early does less harm than that it is missing offline.
 */
export function assetsOnDemand(out: string, files: readonly string[]): AssetsOnDemand {
  const all = new Set(files);
  const isOfLaterPage = (path: string) => laterPages.some((folder) => path.startsWith(folder));
  const isOfPage = (path: string) => /\.(html|txt)$/.test(path);
  const needed = reachedFiles(
    out,
    all,
    files.filter((path) => isOfPage(path) && !isOfLaterPage(path)),
  );
  const reached = reachedFiles(out, all, files.filter(isOfLaterPage));
  return {
    withPage: new Set([...reached].filter((path) => !needed.has(path))),
    oneByOne: new Set(files.filter((path) => isOfOtherModel(path) || ALONE.includes(path))),
  };
}

/** How pages, payloads, scripts and styles name scripts, styles and pictures that Next wrote: by an end of their path. */
const namePattern = /(?:static|\.\.)\/((?:chunks|media)\/[\w./~-]+)/g;

const canName = /\.(html|txt|js|css)$/;

/**
 * The files that some files of a built site lead to: themselves, what they name, and what that names in turn, as a worker's
 * scripts. `files` and `starts`: paths from the site's root, with a slash in front.
 */
function reachedFiles(out: string, files: ReadonlySet<string>, starts: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(starts);
  // A set's own loop comes to what is added meanwhile.
  for (const path of reached) {
    if (!canName.test(path)) continue;
    for (const [, name = ''] of readFileSync(join(out, path), 'utf8').matchAll(namePattern)) {
      const named = `/_next/static/${name}`;
      if (files.has(named)) reached.add(named);
    }
  }
  return reached;
}
