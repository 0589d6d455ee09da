import { expect, test } from 'vitest';
import { parseLayers } from '../../../lib/model/layers';
import { ModelFormatError } from '../../../lib/model/model-format-error';
import { digitNet } from '../../../training/network/architectures/digit-net';
import { shippedModel } from './shipped-model';

const conv = { class_name: 'Conv2D', config: { name: 'conv', strides: [1, 1], padding: 'same', activation: 'relu' } };
const pool = { class_name: 'MaxPooling2D', config: { name: 'pool', pool_size: [2, 2], strides: [2, 2] } };
const dense = { class_name: 'Dense', config: { name: 'logits', activation: 'softmax' } };

const sequential = (...layers: unknown[]) => ({
  modelTopology: { model_config: { class_name: 'Sequential', config: { layers } } },
});
const withConfig = <T extends { config: object }>(layer: T, config: object) => ({
  ...layer,
  config: { ...layer.config, ...config },
});

test('the model that ships has the layers of its architecture', () => {
  const kinds = parseLayers(shippedModel().modelJson).map(({ kind }) => kind);
  expect(kinds).toEqual(digitNet.layers.map(({ kind }) => kind).filter((kind) => kind !== 'dropout'));
});

test('a topology is read with and without the wrapper that Keras puts around it', () => {
  const wrapped = sequential(conv, pool, dense);
  const bare = { modelTopology: wrapped.modelTopology.model_config };
  expect(parseLayers(bare)).toEqual(parseLayers(wrapped));
});

test('layers come with their padding, window and activation; the softmax at the end is left to calibration', () => {
  expect(parseLayers(sequential(withConfig(conv, { padding: 'valid' }), pool, dense))).toEqual([
    { kind: 'convolution', kernel: 'conv/kernel', bias: 'conv/bias', activation: 'relu', padding: 'valid' },
    { kind: 'max-pool', size: 2 },
    { kind: 'dense', kernel: 'logits/kernel', bias: 'logits/bias', activation: 'linear' },
  ]);
});

test('sigmoids at the end are left out as a softmax is, and what is linear already stays', () => {
  for (const activation of ['sigmoid', 'linear']) {
    expect(parseLayers(sequential(withConfig(dense, { activation })))).toMatchObject([{ activation: 'linear' }]);
  }
});

test('padding that is left out is what Keras presets: none', () => {
  expect(parseLayers(sequential(withConfig(conv, { padding: undefined })))).toMatchObject([{ padding: 'valid' }]);
});

test('dropout and the input do nothing', () => {
  const input = { class_name: 'InputLayer', config: { name: 'picture' } };
  expect(parseLayers(sequential(input, { class_name: 'Dropout', config: { name: 'drop' } }))).toEqual([]);
});

test.each([
  ['nothing', null],
  ['text', 'model'],
  ['no topology', {}],
  ['a functional model', { modelTopology: { model_config: { class_name: 'Model', config: { layers: [] } } } }],
  ['no list of layers', { modelTopology: { class_name: 'Sequential', config: {} } }],
  ['a layer that is nothing', sequential(null)],
  ['a layer without a name', sequential({ class_name: 'Flatten', config: {} })],
  ['a layer of another kind', sequential({ class_name: 'LSTM', config: { name: 'memory' } })],
  ['a stride of 2', sequential(withConfig(conv, { strides: [2, 2] }))],
  ['dilation', sequential(withConfig(conv, { dilation_rate: [2, 2] }))],
  ['channels first', sequential(withConfig(conv, { data_format: 'channels_first' }))],
  ['an unknown padding', sequential(withConfig(conv, { padding: 'causal' }))],
  ['an unknown activation', sequential(withConfig(conv, { activation: 'tanh' }))],
  ['a softmax before the end', sequential(dense, dense)],
  ['sigmoids before the end', sequential(withConfig(dense, { activation: 'sigmoid' }), dense)],
  ['windows that are not square', sequential(withConfig(pool, { pool_size: [2, 3] }))],
  ['windows that overlap', sequential(withConfig(pool, { pool_size: [3, 3] }))],
  ['windows of nothing', sequential(withConfig(pool, { pool_size: [0, 0], strides: [0, 0] }))],
  ['pooling with padding', sequential(withConfig(pool, { padding: 'same' }))],
])('%s is refused', (_what, modelJson) => {
  expect(() => parseLayers(modelJson)).toThrow(ModelFormatError);
});
