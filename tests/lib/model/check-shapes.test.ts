import { expect, test } from 'vitest';
import { checkShapes } from '../../../lib/model/check-shapes';
import type { Layer } from '../../../lib/model/layers';
import { ModelFormatError } from '../../../lib/model/model-format-error';

const conv = (padding: 'same' | 'valid' = 'same'): Layer => ({
  ...{ kind: 'convolution', kernel: 'conv/kernel', bias: 'conv/bias', activation: 'relu', padding },
});
const pool = (size: number): Layer => ({ kind: 'max-pool', size });
const flatten: Layer = { kind: 'flatten' };
const dense: Layer = { kind: 'dense', kernel: 'logits/kernel', bias: 'logits/bias', activation: 'linear' };

/** A convolution of 5×5 to 4 channels, and a dense layer from `inputs` numbers to ten. */
const shapes = (inputs: number, more: Record<string, readonly number[]> = {}) =>
  new Map(
    Object.entries({
      ...{ 'conv/kernel': [5, 5, 1, 4], 'conv/bias': [4], 'logits/kernel': [inputs, 10], 'logits/bias': [10] },
      ...more,
    }),
  );

test('padded convolutions keep the picture’s size, unpadded ones lose their margin, pools leave out a last odd row', () => {
  expect(() => checkShapes([conv(), pool(2), flatten, dense], shapes(14 * 14 * 4))).not.toThrow();
  expect(() => checkShapes([conv('valid'), pool(2), flatten, dense], shapes(12 * 12 * 4))).not.toThrow();
  expect(() => checkShapes([conv(), pool(3), flatten, dense], shapes(9 * 9 * 4))).not.toThrow();
});

test('ten outputs are the digits’, an eleventh is that of being none, a twelfth that of several', () => {
  expect(checkShapes([flatten, dense], shapes(784))).toBe(10);
  for (const outputs of [11, 12]) {
    const more = shapes(784, { 'logits/kernel': [784, outputs], 'logits/bias': [outputs] });
    expect(checkShapes([flatten, dense], more)).toBe(outputs);
  }
});

test.each<[string, Layer[], ReadonlyMap<string, readonly number[]>, RegExp]>([
  ['no layer', [], shapes(1), /of shape \[28,28,1\], not ten to twelve/],
  ['a dense layer for more numbers', [conv(), flatten, dense], shapes(28 * 28 * 4 + 1), /logits\/kernel does not fit/],
  ['a dense layer before flattening', [conv(), dense], shapes(28), /logits\/kernel does not fit/],
  ['a convolution after flattening', [flatten, conv()], shapes(1), /conv\/kernel does not fit/],
  ['a convolution of two channels', [conv()], shapes(1, { 'conv/kernel': [5, 5, 2, 4] }), /conv\/kernel does not fit/],
  ['a filter as large as no picture', [pool(7), conv('valid')], shapes(1), /does not fit .* of shape \[4,4,1\]/],
  ['a window larger than the picture', [pool(29)], shapes(1), /max-pool does not fit/],
  ['a bias of another length', [conv()], shapes(1, { 'conv/bias': [5] }), /conv\/bias does not hold one number/],
  ['weights of another name', [conv()], new Map(), /conv\/bias does not hold one number/],
  ['thirteen outputs', [flatten, dense], shapes(1, { 'logits/kernel': [784, 13], 'logits/bias': [13] }), /not ten/],
])('%s: refused, and the message says where', (_what, layers, weights, words) => {
  expect(() => checkShapes(layers, weights)).toThrow(ModelFormatError);
  expect(() => checkShapes(layers, weights)).toThrow(words);
});
