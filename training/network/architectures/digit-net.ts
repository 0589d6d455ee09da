import type { Architecture } from './architecture';

/**
 * The network that ships. Three blocks of 3×3 convolutions, pooled between, widths doubled where the picture is halved (as
 * in Simonyan and Zisserman, Very Deep Convolutional Networks, 2014), batch-normalised (Ioffe and Szegedy, 2015). The last
 * convolution is not padded: what it leaves is half as much for the dense layer to weigh. The eleventh output is that of
 * being no digit, the twelfth that of several digits side by side.
 */
export const digitNet: Architecture = {
  id: 'digit-net',
  title: 'Digit net',
  summary:
    'Three blocks of 3×3 convolutions, two of 16 filters, two of 32 and three of 64, batch-normalised, pooled between, ' +
    'and one dense layer: ten digits, “not a digit” and “several digits”',
  layers: [
    { kind: 'convolution', name: 'conv1a', kernel: 3, filters: 16 },
    { kind: 'convolution', name: 'conv1b', kernel: 3, filters: 16 },
    { kind: 'max-pool', size: 2 },
    { kind: 'convolution', name: 'conv2a', kernel: 3, filters: 32 },
    { kind: 'convolution', name: 'conv2b', kernel: 3, filters: 32 },
    { kind: 'max-pool', size: 2 },
    { kind: 'convolution', name: 'conv3a', kernel: 3, filters: 64 },
    { kind: 'convolution', name: 'conv3b', kernel: 3, filters: 64 },
    { kind: 'convolution', name: 'conv3c', kernel: 3, filters: 64, padding: 'valid' },
    { kind: 'flatten' },
    { kind: 'dropout', rate: 0.3 },
    { kind: 'dense', name: 'logits', units: 12 },
  ],
};
