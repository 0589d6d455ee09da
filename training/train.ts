// npm run train -- [--model digit-net] [--epochs N] [--seed N] [--run FOLDER] [--resume | --restart]
import './sentences';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { architectureOf } from './architectures/registry';
import { dataDirectory, loadMnistTraining, loadPenDigits } from './data/load';
import { inPictures, shareMemory } from './data/pictures';
import { splitMnist, splitPenDigits } from './data/split';
import { inMinutes } from './loop/progress';
import { DIGIT_NET_RECIPE } from './loop/recipe';
import { percents, runFiles, trainNetwork } from './loop/train-network';

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'digit-net' },
    epochs: { type: 'string' },
    seed: { type: 'string' },
    run: { type: 'string' },
    resume: { type: 'boolean', default: false },
    restart: { type: 'boolean', default: false },
  },
});
const architecture = architectureOf(values.model);
const recipe = {
  ...DIGIT_NET_RECIPE,
  epochs: Number(values.epochs ?? DIGIT_NET_RECIPE.epochs),
  seed: Number(values.seed ?? DIGIT_NET_RECIPE.seed),
};
const folder = values.run ?? `training/runs/${architecture.id}`;

if (existsSync(runFiles(folder).last) && !values.resume && !values.restart) {
  console.error(`${folder} holds a run already. --resume goes on with it, --restart begins anew in its place.`);
  process.exit(1);
}

const mnist = splitMnist(loadMnistTraining(dataDirectory()));
const pen = splitPenDigits(loadPenDigits(dataDirectory()));
const set = { pictures: shareMemory(mnist.training), drawings: pen.training, drawingRepeats: recipe.drawingRepeats };
const validation = [shareMemory(mnist.validation), inPictures(pen.validation)];

process.on('SIGINT', () => {
  console.log(`\nStopped. To go on after the last finished epoch: npm run train -- --resume --run ${folder}`);
  process.exit(130);
});
console.log(
  `${architecture.title}: ${set.pictures.count} pictures and ${set.drawings.length} drawings to learn from, ` +
    `${validation[0]?.labels.length} and ${validation[1]?.labels.length} to validate with.`,
);
const began = Date.now();
const { history, bestEpoch } = await trainNetwork(architecture, recipe, set, validation, folder, values.resume);
const best = history[bestEpoch - 1];
console.log(
  `Done after ${inMinutes(Date.now() - began)}. Best: epoch ${bestEpoch}, validation ${best ? percents(best) : 'none'}. ` +
    'Next: npm run export',
);
