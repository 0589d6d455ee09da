import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from '../assets/bundle-script';
import { pagesOf } from '../pages';
import { projectRoot } from '../project';

/**
 * Writes into each page the lines that lead out of a version whose scripts fail: as a file of their own they might be what
 * fails. Before the policy, which allows them by their hash. Throws ScriptBuildError.
 */
export async function addRescue(out: string): Promise<void> {
  const { code } = await bundleScript({ entry: join(projectRoot, 'lib', 'browser', 'pwa', 'rescue.ts'), define: {} });
  for (const page of pagesOf(out)) {
    const path = join(out, page);
    const html = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      html.replace('</body>', () => `<script>${code.trim()}</script></body>`),
    );
  }
}
