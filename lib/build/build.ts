import { buildSite } from './build-site';
import { basePathFrom, projectRoot, siteUrlFrom } from './project';
import { runCommand } from './run-command';

await runCommand(async () => {
  const basePath = basePathFrom(process.env);
  const siteUrl = siteUrlFrom(process.env, basePath);
  if (siteUrl === '') console.log('SITE_URL is not set, so links to the site will show no preview card.');
  await buildSite(projectRoot, basePath, { siteUrl });
  console.log('The site is in out/.');
});
