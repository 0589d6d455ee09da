import { BLOCK, DIGIT_HEAD, type Head, SIGN_HEAD } from '../../../lib/photo/finder/head';
import type { Architecture, LayerPlan } from './architecture';

const FILTERS = 48;

const wide = (name: string): LayerPlan => ({ kind: 'convolution', name, kernel: 3, filters: FILTERS });

/**
 * Squares of 2×2 pixels become channels, which are pooled once more to a quarter of the size; five 3×3 convolutions then let
 * each place see 48 pixels around, and one head answers for it (Zhou, Wang and Krähenbühl, Objects as Points, 2019). A first
 * convolution of all pixels in place of the squares nearly doubled the time of a step.
 */
const finder = (id: string, title: string, head: Head): Architecture => ({
  id,
  title,
  summary:
    'Six 3×3 convolutions, 24 and five times 48 filters, batch-normalised, at a half and then a quarter of the size',
  channels: BLOCK * BLOCK,
  layers: [
    { kind: 'convolution', name: 'conv1', kernel: 3, filters: 24 },
    { kind: 'max-pool', size: 2 },
    ...['conv2', 'conv3', 'conv4', 'conv5', 'conv6'].map(wide),
    {
      kind: 'convolution',
      name: 'head',
      kernel: 1,
      filters: head.channels,
      // Nothing is likelier than something, so that the first steps are no shock (Lin et al., Focal Loss, 2017).
      plain: { kernel: 'xavier', bias: -2.2 },
      activation: 'linear',
    },
  ],
});

/** Finds digits in photographs. */
export const digitFinder = finder('digit-finder', 'Digit finder', DIGIT_HEAD);

/** Finds signs on a line of digits that were found. */
export const signFinder = finder('sign-finder', 'Sign finder', SIGN_HEAD);
