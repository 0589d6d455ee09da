import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/build/project';
import { serveSite } from '../../../lib/build/serve/serve';
import { pack } from '../../lib/package/packed';

/**
 * Serves out/ on a free port for all tests, and packs the package once: two at once would mix each other up. The workers, started
 * later, find the address in TESTED_SITE and the tarball in TESTED_PACKAGE.
 */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'scrawl-packed-'));
  process.env.TESTED_PACKAGE = pack(folder);
  const service = await serveSite(join(projectRoot, 'out'), '', 0);
  process.env.TESTED_SITE = service.url;
  return async () => {
    rmSync(folder, { recursive: true });
    await service.close();
  };
}
