// npm run compare -- [--out FILE.html] [--restart]
// Trains the networks that are not there (with --restart the classic ones anew), measures all of them on the same pictures,
// prints one table, and writes the report.
import './cli/sentences';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { writeFile } from './cli/write-file';
import { comparedRow, kNearestRow } from './compare/compared-row';
import { comparisonSets } from './compare/measure';
import { comparisonReport } from './compare/report/report-text';
import { comparisonTable } from './compare/table';
import { trainMissing } from './compare/train-missing';
import { inMinutes } from './loop/progress';
import { MODELS } from './loop/recipes/table';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'training/compare.html' },
    restart: { type: 'boolean', default: false },
  },
});
const began = Date.now();
const sets = comparisonSets();
const trained = await trainMissing(MODELS, values.restart);
console.log('Measuring all of them.');
const all = [];
for (const model of MODELS) all.push({ model, row: await comparedRow(model, sets) });
const shown = all.filter(({ model }) => !model.isForReport).map(({ row }) => row);
const ours = shown.pop();
const comparison = {
  rows: [...shown, await kNearestRow(sets), ...(ours ? [ours] : [])],
  extras: all.filter(({ model }) => model.isForReport).map(({ row }) => row),
  machine: `${cpus().length} cores, ${cpus()[0]?.model ?? 'of an unknown kind'}`,
  // All networks but ours is what can be said to be trained from nothing in one go.
  minutes: trained === MODELS.length - 1 ? (Date.now() - began) / 60_000 : undefined,
};
console.log(`\n${comparisonTable(comparison)}\n`);
writeFile(values.out, comparisonReport(comparison));
console.log(`The report is in ${values.out}. All of it took ${inMinutes(Date.now() - began)}.`);
