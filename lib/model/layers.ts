import { ModelFormatError } from './model-format-error';

/** The layers that a shipped network is made of; weights by their name in the weights manifest. */
export type Layer =
  | {
      readonly kind: 'convolution';
      readonly kernel: string;
      readonly bias: string;
      readonly activation: 'relu' | 'linear';
      readonly padding: 'same' | 'valid';
    }
  | { readonly kind: 'max-pool'; readonly size: number }
  | { readonly kind: 'flatten' }
  | {
      readonly kind: 'dense';
      readonly kernel: string;
      readonly bias: string;
      readonly activation: 'relu' | 'linear';
    };

type Config = Readonly<Record<string, unknown>> & { readonly name: string };

/**
 * The layers of a Keras Sequential topology, as a LayersModel's model.json holds it. A softmax or sigmoids at the end are
 * left out: readings are made from logits, which calibration divides.
 * @throws ModelFormatError at anything that is not a sequence of the layers above.
 */
export function parseLayers(modelJson: unknown): Layer[] {
  const topology = (modelJson as { modelTopology?: { model_config?: unknown } } | null)?.modelTopology;
  const model = (topology?.model_config ?? topology) as
    | { class_name?: unknown; config?: { layers?: unknown } | null }
    | undefined;
  const layers = model?.config?.layers;
  if (model?.class_name !== 'Sequential' || !Array.isArray(layers)) {
    throw new ModelFormatError('model.json does not hold a sequential model.');
  }
  return layers.flatMap((layer: unknown, i) => parseLayer(layer, i === layers.length - 1));
}

function parseLayer(layer: unknown, isLast: boolean): Layer[] {
  const { class_name: kind, config: given } = (layer ?? {}) as { class_name?: unknown; config?: Config | null };
  if (typeof given?.name !== 'string') throw new ModelFormatError('model.json holds a layer without a name.');
  const config: Config = given;
  const weights = { kernel: `${config.name}/kernel`, bias: `${config.name}/bias` };
  switch (kind) {
    case 'InputLayer':
    case 'Dropout':
      return [];
    case 'Conv2D':
      refuseChannelsFirst(config);
      if (sideOf(config, 'strides', 1) !== 1) throw new ModelFormatError(`${config.name}: only strides of 1 are read.`);
      if (sideOf(config, 'dilation_rate', 1) !== 1) throw new ModelFormatError(`${config.name}: dilation is not read.`);
      return [{ kind: 'convolution', ...weights, activation: activationOf(config, false), padding: paddingOf(config) }];
    case 'MaxPooling2D': {
      refuseChannelsFirst(config);
      const size = sideOf(config, 'pool_size', 2);
      if (sideOf(config, 'strides', size) !== size || paddingOf(config) !== 'valid') {
        throw new ModelFormatError(`${config.name}: only pooling by windows side by side, unpadded, is read.`);
      }
      return [{ kind: 'max-pool', size }];
    }
    case 'Flatten':
      return [{ kind: 'flatten' }];
    case 'Dense':
      return [{ kind: 'dense', ...weights, activation: activationOf(config, isLast) }];
    default:
      throw new ModelFormatError(`model.json: layers of the kind ${String(kind)} are not read.`);
  }
}

/** The side of a square that Keras writes as one number or two; `preset` where it is left out. */
function sideOf(config: Config, field: string, preset: number): number {
  const value = config[field] ?? preset;
  const [height, width] = Array.isArray(value) ? value : [value, value];
  if (height !== width || !Number.isInteger(height) || height < 1) {
    throw new ModelFormatError(`${config.name}: the ${field} must be one whole number for both axes.`);
  }
  return height;
}

/** Keras's own preset is 'valid'. */
function paddingOf({ name, padding = 'valid' }: Config): 'same' | 'valid' {
  if (padding === 'same' || padding === 'valid') return padding;
  throw new ModelFormatError(`${name}: the padding ${String(padding)} is not read.`);
}

function refuseChannelsFirst({ name, data_format: format }: Config): void {
  if (format === 'channelsFirst' || format === 'channels_first') {
    throw new ModelFormatError(`${name}: channels must come last.`);
  }
}

function activationOf({ name, activation }: Config, isLast: boolean): 'relu' | 'linear' {
  if (activation === 'relu') return activation;
  if (activation === 'linear' || (isLast && (activation === 'softmax' || activation === 'sigmoid'))) return 'linear';
  throw new ModelFormatError(`${name}: the activation ${String(activation)} is not read.`);
}
