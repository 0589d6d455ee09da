import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Thrown when Next cannot build the site; Next has printed why. */
export class NextBuildError extends Error {
  override name = 'NextBuildError';
  constructor(code: number | null) {
    super(`next build failed with exit status ${code ?? 'unknown'}.`);
  }
}

/** Writes the static site to `folder`, a path from `root`. Throws NextBuildError. */
export async function runNextBuild(root: string, folder: string, basePath: string, siteUrl: string): Promise<void> {
  const next = spawn(join(root, 'node_modules', '.bin', 'next'), ['build'], {
    cwd: root,
    stdio: 'inherit',
    // Next reports what it is used for to its makers unless it is told not to.
    env: {
      ...process.env,
      BASE_PATH: basePath,
      SITE_URL: siteUrl,
      OUT_FOLDER: folder,
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
