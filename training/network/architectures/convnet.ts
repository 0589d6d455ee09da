import type { Architecture, Start } from './architecture';

const START: Start = { kernel: 'truncated-normal', bias: 0.1 };

/** The convolutional network of TensorFlow's "Deep MNIST for Experts" (2015), after LeCun's of 1998. */
export const convnet: Architecture = {
  id: 'convnet',
  title: 'Convolutional network',
  summary:
    'Two 5×5 convolutions of 32 and 64 filters, each pooled, and dense layers of 1024 and 10; rectifiers between',
  layers: [
    { kind: 'convolution', name: 'conv1', kernel: 5, filters: 32, plain: START },
    { kind: 'max-pool', size: 2 },
    { kind: 'convolution', name: 'conv2', kernel: 5, filters: 64, plain: START },
    { kind: 'max-pool', size: 2 },
    { kind: 'flatten' },
    { kind: 'dense', name: 'hidden', units: 1024, activation: 'relu', start: START },
    { kind: 'dropout', rate: 0.5 },
    { kind: 'dense', name: 'logits', units: 10, start: START },
  ],
};
