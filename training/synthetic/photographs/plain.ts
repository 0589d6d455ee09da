import { chance, oneOf, type Random } from '../../augment/random';
import { PAPERS } from './paper/papers';
import type { PhotographSettings } from './settings';
import { warmth } from './varied';
import { linerPen } from './writing/pens';

/** 0.3 to 1.3 megapixels, upright or across, in a phone's 4:3 or a cut-out's shape. */
export function anySize(random: Random, least = 0.3): { width: number; height: number } {
  const pixels = random.between(least, 1.3) * 1e6;
  const ratio = oneOf([4 / 3, 4 / 3, 16 / 9, 1, 2], random);
  const [long, short] = [Math.round(Math.sqrt(pixels * ratio)), Math.round(Math.sqrt(pixels / ratio))];
  return chance(random, 0.6) ? { width: long, height: short } : { width: short, height: long };
}

/** A clear photograph: a fine liner on white paper by daylight, held still from right above. */
export function plain(random: Random): PhotographSettings {
  return {
    ...anySize(random),
    writing: { height: random.between(0.12, 0.3), gap: [0.12, 0.45], touching: 0, linePitch: 1.8, jitter: 0.02 },
    view: { tilt: random.between(-0.02, 0.02), perspective: [0, 0] },
    pen: linerPen(random, oneOf(['black', 'black', 'blue'] as const, random)),
    paper: PAPERS.white,
    clutter: {},
    light: { tint: warmth(random.between(0, 0.25)), vignette: random.between(0.02, 0.1) },
    lens: { defocus: random.between(0.5, 0.8) },
    sensor: { exposure: random.between(0.55, 0.9), noise: 0.008, sharpening: random.between(0, 0.5) },
    jpeg: Math.round(random.between(88, 95)),
  };
}
