import { DIGITS, SEVERAL_DIGITS } from '../reading/probabilities';
import type { Layer } from './layers';
import { ModelFormatError } from './model-format-error';

/**
 * Follows a picture's shape, [28, 28, 1], through the layers, with the shapes of their weights by name. Checked before
 * anything runs: the wasm backend's kernels trust the shapes they are given, and one that does not fit breaks its memory.
 * Gives how many numbers come out.
 * @throws ModelFormatError unless those are ten, eleven with that of being no digit, or twelve with that of several.
 */
export function checkShapes(layers: readonly Layer[], shapes: ReadonlyMap<string, readonly number[]>): number {
  const shape = shapeBehind(layers, shapes, [28, 28, 1]);
  const [outputs = 0] = shape;
  if (shape.length === 1 && outputs >= DIGITS && outputs <= SEVERAL_DIGITS + 1) return outputs;
  throw new ModelFormatError(`The network gives numbers of shape [${shape}], not ten to twelve.`);
}

/** The shape that comes out of the layers. @throws ModelFormatError where one does not fit what comes before it. */
export const shapeBehind = (
  layers: readonly Layer[],
  shapes: ReadonlyMap<string, readonly number[]>,
  shape: readonly number[],
): readonly number[] => layers.reduce((before, layer) => shapeAfter(layer, before, shapes), shape);

function shapeAfter(
  layer: Layer,
  shape: readonly number[],
  shapes: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const [height = 0, width = 0, channels = 0] = shape;
  if (layer.kind === 'flatten') return [shape.reduce((product, length) => product * length, 1)];
  if (layer.kind === 'max-pool') {
    return fitting('max-pool', [Math.floor(height / layer.size), Math.floor(width / layer.size), channels], shape);
  }
  const kernel = shapes.get(layer.kernel) ?? [];
  const outputs = kernel.at(-1) ?? 0;
  if (!isSame(shapes.get(layer.bias) ?? [], [outputs])) {
    throw new ModelFormatError(`${layer.bias} does not hold one number for each output of ${layer.kernel}.`);
  }
  if (layer.kind === 'dense') {
    return fitting(layer.kernel, shape.length === 1 && isSame(kernel, [height, outputs]) ? [outputs] : [], shape);
  }
  const [kernelHeight = 0, kernelWidth = 0, inputs] = kernel;
  const lost = layer.padding === 'same' ? [0, 0] : [kernelHeight - 1, kernelWidth - 1];
  const after = [height - (lost[0] as number), width - (lost[1] as number), outputs];
  return fitting(layer.kernel, kernel.length === 4 && shape.length === 3 && inputs === channels ? after : [], shape);
}

function fitting(name: string, after: readonly number[], before: readonly number[]): readonly number[] {
  if (after.length > 0 && after.every((length) => length > 0)) return after;
  throw new ModelFormatError(`${name} does not fit what comes before it, of shape [${before}].`);
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((length, i) => length === b[i]);
