import { modelFiles } from '../../../training/export/model-json';
import type { ModelJson } from '../model/shipped-model';

/** A network with a layer of each kind, so small that thousands of them load in a second. */
export function smallModel(): { readonly modelJson: ModelJson; readonly weights: ArrayBuffer } {
  const numbers = (count: number) => Float32Array.from({ length: count }, (_, i) => Math.sin(i));
  const { modelJson, weights, weightsFile } = modelFiles(
    {
      id: 'small',
      title: 'Small',
      summary: '',
      layers: [
        { kind: 'convolution', name: 'conv', kernel: 3, filters: 2 },
        { kind: 'max-pool', size: 7 },
        { kind: 'flatten' },
        { kind: 'dense', name: 'dense', units: 10 },
      ],
    },
    new Map([
      ['conv', { shape: [3, 3, 1, 2], kernel: numbers(18), bias: numbers(2) }],
      ['dense', { shape: [32, 10], kernel: numbers(320), bias: numbers(10) }],
    ]),
  );
  const json = JSON.parse(JSON.stringify(modelJson).replace(weightsFile, 'weights.bin')) as ModelJson;
  return { modelJson: json, weights: Uint8Array.from(weights).buffer };
}
