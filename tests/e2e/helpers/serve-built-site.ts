import { join } from 'node:path';
import { projectRoot } from '../../../lib/build/project';
import { serveSite } from '../../../lib/build/serve/serve';

/** Serves out/ on a free port for all tests; the workers, started later, find its address in TESTED_SITE. */
export default async function serveBuiltSite(): Promise<() => Promise<void>> {
  const service = await serveSite(join(projectRoot, 'out'), '', 0);
  process.env.TESTED_SITE = service.url;
  return () => service.close();
}
