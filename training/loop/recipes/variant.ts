import { basename, extname } from 'node:path';
import { DIGITS } from '../../../lib/reading/probabilities';
import { UsageError } from '../../cli/options';
import type { Architecture } from '../../network/architectures/architecture';
import { mlp } from '../../network/architectures/mlp';
import type { Cost } from '../../network/cost';
import type { Recipe, Schedule, TrainableModel } from '../recipe';

/** What the command line may change of a recipe; what is left out stays. */
export interface Variation {
  readonly epochs?: number | undefined;
  readonly seed?: number | undefined;
  /** Units of each layer from the picture's 784 to the digits' 10, with commas. */
  readonly layout?: string | undefined;
  readonly cost?: string | undefined;
  /** A file of digits to learn from beside the others. */
  readonly extra?: string | undefined;
}

/** The network whose layers and cost are parameters, as in the tutorial it comes from. */
const FREE = 'mlp-100-100-60';
const COSTS: readonly string[] = ['cross-entropy', 'mean-squared-difference', 'least-squares'] satisfies Cost[];

/** @throws UsageError where a model does not take the change. */
export function variantOf(model: TrainableModel, { epochs, seed, layout, cost, extra }: Variation): TrainableModel {
  const { id } = model.architecture;
  if ((layout ?? cost) !== undefined && id !== FREE) {
    throw new UsageError(`--layout and --cost are for ${FREE}: the layers of ${id} are what makes it ${id}.`);
  }
  if (cost !== undefined && !COSTS.includes(cost)) {
    throw new UsageError(`--cost takes ${COSTS.join(' or ')}, not "${cost}".`);
  }
  return withLayout({
    ...model,
    recipe: {
      ...model.recipe,
      ...(epochs !== undefined && { epochs }),
      ...(seed !== undefined && { seed }),
      ...(cost !== undefined && { cost: cost as Cost }),
      ...(layout !== undefined && { layout: layoutFrom(layout) }),
      ...(extra !== undefined && { extra }),
    },
  });
}

/** A model as a run's own recipe has it, which may be of another layout than the table's. */
export const asInRecipe = (model: TrainableModel, recipe: Recipe): TrainableModel => withLayout({ ...model, recipe });

function withLayout(model: TrainableModel): TrainableModel {
  const { layout } = model.recipe;
  if (layout === undefined) return model;
  const { id, output } = model.architecture;
  const start = { kernel: 'xavier', bias: 0 } as const;
  const title = `Perceptron ${layout.join(' → ')}`;
  return { ...model, architecture: mlp({ id, title, layout, activation: 'relu', output, start }) };
}

/** Of MNIST's pictures. */
const PIXELS = 784;

/**
 * "784,100,100,60,10" as numbers: the inputs, the neurons of each layer between, the outputs.
 * @throws UsageError where that is no layout of a network from a picture to a digit
 */
export function layoutFrom(text: string): readonly number[] {
  const layout = text.split(/[,-]/).map(Number);
  const isLayout = layout.length > 1 && layout.every((size) => Number.isSafeInteger(size) && size > 0);
  if (isLayout && layout[0] === PIXELS && layout.at(-1) === DIGITS) return layout;
  throw new UsageError(
    `--layout takes the sizes of the layers, from ${PIXELS} pixels to ${DIGITS} digits, as 784,100,100,60,10; not "${text}".`,
  );
}

/** The folder of a model's run, where none is named: one for whatever differs from the model's own recipe. */
export function runFolder(
  {
    architecture: { id },
    recipe,
  }: { readonly architecture: Architecture; readonly recipe: Schedule & Pick<Partial<Recipe>, 'cost'> },
  changes: Variation = {},
): string {
  const { layout, cost, epochs, seed, extra } = changes;
  const parts = [
    ...(layout === undefined ? [] : [`layout-${layout.replaceAll(',', '-')}`]),
    ...(cost === undefined || cost === recipe.cost ? [] : [cost]),
    ...(epochs === undefined || epochs === recipe.epochs ? [] : [`epochs-${epochs}`]),
    ...(seed === undefined || seed === recipe.seed ? [] : [`seed-${seed}`]),
    ...(extra === undefined ? [] : [`extra-${basename(extra, extname(extra))}`]),
  ];
  return `training/runs/${[id, ...parts].join('.')}`;
}
