import { UsageError } from '../../cli/options';
import { mlp } from '../../network/architectures/mlp';
import type { Cost } from '../../network/cost';
import type { Recipe } from '../recipe';
import { layoutFrom } from './layout';
import type { TrainableModel } from './trainable-model';

/** What the command line may change of a recipe; what is left out stays. */
export interface Variation {
  readonly epochs?: number | undefined;
  readonly seed?: number | undefined;
  /** Units of each layer from the picture's 784 to the digits' 10, with commas. */
  readonly layout?: string | undefined;
  readonly cost?: string | undefined;
}

/** The network whose layers and cost are parameters, as in the tutorial it comes from. */
const FREE = 'mlp-100-100-60';
const COSTS: readonly string[] = ['cross-entropy', 'mean-squared-difference', 'least-squares'] satisfies Cost[];

/** @throws UsageError where a model does not take the change. */
export function variantOf(model: TrainableModel, { epochs, seed, layout, cost }: Variation): TrainableModel {
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
