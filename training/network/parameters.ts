import type { Random } from '../augment/random';
import type { Architecture, Start } from './architectures/architecture';

/** One trained array of numbers, and where it lies in the flat vector of all of them. */
export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly size: number;
  /** What it starts as: normal numbers of this standard deviation, none beyond two of them if `truncated`, or one value. */
  readonly start: { readonly deviation: number; readonly truncated?: boolean } | { readonly value: number };
  /** Weight decay pulls kernels to zero; biases and normalisation are left alone. */
  readonly decays: boolean;
}

/** What a network is made of: trained parameters, and the running means and variances of its normalisations. */
export interface Layout {
  readonly parameters: readonly Parameter[];
  readonly parameterCount: number;
  readonly statistics: readonly { readonly name: string; readonly channels: number; readonly offset: number }[];
  readonly statisticCount: number;
}

/** Side of the input picture, in pixels. */
const INPUT_SIZE = 28;

/** Lists an architecture's arrays and lays them out one behind the other, in the order of the layers. */
export function parameterLayout(architecture: Architecture): Layout {
  const parameters: Parameter[] = [];
  const statistics: { name: string; channels: number; offset: number }[] = [];
  let [side, channels] = [INPUT_SIZE, architecture.channels ?? 1];
  let parameterCount = 0;
  let statisticCount = 0;
  const add = (name: string, shape: readonly number[], start: Parameter['start'], decays: boolean): void => {
    const size = shape.reduce((product, length) => product * length, 1);
    parameters.push({ name, shape, offset: parameterCount, size, start, decays });
    parameterCount += size;
  };
  for (const layer of architecture.layers) {
    if (layer.kind === 'convolution') {
      const fanIn = layer.kernel * layer.kernel * channels;
      const shape = [layer.kernel, layer.kernel, channels, layer.filters];
      if (layer.plain) {
        const fanOut = layer.kernel * layer.kernel * layer.filters;
        add(`${layer.name}/kernel`, shape, startOf(layer.plain.kernel, fanIn, fanOut), true);
        add(`${layer.name}/bias`, [layer.filters], { value: layer.plain.bias }, false);
      } else {
        add(`${layer.name}/kernel`, shape, heNormal(fanIn), true);
        add(`${layer.name}/gamma`, [layer.filters], { value: 1 }, false);
        add(`${layer.name}/beta`, [layer.filters], { value: 0 }, false);
        statistics.push({ name: layer.name, channels: layer.filters, offset: statisticCount });
        statisticCount += 2 * layer.filters;
      }
      channels = layer.filters;
      if (layer.padding === 'valid') side -= layer.kernel - 1;
    } else if (layer.kind === 'max-pool') {
      side = Math.floor(side / layer.size);
    } else if (layer.kind === 'flatten') {
      channels *= side * side;
      side = 1;
    } else if (layer.kind === 'dense') {
      const { start, units } = layer;
      const kernel = start ? startOf(start.kernel, channels, units) : { deviation: Math.sqrt(1 / channels) };
      add(`${layer.name}/kernel`, [channels, units], kernel, true);
      add(`${layer.name}/bias`, [units], { value: start?.bias ?? 0 }, false);
      channels = layer.units;
    }
  }
  return { parameters, parameterCount, statistics, statisticCount };
}

/** The start for a layer with a rectifier behind it: He, Zhang, Ren and Sun, Delving Deep into Rectifiers, 2015. */
const heNormal = (fanIn: number): { deviation: number } => ({ deviation: Math.sqrt(2 / fanIn) });

/** TensorFlow's first tutorials begin with this, and redraw what lies beyond two of it. */
const TRUNCATED_DEVIATION = 0.1;

function startOf(kernel: Start['kernel'], fanIn: number, fanOut: number): Parameter['start'] {
  switch (kernel) {
    case 'zeros':
      return { value: 0 };
    case 'xavier':
      return { deviation: Math.sqrt(2 / (fanIn + fanOut)) };
    case 'truncated-normal':
      return { deviation: TRUNCATED_DEVIATION, truncated: true };
  }
}

/** The flat vector a training starts from. */
export function initialParameters({ parameters, parameterCount }: Layout, random: Random): Float32Array {
  const vector = new Float32Array(parameterCount);
  for (const { start, offset, size } of parameters) {
    for (let i = offset; i < offset + size; i++) {
      vector[i] = 'value' in start ? start.value : start.deviation * normal(random, start.truncated);
    }
  }
  return vector;
}

function normal(random: Random, truncated = false): number {
  let value = random.normal();
  while (truncated && Math.abs(value) > 2) value = random.normal();
  return value;
}

/** Running means of 0 and variances of 1, `[mean…, variance…]` for one normalisation after the other. */
export function initialStatistics({ statistics, statisticCount }: Layout): Float32Array {
  const vector = new Float32Array(statisticCount);
  for (const { offset, channels } of statistics) vector.fill(1, offset + channels, offset + 2 * channels);
  return vector;
}
