// npm run export -- [--model digit-net] [--run FOLDER]: the best weights of a run become public/models/<id>/.
import './sentences';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { architectureOf } from './architectures/registry';
import { startBackend } from './backend';
import { loadMnistTraining } from './data/load';
import { inPictures } from './data/pictures';
import { dataDirectory } from './data/source-file';
import { MNIST_VALIDATION, splitMnist } from './data/split';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from './evaluation/pen-writers';
import { exportNetwork } from './export/export-network';
import { readCheckpoint } from './loop/checkpoint';
import { type RunState, runFiles } from './loop/train-network';
import { modelFolder } from './open-model';
import { UsageError } from './usage';

const DATA =
  'MNIST training images 1–55,000; UCI pen digits of writers 1–24, inked by the app’s own code; drawings made by code, of ' +
  'digits in rarer styles and of what is no digit (letters, Hershey’s engraving alphabets among them, doodles, scribbles, ' +
  'spoilt digits); all augmented';

const { values } = parseArgs({
  options: { model: { type: 'string', default: 'digit-net' }, run: { type: 'string' } },
});
const architecture = architectureOf(values.model);
const folder = values.run ?? `training/runs/${architecture.id}`;
const best = readCheckpoint<RunState>(runFiles(folder).best);
if (best === undefined) {
  throw new UsageError(`${runFiles(folder).best} is not there: npm run train -- --model ${architecture.id} makes it.`);
}

await startBackend();
const validation = [
  {
    set: MNIST_VALIDATION,
    images: splitMnist(loadMnistTraining(dataDirectory())).validation,
  },
  {
    set: UNSEEN_PEN_WRITERS,
    images: inPictures(unseenPenDrawings()),
  },
];
const { modelJson, weights, weightsFile, card } = exportNetwork(architecture, best, validation, DATA);

const target = modelFolder(architecture.id);
// The weights of an earlier export have another name.
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
writeFileSync(`${target}/model.json`, modelJson);
writeFileSync(`${target}/${weightsFile}`, weights);
writeFileSync(`${target}/card.json`, `${JSON.stringify(card, null, 2)}\n`);
console.log(
  `${target}: ${card.bytes} bytes, temperature ${card.temperature.toFixed(3)}, ` +
    `below ${card.rejectBelow.toPrecision(2)} not a digit`,
);
for (const { set, accuracy } of card.measured) console.log(`  ${(100 * accuracy).toFixed(2)} %  ${set}`);
