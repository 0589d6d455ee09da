import './cli/sentences';
import { readFileSync } from 'node:fs';
import { modelFolder, openModel } from './cli/open-model';
import { optionsOf } from './cli/options';
import { UsageError } from './cli/usage';
import { replaceFile, writeFile } from './cli/write-file';
import { loadMnistTest, loadMnistTraining } from './data/load';
import { dataDirectory } from './data/source-file';
import { mnistValidationTitle, takeSplit, UNSEEN_PEN_WRITERS, unseenPenDrawings } from './data/split';
import { measureRobustness } from './evaluation/robustness/robustness';
import { shippedRun } from './export/export-run';
import { modelOf } from './loop/recipes/table';
import { figuresOf } from './report/metrics-of';
import { NOT_DIGITS_SET, notDigitDrawings } from './report/not-digit-drawings';
import { reportText } from './report/report-text';
import { type ReadSet, readDrawings, readImages } from './report/specimen';

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
const dataDir = dataDirectory();
const pen = unseenPenDrawings();
const { split } = modelOf(card.id).recipe;
const { validation } = takeSplit(loadMnistTraining(dataDir), split);
const sets: ReadSet[] = [
  {
    set: UNSEEN_PEN_WRITERS,
    short: 'pen writers 25–30',
    specimens: readDrawings(
      pen.map(({ label, writer, drawing }) => ({ label: String(label), group: `writer ${writer}`, drawing })),
      network,
      card,
    ),
  },
  {
    set: mnistValidationTitle(split),
    short: 'MNIST',
    specimens: readImages(validation, network, card),
  },
  ...(values.test
    ? [{ set: 'MNIST test', short: 'MNIST test', specimens: readImages(loadMnistTest(dataDir), network, card) }]
    : []),
];
const things = notDigitDrawings(dataDir);
const notDigits =
  things.length > 0
    ? { set: NOT_DIGITS_SET, short: 'no digits', specimens: readDrawings(things, network, card) }
    : undefined;
console.log('The sets are read. Drawing the pen writers’ digits differently takes about two minutes.');
const robustness = measureRobustness(UNSEEN_PEN_WRITERS, pen, network, card);
const figures = figuresOf(weightsName(), sets, robustness, notDigits);

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
