// npm run bench:photo: how long a photograph takes, in Node alone and in the page of the built site.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite, isFresh } from '../../lib/site/build-site';
import { projectRoot } from '../../lib/site/project';
import { serveSite } from '../../lib/site/serve';
import { launchOptions } from '../runner/launch-options';
import { printFigures } from './page/figures';
import { quantile } from './page/statistics';
import { measurePageOnPhotos } from './photo/in-page';
import { phonePhoto } from './photo/phone-photo';
import { measurePipeline } from './photo/pipeline';

const pipeline = await measurePipeline();
if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const browser = await chromium.launch(launchOptions());
const inPage = await measurePageOnPhotos(browser, service.url, await phonePhoto(4000, 3000));
await browser.close();
await service.close();

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
