import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { UserError } from '../errors/user-error';

/** Thrown when Next cannot build the site; Next has printed why. */
export class NextBuildError extends UserError {
  override name = 'NextBuildError';
  constructor(code: number | null) {
    super(`next build failed with exit status ${code ?? 'unknown'}.`);
  }
}

export interface NextBuild {
  /** A path from the project's root. */
  readonly folder: string;
  readonly basePath: string;
  readonly siteUrl: string;
  /** The same for the same sources. */
  readonly buildId: string;
}

/** Writes the static site to the folder. Throws NextBuildError. */
export async function runNextBuild(root: string, { folder, basePath, siteUrl, buildId }: NextBuild): Promise<void> {
  const next = spawn(join(root, 'node_modules', '.bin', 'next'), ['build'], {
    cwd: root,
    stdio: 'inherit',
    // Next reports what it is used for to its makers unless it is told not to.
    env: {
      ...process.env,
      BASE_PATH: basePath,
      SITE_URL: siteUrl,
      OUT_FOLDER: folder,
      BUILD_ID: buildId,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    shell: process.platform === 'win32',
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    next.once('error', reject);
    next.once('close', resolve);
  });
  if (code !== 0) throw new NextBuildError(code);
}
