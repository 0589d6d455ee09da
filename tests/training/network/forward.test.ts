import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../../../training/network/backend';
import { forwardReading, forwardTraining } from '../../../training/network/forward';
import { expectClose } from '../backends';
import { tinyPictures, tinyPlainNet, tinyWeights } from '../tiny';

const { layout, parameters } = tinyWeights(tinyPlainNet);
const { pixels } = tinyPictures();
const SIDE = 28;
const shares = Float32Array.from(pixels.subarray(0, 3 * SIDE * SIDE), (byte) => byte / 255);

beforeAll(async () => {
  await startBackend();
});

const valuesOf = (name: string): Float32Array => {
  const { offset = 0, size = 0 } = layout.parameters.find((own) => own.name === name) ?? {};
  return parameters.slice(offset, offset + size);
};
const find = (name: string): tf.Tensor =>
  tf.tensor(valuesOf(name), [...(layout.parameters.find((own) => own.name === name)?.shape ?? [])]);

function read(dropoutSeed?: number): Float32Array {
  return tf.tidy(() => {
    const pictures = tf.tensor4d(shares, [3, SIDE, SIDE, 1]);
    const logits =
      dropoutSeed === undefined
        ? forwardReading(tinyPlainNet, find, pictures)
        : forwardTraining(tinyPlainNet, find, pictures, dropoutSeed, () => expect.unreachable());
    return Float32Array.from(logits.dataSync());
  });
}

/** A picture whose fastest axis is the channel. */
interface Plane {
  readonly side: number;
  readonly channels: number;
  readonly data: Float32Array;
}

/** relu(x ∗ kernel + bias), place by place as the definition has it. */
function convolved({ side, channels, data }: Plane, name: string, kernel: number, pad: number): Plane {
  const [weights, bias] = [valuesOf(`${name}/kernel`), valuesOf(`${name}/bias`)];
  const filters = bias.length;
  const own = side + 2 * pad - kernel + 1;
  const at = (y: number, x: number, c: number): number =>
    y < 0 || x < 0 || y >= side || x >= side ? 0 : (data[(y * side + x) * channels + c] as number);
  const out = new Float32Array(own * own * filters).map((_, index) => {
    const [f, x, y] = [index % filters, Math.floor(index / filters) % own, Math.floor(index / filters / own)];
    let sum = bias[f] as number;
    for (let i = 0; i < kernel * kernel * channels; i++) {
      const [c, dx, dy] = [i % channels, Math.floor(i / channels) % kernel, Math.floor(i / channels / kernel)];
      sum += at(y + dy - pad, x + dx - pad, c) * (weights[i * filters + f] as number);
    }
    return Math.max(0, sum);
  });
  return { side: own, channels: filters, data: out };
}

function pooled({ side, channels, data }: Plane): Plane {
  const own = side >> 1;
  const out = new Float32Array(own * own * channels).map((_, index) => {
    const [c, x, y] = [index % channels, Math.floor(index / channels) % own, Math.floor(index / channels / own)];
    const corners = [0, 1, side, side + 1].map((step) => data[(2 * y * side + 2 * x + step) * channels + c] as number);
    return Math.max(...corners);
  });
  return { side: own, channels, data: out };
}

function dense(x: Float32Array, name: string): Float32Array {
  const [weights, bias] = [valuesOf(`${name}/kernel`), valuesOf(`${name}/bias`)];
  return bias.map((shift, j) =>
    x.reduce((sum, value, i) => sum + value * (weights[i * bias.length + j] as number), shift),
  );
}

test('plain convolutions, pooling and rectified dense layers give what their definitions give', () => {
  const expected = [0, 1, 2].flatMap((i) => {
    const picture = { side: SIDE, channels: 1, data: shares.subarray(i * SIDE * SIDE, (i + 1) * SIDE * SIDE) };
    const first = pooled(convolved(picture, 'one', 5, 2));
    const second = pooled(convolved(first, 'two', 3, 0));
    return [
      ...dense(
        dense(second.data, 'hidden').map((value) => Math.max(0, value)),
        'logits',
      ),
    ];
  });
  expectClose(read(), expected);
});

test('in training dropout alone is different, by its seed, and no statistics are told where there are none', () => {
  expect(read(1)).toEqual(read(1));
  expect(read(1)).not.toEqual(read(2));
  expect(read(1)).not.toEqual(read());
});
