// npm run lighthouse: how Lighthouse judges the built site on a phone.
import { join } from 'node:path';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { serveSite } from '../../lib/build/serve/serve';
import { openChromium, visit } from './lighthouse/audit';
import { isGood, type Judgement, judge, line } from './lighthouse/judge';

const PAGES = ['/', '/how-good/', '/compare/'] as const;
/** How often each is visited; the median counts. Speed varies with what else the machine does. */
const VISITS = 3;

if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const chromium = await openChromium();
const judgements: Judgement[] = [];
try {
  for (const path of PAGES) {
    const results = [];
    for (let i = 0; i < VISITS; i++) results.push(await visit(chromium.port, service.url + path));
    judgements.push(judge(path, results));
  }
} finally {
  chromium.kill();
  await service.close();
}

for (const judgement of judgements) {
  console.log(`\n${judgement.path}, as a phone sees it, median of ${judgement.visits}:`);
  for (const score of judgement.scores) console.log(`  ${line(score)}`);
  for (const { id, title, value } of judgement.imperfect) console.log(`    ${id}: ${title} ${value}`);
}
process.exitCode = judgements.every(({ scores }) => scores.every(isGood)) ? 0 : 1;
