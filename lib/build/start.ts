import { join } from 'node:path';
import { buildSite, isFresh } from './build-site';
import { basePathFrom, hostFrom, portFrom, projectRoot, siteUrlFrom } from './project';
import { runCommand } from './run-command';
import { serveSite } from './serve/serve';

await runCommand(async () => {
  const basePath = basePathFrom(process.env);
  const siteUrl = siteUrlFrom(process.env, basePath);
  if (!isFresh(projectRoot, basePath, { siteUrl })) {
    console.log('Building the site first, which takes about a minute.');
    await buildSite(projectRoot, basePath, { siteUrl });
  }
  const service = await serveSite(join(projectRoot, 'out'), basePath, portFrom(process.env), hostFrom(process.env));
  console.log(`Scrawl is at ${service.url} (ctrl-C stops it).`);
});
