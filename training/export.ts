import './cli/sentences';
import { optionsOf, UsageError } from './cli/options';
import { FINDERS } from './detector/train-finder';
import { exportRun, writeModel } from './export/export-run';
import { modelOf } from './loop/recipes/table';
import { runFolder } from './loop/recipes/variant';

const USAGE = `npm run export -- [options]

Writes the saved weights of a run to public/models/<id>/, calibrated, for the site to show.

  --model ID     the network: digit-net; digit-finder is fitted to the digit-net that is there; sign-finder
  --run FOLDER   its run: where npm run train saves it
  -h, --help     prints this

Example: npm run export -- --model softmax-regression`;

const { values } = optionsOf(USAGE, {
  options: { model: { type: 'string', default: 'digit-net' }, run: { type: 'string' } },
});
const finder = FINDERS.find(({ architecture }) => architecture.id === values.model);
if (finder) {
  const { exportFinder } = await import('./detector/export-finder');
  const exported = await exportFinder(finder, values.run ?? runFolder(finder));
  const { bytes, joint } = exported.card;
  const weigh = joint ? `, opinions weigh ${JSON.stringify(joint)}` : '';
  console.log(`${writeModel(exported)}: ${bytes} bytes${weigh}`);
  process.exit();
}
const model = modelOf(values.model);
const { id } = model.architecture;
const folder = values.run ?? runFolder(model);
const exported = await exportRun(model, folder);
const { layout, cost } = exported.run.recipe;
if (layout !== undefined || cost !== model.recipe.cost || model.isForComparison) {
  throw new UsageError(
    `${folder} is for trying: npm run evaluate -- --model ${id} --run ${folder} says how good it is.`,
  );
}
const target = writeModel(exported);
const { card } = exported;
console.log(
  `${target}: ${card.bytes} bytes, temperature ${card.temperature.toFixed(3)}, ` +
    `below ${card.rejectBelow.toPrecision(2)} not a digit`,
);
for (const { set, accuracy } of card.measured) console.log(`  ${(100 * accuracy).toFixed(2)} %  ${set}`);
