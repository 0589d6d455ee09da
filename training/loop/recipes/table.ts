import { UnknownModelError } from '../../cli/options';
import type { TrainableModel } from '../recipe';
import { classicModels } from './classic';
import { digitNetModel } from './digit-net';

/** Every network that can be trained, from the simplest to our own. */
export const MODELS: readonly TrainableModel[] = [...classicModels, digitNetModel];

/** @throws UnknownModelError, naming those that there are. */
export function modelOf(id: string): TrainableModel {
  const found = MODELS.find(({ architecture }) => architecture.id === id);
  if (found) return found;
  throw new UnknownModelError(
    `There is no model ${id}. There is: ${MODELS.map(({ architecture }) => architecture.id).join(', ')}.`,
  );
}
