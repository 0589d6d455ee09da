import { noticesName } from '../notices/write-notices';
import { homeModelFolder, modelsFolder } from './model-files';
import { reachedFiles } from './reached-files';

/** Pages that cost more than all others together. Few people open them, and only those pay for them. */
const laterPages: readonly string[] = ['/compare/'];

/** What a visitor needs of a built site only who opens a later page, as paths from its root. */
export interface AssetsOnDemand {
  /** The later pages, and all that only they lead to. A page needs all of it. */
  readonly withPage: ReadonlySet<string>;
  /** The networks that only later pages read with, and the licences. A page works without any of them. */
  readonly oneByOne: ReadonlySet<string>;
}

const isOfOtherModel = (path: string): boolean => path.startsWith(modelsFolder) && !path.startsWith(homeModelFolder);

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
    oneByOne: new Set(files.filter((path) => isOfOtherModel(path) || path === `/${noticesName}`)),
  };
}
