import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDigitPad } from './digit-pad/build-digit-pad';
import { writeFrame } from './frame/write-frame';
import { writeHeaders } from './headers/host-files';
import { addPolicy } from './headers/policy';
import { addHints } from './manifest/add-hints';
import { addRescue, writeServiceWorker, writeServiceWorkerOff } from './manifest/own-scripts';
import { takeSourceMaps } from './notices/take-source-maps';
import { writeNotices } from './notices/write-notices';
import { removeLeftovers } from './remove-leftovers';
import { runNextBuild } from './run-next-build';
import { readStamp, stampOf, writeStamp } from './stamp';

export interface BuildOptions {
  /** Where the site will lie, as siteUrlFrom gives it; empty where that is not known. */
  readonly siteUrl?: string;
  /** The folder to write to, from the project's root. */
  readonly folder?: string;
}

const USUAL_FOLDER = 'out';

/** Hexadecimal digits of the stamp: enough that no two versions share them. */
const BUILD_ID_LENGTH = 16;

/**
 * Builds the static site, whole: a build that breaks off leaves no stamp. Throws NextBuildError, and what the other steps
 * throw that find in their input what they cannot work with: InlineCodeError, PolicyPlaceError,
 * HeadersFileError, ScriptBuildError, MissingLicenceError.
 */
export async function buildSite(root: string, basePath: string, options: BuildOptions = {}): Promise<void> {
  const { siteUrl = '', folder = USUAL_FOLDER } = options;
  const out = join(root, folder);
  rmSync(out, { recursive: true, force: true });
  // What Turbopack remembers of an earlier build may name files that have moved since, and then it prints errors.
  rmSync(join(root, '.next', 'cache'), { recursive: true, force: true });
  const stamp = stampOf(root, basePath, siteUrl);
  await runNextBuild(root, { folder, basePath, siteUrl, buildId: stamp.slice(0, BUILD_ID_LENGTH) });
  removeLeftovers(out);
  writeNotices(root, out, [...takeSourceMaps(out), ...(await buildDigitPad(out))]);
  addHints(out, basePath);
  await addRescue(out);
  await writeFrame(out);
  const scripts = addPolicy(out);
  await writeServiceWorkerOff(out);
  writeHeaders(out, scripts, basePath);
  // Without this file GitHub Pages leaves out every folder whose name starts with an underscore.
  writeFileSync(join(out, '.nojekyll'), '');
  // The last to touch the site: it names every file by its content.
  await writeServiceWorker(out);
  writeStamp(out, stamp);
}

/** Whether the folder holds the site that a build would write now. */
export function isFresh(
  root: string,
  basePath: string,
  { siteUrl, folder = USUAL_FOLDER }: BuildOptions = {},
): boolean {
  return readStamp(join(root, folder)) === stampOf(root, basePath, siteUrl);
}
