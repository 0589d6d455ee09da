// npm run export -- [--model digit-net] [--run FOLDER]: the best weights of a run become public/models/<id>/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ModelCard } from '../lib/model/card';
import { loadNetwork } from '../lib/model/network';
import { probabilitiesOf } from '../lib/model/probabilities';
import { architectureOf } from './architectures/registry';
import { startBackend } from './backend';
import { dataDirectory, loadMnistTraining, loadPenDigits } from './data/load';
import { inPictures } from './data/pictures';
import { splitMnist, splitPenDigits } from './data/split';
import { grayImages } from './evaluation/gray-images';
import { logitsInChunks } from './evaluation/logits-in-chunks';
import { fitTemperature, rejectionThreshold } from './export/calibrate';
import { equalise } from './export/equalise';
import { foldedWeights } from './export/fold';
import { modelFiles, WEIGHTS_FILE } from './export/model-json';
import { readCheckpoint } from './loop/checkpoint';
import { type RunState, runFiles } from './loop/train-network';
import { layoutOf } from './network/parameters';

/** Share of validation digits that the rejection threshold may cost: fewer than one in four hundred. */
const REJECTED_SHARE = 0.0025;

const { values } = parseArgs({
  options: { model: { type: 'string', default: 'digit-net' }, run: { type: 'string' } },
});
const architecture = architectureOf(values.model);
const folder = values.run ?? `training/runs/${architecture.id}`;
const best = readCheckpoint<RunState>(runFiles(folder).best);
const { averages, statistics } = best?.arrays ?? {};
if (best === undefined || averages === undefined || statistics === undefined) {
  console.error(`${runFiles(folder).best} is not there: npm run train -- --model ${architecture.id} makes it.`);
  process.exit(1);
}

const layout = layoutOf(architecture);
const folded = foldedWeights(architecture, layout, averages, statistics);
const names = [...folded.keys()];
for (const [i, name] of names.slice(0, -1).entries()) {
  const next = names[i + 1] as string;
  const [own, following] = [folded.get(name), folded.get(next)];
  if (own && following) {
    const [evened, nextEvened] = equalise(own, following);
    folded.set(name, evened).set(next, nextEvened);
  }
}
const files = modelFiles(architecture, folded);

await startBackend();
const network = loadNetwork({ modelJson: files.modelJson, weights: Uint8Array.from(files.weights).buffer });
const mnist = splitMnist(loadMnistTraining(dataDirectory())).validation;
const pen = inPictures(splitPenDigits(loadPenDigits(dataDirectory())).validation);
const logits = [...logitsInChunks(network, grayImages(mnist)), ...logitsInChunks(network, grayImages(pen))];
const labels = [...mnist.labels, ...pen.labels];
const temperature = fitTemperature(logits, labels);
const confidences = logits.map((own) => Math.max(...probabilitiesOf(own, temperature)));
const rightOf = (from: number, to: number): number =>
  labels.slice(from, to).filter((label, i) => {
    const own = logits[from + i] as number[];
    return own.indexOf(Math.max(...own)) === label;
  }).length /
  (to - from);

const modelJson = JSON.stringify(files.modelJson);
const { recipe, bestEpoch } = best.about;
const card: ModelCard = {
  id: architecture.id,
  title: architecture.title,
  architecture: architecture.summary,
  parameters: layout.parameterCount,
  bytes: modelJson.length + files.weights.length,
  data: 'MNIST training images 1–55,000; UCI pen digits of writers 1–24, inked by the app’s own code; both augmented',
  training: {
    command: `npm run train -- --model ${architecture.id} --epochs ${recipe.epochs} --seed ${recipe.seed}`,
    seed: recipe.seed,
    epochs: bestEpoch,
  },
  measured: [
    { set: 'MNIST validation (training images 55,001–60,000)', count: mnist.count, accuracy: rightOf(0, mnist.count) },
    { set: 'UCI pen digits, writers 25–30', count: pen.count, accuracy: rightOf(mnist.count, labels.length) },
  ],
  temperature,
  rejectBelow: rejectionThreshold(confidences, REJECTED_SHARE),
};
const target = `public/models/${architecture.id}`;
mkdirSync(target, { recursive: true });
writeFileSync(`${target}/model.json`, modelJson);
writeFileSync(`${target}/${WEIGHTS_FILE}`, files.weights);
writeFileSync(`${target}/card.json`, `${JSON.stringify(card, null, 2)}\n`);
console.log(
  `${target}: ${card.bytes} bytes, temperature ${temperature.toFixed(3)}, below ${card.rejectBelow.toFixed(3)} not a digit`,
);
for (const { set, accuracy } of card.measured) console.log(`  ${(100 * accuracy).toFixed(2)} %  ${set}`);
