// npm run train -- [--model digit-net] [--epochs N] [--seed N] [--run FOLDER] [--resume | --restart]
import './sentences';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { architectureOf } from './architectures/registry';
import { loadMnistTraining, loadPenDigits } from './data/load';
import { inPictures, shareMemory } from './data/pictures';
import { dataDirectory } from './data/source-file';
import { splitMnist, splitPenDigits } from './data/split';
import { inMinutes } from './loop/progress';
import { DIGIT_NET_RECIPE } from './loop/recipe';
import { percents, runFiles, trainNetwork } from './loop/train-network';
import { madeNotDigits } from './made/made-not-digits';
import { UsageError, wholeNumber } from './usage';

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
  epochs: wholeNumber('--epochs', values.epochs, 1) ?? DIGIT_NET_RECIPE.epochs,
  seed: wholeNumber('--seed', values.seed, 0) ?? DIGIT_NET_RECIPE.seed,
};
if (values.resume && (values.epochs !== undefined || values.seed !== undefined)) {
  throw new UsageError('--resume goes on by the recipe that the run began with: leave out --epochs and --seed.');
}
const folder = values.run ?? `training/runs/${architecture.id}`;

/** What a further command must be told to find this run. */
const named = [
  architecture.id === 'digit-net' ? '' : ` --model ${architecture.id}`,
  values.run === undefined ? '' : ` --run ${values.run}`,
].join('');

if (existsSync(runFiles(folder).last) && !values.resume && !values.restart) {
  throw new UsageError(`${folder} holds a run already. --resume goes on with it, --restart begins anew in its place.`);
}

const mnist = splitMnist(loadMnistTraining(dataDirectory()));
const pen = splitPenDigits(loadPenDigits(dataDirectory()));
const set = { pictures: shareMemory(mnist.training), drawings: pen.training };
const validation = [
  shareMemory(mnist.validation),
  inPictures(pen.validation),
  inPictures(madeNotDigits(pen.validation)),
];

process.on('SIGINT', () => {
  console.log(`\nStopped. To go on after the last finished epoch: npm run train -- --resume${named}`);
  process.exit(130);
});
console.log(
  `${architecture.title}: ${set.pictures.count} pictures and ${set.drawings.length} drawings to learn from, ` +
    `${validation.map(({ labels }) => labels.length).join(', ')} to validate with: pictures, drawings, no digits.`,
);
const { history, bestEpoch } = await trainNetwork(architecture, recipe, set, validation, folder, values.resume);
const best = history[bestEpoch - 1];
const milliseconds = history.reduce((sum, { seconds }) => sum + 1000 * seconds, 0);
console.log(
  `Trained for ${inMinutes(milliseconds)}, with at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of ` +
    `memory. Best: epoch ${bestEpoch}, validation ${best ? percents(best) : 'none'}. Next: npm run export` +
    (named === '' ? '' : ` --${named}`),
);
