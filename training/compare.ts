import './cli/sentences';
import { optionsOf } from './cli/options';
import { inMinutes } from './cli/progress-line';
import { writeFile } from './cli/write-file';
import { comparedRow, comparisonSets, kNearestRow } from './compare/compared-row';
import { comparisonPage } from './compare/page';
import { comparisonTable } from './compare/table';
import { trainMissing } from './compare/train-missing';
import { MODELS } from './loop/recipes/table';

const USAGE = `npm run compare -- [options]

Trains the networks that are missing, measures all of them on the same pictures, prints one table, and writes it with the
learning curves to an HTML file.

  --out FILE   the file: training/compare.html
  --restart    trains all networks again but digit-net
  -h, --help   prints this

Example: npm run compare -- --out /tmp/compare.html`;

const { values } = optionsOf(USAGE, {
  options: {
    out: { type: 'string', default: 'training/compare.html' },
    restart: { type: 'boolean', default: false },
  },
});
const began = Date.now();
const sets = comparisonSets();
await trainMissing(MODELS, values.restart);
console.log('Measuring all of them.');
const all = [];
for (const model of MODELS) all.push({ model, row: await comparedRow(model, sets) });
const shown = all.filter(({ model }) => !model.isForComparison).map(({ row }) => row);
const ours = shown.pop();
const comparison = {
  rows: [...shown, await kNearestRow(sets), ...(ours ? [ours] : [])],
  extras: all.filter(({ model }) => model.isForComparison).map(({ row }) => row),
};
console.log(`\n${comparisonTable(comparison)}\n`);
writeFile(values.out, comparisonPage(comparison));
console.log(`The page is in ${values.out}. All of it took ${inMinutes(Date.now() - began)}.`);
