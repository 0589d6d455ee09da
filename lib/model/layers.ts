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

interface KerasLayer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>> & { readonly name: string };
}

/**
 * The layers of a Keras Sequential topology, as a LayersModel's model.json holds it. A softmax at the end is left out:
 * readings are made from logits, which calibration divides.
 * @throws ModelFormatError at anything that is not a sequence of the layers above.
 */
export function parseLayers(modelJson: unknown): Layer[] {
  const topology = (modelJson as { modelTopology?: { model_config?: unknown } } | null)?.modelTopology;
  const model = (topology?.model_config ?? topology) as
    | { class_name?: unknown; config?: { layers?: unknown } }
    | undefined;
  const layers = model?.config?.layers;
  if (model?.class_name !== 'Sequential' || !Array.isArray(layers)) {
    throw new ModelFormatError('model.json does not hold a sequential model.');
  }
  return (layers as KerasLayer[]).flatMap((layer, i) => parseLayer(layer, i === layers.length - 1));
}

function parseLayer({ class_name: kind, config }: KerasLayer, isLast: boolean): Layer[] {
  const weights = { kernel: `${config.name}/kernel`, bias: `${config.name}/bias` };
  switch (kind) {
    case 'InputLayer':
    case 'Dropout':
      return [];
    case 'Conv2D':
      if (String(config.strides) !== '1,1') throw new ModelFormatError(`${config.name}: only strides of 1 are read.`);
      return [
        {
          kind: 'convolution',
          ...weights,
          activation: activationOf(config, false),
          padding: config.padding === 'valid' ? 'valid' : 'same',
        },
      ];
    case 'MaxPooling2D':
      return [{ kind: 'max-pool', size: Number((config.pool_size as number[])[0]) }];
    case 'Flatten':
      return [{ kind: 'flatten' }];
    case 'Dense':
      return [{ kind: 'dense', ...weights, activation: activationOf(config, isLast) }];
    default:
      throw new ModelFormatError(`model.json: layers of the kind ${kind} are not read.`);
  }
}

function activationOf({ name, activation }: KerasLayer['config'], isLast: boolean): 'relu' | 'linear' {
  if (activation === 'relu' || activation === 'linear') return activation;
  if (activation === 'softmax' && isLast) return 'linear';
  throw new ModelFormatError(`${name}: the activation ${String(activation)} is not read.`);
}
