// npm run bench:photo: how long a photograph takes, in Node alone and in the page of the built site. With names of
// pictures or folders (-- FILE…): what each of those takes in the command line and in the page, and how much memory.
import { basename, join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { serveSite } from '../../lib/build/serve/serve';
import { launchOptions } from '../runner/browser';
import { printFigures } from './page/figures';
import { quantile } from './page/statistics';
import { costInPage, costOfCommand, type FileCost, picturesIn } from './photo/files';
import { measurePageOnPhotos } from './photo/in-page';
import { phonePhoto } from './photo/phone-photo';
import { measurePipeline } from './photo/pipeline';

const files = picturesIn(process.argv.slice(2));
if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const browser = await chromium.launch(launchOptions());
if (files.length > 0) await printCosts();
else await printBudgets();
await browser.close();
await service.close();

async function printCosts(): Promise<void> {
  const told = ({ seconds, megabytes, answer }: FileCost): string =>
    `${seconds.toFixed(1).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  ${answer.slice(0, 40).padEnd(40)}`;
  console.log(`${''.padEnd(28)}  in the command line${''.padEnd(39)}  in the page`);
  for (const file of files) {
    const [command, page] = [await costOfCommand(file), await costInPage(browser, service.url, file)];
    console.log(`${basename(file).padEnd(28)}${told(command)}  ${told(page)}`);
  }
}

async function printBudgets(): Promise<void> {
  const pipeline = await measurePipeline();
  const inPage = await measurePageOnPhotos(browser, service.url, await phonePhoto(4000, 3000));
  const ok = printFigures([
    {
      name: `pipeline in Node, ${pipeline.megapixels.toFixed(1)} megapixels, without the network, median`,
      value: quantile(pipeline.withoutNetwork, 0.5),
      unit: 'ms',
      digits: 0,
      budget: 150,
    },
    { name: 'the same with the network, median', value: quantile(pipeline.whole, 0.5), unit: 'ms', digits: 0 },
    {
      name: '12 megapixels, file chosen to answer, median',
      value: quantile(inPage.answers, 0.5),
      unit: 'ms',
      digits: 0,
      budget: 1500,
    },
    {
      name: 'longest task of the page meanwhile, median',
      value: quantile(inPage.longestTasks, 0.5),
      unit: 'ms',
      digits: 0,
      budget: 50,
    },
  ]);
  process.exitCode = ok ? 0 : 1;
}
