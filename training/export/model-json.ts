import { createHash } from 'node:crypto';
import type { Architecture, LayerPlan } from '../network/architectures/architecture';
import type { FoldedWeights } from './fold';
import { quantise } from './quantise';

/** The two files of a LayersModel. */
export interface ModelFilesToWrite {
  readonly modelJson: unknown;
  readonly weights: Uint8Array;
  /** Name of the weights' file, beside model.json: with its hash, so that a cache never pairs it with another model. */
  readonly weightsFile: string;
}

/**
 * A network as `tf.loadLayersModel` reads it: a Sequential model whose convolutions rectify and whose end is a softmax
 * or sigmoids (uncalibrated), kernels as bytes, biases as 32-bit floats.
 */
export function modelFiles(architecture: Architecture, folded: ReadonlyMap<string, FoldedWeights>): ModelFilesToWrite {
  const parts: Uint8Array[] = [];
  const manifest: unknown[] = [];
  for (const [name, { shape, kernel, bias }] of folded) {
    const { bytes, scale, min } = quantise(kernel);
    const quantization = { dtype: 'uint8', scale, min, original_dtype: 'float32' };
    manifest.push({ name: `${name}/kernel`, shape, dtype: 'float32', quantization });
    manifest.push({ name: `${name}/bias`, shape: [bias.length], dtype: 'float32' });
    parts.push(bytes, new Uint8Array(bias.buffer, bias.byteOffset, bias.byteLength));
  }
  const isLast = (i: number): boolean => i === architecture.layers.length - 1;
  const layers = architecture.layers.flatMap((layer, i) =>
    kerasLayer(layer, i, isLast(i) ? (architecture.output ?? 'softmax') : undefined),
  );
  const shape = architecture.channels === undefined ? [null, 28, 28, 1] : [null, null, null, architecture.channels];
  const input = { class_name: 'InputLayer', config: { ...INPUT, batch_input_shape: shape, name: 'picture' } };
  const model_config = {
    class_name: 'Sequential',
    config: { name: architecture.id, layers: [input, ...layers] },
  };
  const weights = Buffer.concat(parts);
  const weightsFile = `weights.${createHash('sha256').update(weights).digest('hex').slice(0, 8)}.bin`;
  return {
    weights,
    weightsFile,
    modelJson: {
      format: 'layers-model',
      generatedBy: 'Scrawl',
      modelTopology: { keras_version: '2.0', backend: 'tensorflow', model_config },
      weightsManifest: [{ paths: [weightsFile], weights: manifest }],
    },
  };
}

const INPUT = { dtype: 'float32', sparse: false };

/** `output` is what the last layer makes of its logits. */
function kerasLayer(layer: LayerPlan, index: number, output?: 'softmax' | 'sigmoid'): unknown[] {
  switch (layer.kind) {
    case 'convolution': {
      const { name, kernel, filters, padding = 'same' } = layer;
      const config = { name, filters, kernel_size: [kernel, kernel], strides: [1, 1], padding };
      return [{ class_name: 'Conv2D', config: { ...config, activation: layer.activation ?? 'relu', use_bias: true } }];
    }
    case 'max-pool': {
      const size = [layer.size, layer.size];
      const config = { name: `pool${index}`, pool_size: size, strides: size, padding: 'valid' };
      return [{ class_name: 'MaxPooling2D', config }];
    }
    case 'flatten':
      return [{ class_name: 'Flatten', config: { name: 'flatten' } }];
    case 'dense': {
      const activation = output ?? layer.activation ?? 'linear';
      const config = { name: layer.name, units: layer.units, activation, use_bias: true };
      return [{ class_name: 'Dense', config }];
    }
    case 'dropout':
      // Dropout does nothing when reading.
      return [];
  }
}

/** The sha256 of each file by its name, in hexadecimal digits, as a model's card holds them. */
export function fileHashes(files: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
}
