import { HEAD } from '../../../lib/photo/detect/head';
import type { Architecture, LayerPlan } from './architecture';

const FILTERS = 48;

const wide = (name: string): LayerPlan => ({ kind: 'convolution', name, kernel: 3, filters: FILTERS });

/**
 * Finds digits in photographs: down to a quarter of the size, then five 3×3 convolutions, so that each place sees 50 pixels
 * around, and one head that answers for it (Zhou, Wang and Krähenbühl, Objects as Points, 2019).
 */
export const digitFinder: Architecture = {
  id: 'digit-finder',
  title: 'Digit finder',
  summary:
    'Seven 3×3 convolutions, 16, 24 and five times 48 filters, batch-normalised, pooled after each of the first two',
  layers: [
    { kind: 'convolution', name: 'conv1', kernel: 3, filters: 16 },
    { kind: 'max-pool', size: 2 },
    { kind: 'convolution', name: 'conv2', kernel: 3, filters: 24 },
    { kind: 'max-pool', size: 2 },
    ...['conv3', 'conv4', 'conv5', 'conv6', 'conv7'].map(wide),
    {
      kind: 'convolution',
      name: 'head',
      kernel: 1,
      filters: HEAD.channels,
      // Nothing is likelier than something, so that the first steps are no shock (Lin et al., Focal Loss, 2017).
      plain: { kernel: 'xavier', bias: -2.2 },
      activation: 'linear',
    },
  ],
};
