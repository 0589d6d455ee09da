import './cli/sentences';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { lazyModel } from './cli/lazy-model';
import { modelFolder, openFinding, openModel } from './cli/open-model';
import { optionsOf, UsageError } from './cli/options';
import { replaceFile, writeFile } from './cli/write-file';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from './data/split';
import { measureRobustness } from './evaluation/robustness/robustness';
import { shippedRun } from './export/export-run';
import { numbersFigures, photographFigures, styleFigures } from './report/measure-more';
import { figuresOf } from './report/metrics-of';
import { readNotDigits, readSets } from './report/read-sets';
import { reportText } from './report/report-text';

const USAGE = `npm run report -- [options]

Writes how good a network is, with its mistakes as pictures, to one HTML file.

  --model ID   the model of public/models: digit-net
  --out FILE   the file: training/report.html
  --record     notes the figures beside the model's card, for the app's page
  --test       opens MNIST's test set as well: each look at it makes it less of a test
  -h, --help   prints this

Example: npm run report -- --model convnet --out convnet.html`;

const { values } = optionsOf(USAGE, {
  options: {
    model: { type: 'string', default: 'digit-net' },
    out: { type: 'string', default: 'training/report.html' },
    record: { type: 'boolean', default: false },
    test: { type: 'boolean', default: false },
  },
});
if (values.record && values.test) {
  throw new UsageError('--record notes what validation says: leave out --test, or --record.');
}
const { network, card } = await openModel(values.model);
const sets = readSets(values.test, network, card);
const notDigits = readNotDigits(network, card);
console.log('The sets are read. Numbers, pictures and digits drawn differently take some five minutes.');
const figures = figuresOf(weightsName(), sets, notDigits, {
  styles: styleFigures(network, card),
  numbers: numbersFigures(network, card),
  photographs: await photographFigures(lazyModel(values.model), availableParallelism()),
  robustness: measureRobustness(UNSEEN_PEN_WRITERS, unseenPenDrawings(), {
    ...{ network, card },
    finding: await openFinding({ network, card }),
  }),
});

writeFile(values.out, await reportText({ card, figures, sets, notDigits, run: shippedRun(card.id) }));
console.log(`The report is in ${values.out}.`);
if (values.record) {
  const file = `${modelFolder(values.model)}/figures.json`;
  replaceFile(file, `${JSON.stringify(figures)}\n`);
  console.log(`The figures are in ${file}.`);
}

/** The file of the weights that were measured, named after their hash. */
function weightsName(): string {
  const model = JSON.parse(readFileSync(`${modelFolder(values.model)}/model.json`, 'utf8')) as {
    weightsManifest: { paths: string[] }[];
  };
  return model.weightsManifest.flatMap(({ paths }) => paths).join(' ');
}
