import './cli/sentences';
import { statSync } from 'node:fs';
import { optionsOf, UsageError, wholeNumber } from './cli/options';
import { inMinutes } from './cli/progress-line';
import { FINDERS, trainFinder } from './detector/train-finder';
import { modelOf } from './loop/recipes/table';
import { runFolder, variantOf } from './loop/recipes/variant';
import { runFiles } from './loop/run';
import { trainModel } from './loop/train-model';
import { percents } from './loop/train-network';

const USAGE = `npm run train -- [options]

Trains a network and saves the run after each epoch. Ctrl-C stops it; --resume goes on.

  --model ID       the network: digit-net; digit-finder and sign-finder find in photographs; training/README.md lists all
  --epochs N       how many epochs, instead of the recipe's
  --seed N         where chance begins, instead of the recipe's
  --layout SIZES   other layers for mlp-100-100-60
  --cost NAME      another cost for mlp-100-100-60: cross-entropy, least-squares or mean-squared-difference
  --extra FILE     digits of your own to learn from too: drawings with labels (.jsonl) or pictures (.csv), as the page saves
                   those that you set
  --from-shipped   digit-finder, sign-finder: begins with the shipped weights, and trains them on
  --run FOLDER     where the run is saved: a folder of training/runs named after what is trained
  --resume         goes on with a run that was stopped
  --restart        begins again in place of a run that is there
  -h, --help       prints this

Example: npm run train -- --model mlp-100-100-60 --layout 784,200,50,10`;

const { values } = optionsOf(USAGE, {
  options: {
    model: { type: 'string', default: 'digit-net' },
    epochs: { type: 'string' },
    seed: { type: 'string' },
    layout: { type: 'string' },
    cost: { type: 'string' },
    extra: { type: 'string' },
    'from-shipped': { type: 'boolean', default: false },
    run: { type: 'string' },
    resume: { type: 'boolean', default: false },
    restart: { type: 'boolean', default: false },
  },
});
const epochs = wholeNumber('--epochs', values.epochs, 1);
const seed = wholeNumber('--seed', values.seed, 0);
const changes = { layout: values.layout, cost: values.cost, extra: values.extra, epochs, seed };
const finder = FINDERS.find(({ architecture }) => architecture.id === values.model);
const base = finder ?? modelOf(values.model);
const model = 'finds' in base ? undefined : variantOf(base, changes);
const { id } = base.architecture;
if (finder && (values.layout ?? values.cost ?? values.extra) !== undefined) {
  throw new UsageError(`--layout, --cost and --extra are for networks that read one digit, not for ${id}.`);
}
if (values.resume && Object.values(changes).some((value) => value !== undefined)) {
  throw new UsageError(
    '--resume goes on by the recipe that the run began with: leave out --epochs, --seed, --layout, --cost and --extra.',
  );
}
if (values['from-shipped'] && (!finder || values.resume)) {
  throw new UsageError('--from-shipped is for a new run of digit-finder or sign-finder.');
}
const own = runFolder(base);
const folder = values.run ?? runFolder(base, changes);

/** What was changed for trying is measured as it is; all else is exported first. */
const isExported = !model?.isForComparison && values.layout === undefined && values.cost === undefined;

/** What a further command must be told to find this run. */
const named = [id === 'digit-net' ? '' : ` --model ${id}`, folder === own ? '' : ` --run ${folder}`].join('');

/** When the run in the folder was last written; `undefined` where there is none. */
const writtenAt = (): number | undefined => statSync(runFiles(folder).last, { throwIfNoEntry: false })?.mtimeMs;
const earlier = writtenAt();
if (earlier !== undefined && !values.resume && !values.restart) {
  throw new UsageError(`${folder} holds a run already. --resume goes on with it, --restart begins again in its place.`);
}
process.on('SIGINT', () => {
  console.log(
    values.restart && earlier !== undefined && writtenAt() === earlier
      ? `\nStopped before an epoch was finished: ${folder} holds the earlier run as it was.`
      : `\nStopped. To go on after the last finished epoch: npm run train -- --resume${named}`,
  );
  process.exit(130);
});
const { history, bestEpoch } =
  'finds' in base
    ? await trainFinder(base, folder, values.resume, { epochs, seed, isFromShipped: values['from-shipped'] })
    : await trainModel(model ?? base, folder, values.resume);
const best = history[bestEpoch - 1];
const milliseconds = history.reduce((sum, { seconds }) => sum + 1000 * seconds, 0);
console.log(
  `Trained for ${inMinutes(milliseconds)}, with at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of ` +
    `memory. Kept: epoch ${bestEpoch}, validation ${best ? percents(best) : 'none'}. Next: npm run ` +
    (isExported ? 'export' : 'evaluate') +
    (named === '' ? '' : ` --${named}`),
);
