import type { Architecture } from './architecture';

/**
 * The network that ships. Three blocks of two 3×3 convolutions, pooled between, widths doubled where the picture is halved (as in
 * Simonyan and Zisserman, Very Deep Convolutional Networks, 2014), batch-normalised (Ioffe and Szegedy, 2015).
 * The widths are the largest whose weights, a byte each, stay well under 150 KB.
 */
export const digitNet: Architecture = {
  id: 'digit-net',
  title: 'Digit net',
  summary:
    'Three blocks of two 3×3 convolutions (16, 32, 64 filters), batch-normalised, pooled between, and one dense layer',
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
    { kind: 'dense', name: 'logits', units: 11 },
  ],
};
