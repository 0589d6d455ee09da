import { buildSite } from './build-site';
import { basePathFrom, projectRoot } from './project';
import { runCommand } from './run-command';

await runCommand(async () => {
  await buildSite(projectRoot, basePathFrom(process.env));
  console.log('The site is in out/.');
});
