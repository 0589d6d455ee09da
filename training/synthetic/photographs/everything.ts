import { chance, oneOf, type Random } from '../../augment/random';
import { board, PAPERS, type PaperKind } from './paper/papers';
import { plain } from './plain';
import type { PhotographSettings } from './settings';
import { anyEdge, anyHand, anyPen, anyRuling, anyTurn, hardEdge, warmth } from './varied';
import { chalk } from './writing/pens';

/** All at once, each as often as phones and hands do it. */
export function everything(random: Random): PhotographSettings {
  const base = plain(random);
  const isBoard = chance(random, 0.08);
  const paper = PAPERS[oneOf<PaperKind>(['white', 'white', 'cream', 'grey', 'recycled'], random)];
  return {
    ...base,
    writing: { ...base.writing, height: random.between(0.06, 0.4), gap: [0.08, 0.4], touching: 0.05, jitter: 0.04 },
    view: {
      tilt: 0.1 * Math.max(-2.6, Math.min(2.6, random.normal())),
      perspective: [random.between(-0.08, 0.08), random.between(-0.08, 0.08)],
    },
    pen: isBoard ? chalk(random) : anyPen(random),
    paper: isBoard ? board(random) : paper,
    ...(!isBoard && chance(random, 0.4) && { ruling: anyRuling(oneOf(['ruled', 'squared'], random), random) }),
    ...(!isBoard && chance(random, 0.25) && { pageEdge: anyEdge(random) }),
    clutter: {
      ...(chance(random, 0.4) && { specks: { count: random.below(30), largest: random.between(1.5, 5) } }),
      ...(chance(random, 0.15) && { showThrough: { strength: random.between(0.05, 0.12) } }),
      ...(chance(random, 0.1) && { staple: { length: random.between(0.4, 0.8) } }),
    },
    light: {
      tint: warmth(random.uniform()),
      vignette: random.between(0, 0.4),
      gradient: { amount: random.between(0, 0.45), towards: anyTurn(random) },
      ...(chance(random, 0.25) && { edge: hardEdge(random) }),
      ...(chance(random, 0.25) && { hand: anyHand(random) }),
    },
    lens: { defocus: random.between(0.5, 1.8) },
    sensor: {
      exposure: random.between(0.15, 0.85),
      noise: random.between(0.005, 0.04),
      sharpening: random.between(0, 0.8),
    },
    jpeg: Math.round(random.between(45, 95)),
  };
}
