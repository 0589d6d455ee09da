import type { TrainableModel } from './trainable-model';
import type { Variation } from './variant';

/** The folder of a model's run, where none is named: one for whatever differs from the model's own recipe. */
export function runFolder({ architecture: { id }, recipe }: TrainableModel, changes: Variation = {}): string {
  const { layout, cost, epochs, seed } = changes;
  const parts = [
    ...(layout === undefined ? [] : [`layout-${layout.replaceAll(',', '-')}`]),
    ...(cost === undefined || cost === recipe.cost ? [] : [cost]),
    ...(epochs === undefined || epochs === recipe.epochs ? [] : [`epochs-${epochs}`]),
    ...(seed === undefined || seed === recipe.seed ? [] : [`seed-${seed}`]),
  ];
  return `training/runs/${[id, ...parts].join('.')}`;
}
