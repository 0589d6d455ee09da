import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceWorkerName } from '../manifest/version-files';
import { filesOf } from '../pages';
import { headerRules } from './header-rules';
import { formatHeadersFile } from './headers-file';
import { nginxConfig } from './nginx-config';
import { vercelConfig } from './vercel-config';

/** Files of the site that hosts read and do not serve. */
export const forHosts: ReadonlySet<string> = new Set(['/_headers', '/nginx.conf', '/vercel.json']);

/** Writes which headers to send, for the hosts that can be told by a file. @throws HeadersFileError */
export function writeHeaders(out: string, scripts: readonly string[], basePath: string): void {
  const files = filesOf(out).filter((path) => !forHosts.has(path));
  // The service worker is written last of all.
  const all = new Set([...files, `/${serviceWorkerName}`]);
  const rules = headerRules(scripts, [...all].sort(), basePath);
  writeFileSync(join(out, '_headers'), formatHeadersFile(rules));
  writeFileSync(join(out, 'nginx.conf'), nginxConfig(rules, basePath));
  writeFileSync(join(out, 'vercel.json'), vercelConfig(rules));
}
