import { type Box, middleOf, overlapOf, SAME_DIGIT } from '../../lib/geometry/box';
import type { Peak } from '../../lib/photo/finder/peaks';
import type { SignPeak } from '../../lib/photo/finder/sign-peaks';
import { likeliestDigit } from '../../lib/reading/number-reading';
import { isToBeFound, type Mark, sizeOf } from './targets';

/** How many of the marks that should be found are, rightly read, and how many peaks are where none may be. */
export interface Compared {
  readonly right: number;
  readonly count: number;
  readonly extra: number;
}

/** A sign's middle may be off by so much, as a ratio of the digits' height. */
const NEAR = 0.25;

export function compareDigits(marks: readonly Mark[], peaks: readonly Peak[]): Compared {
  const digits = marks.filter((mark) => typeof mark.label === 'number' && isToBeFound(mark));
  const others = marks.filter(
    (mark) => !digits.includes(mark) && (typeof mark.label === 'number' || mark.label === 'unsure'),
  );
  const left = new Set(peaks);
  let right = 0;
  for (const { box, label } of digits) {
    const own = [...left].filter((peak) => overlapOf(peak.box, box) >= SAME_DIGIT).sort((a, b) => b.score - a.score)[0];
    if (own === undefined) continue;
    left.delete(own);
    if (likeliestDigit(own.logits) === label) right += 1;
  }
  const extra = [...left].filter((peak) => !others.some(({ box }) => overlapOf(peak.box, box) > 0)).length;
  return { right, count: digits.length, extra };
}

/** The places of signs are told by their middles: a dot is too small to overlap with. */
export function compareSigns(marks: readonly Mark[], peaks: readonly SignPeak[]): Compared {
  const isSign = ({ label }: Mark): boolean => typeof label === 'string' && label !== 'other' && label !== 'unsure';
  const signs = marks.filter((mark) => isSign(mark) && isToBeFound(mark));
  const others = marks.filter((mark) => (isSign(mark) && !signs.includes(mark)) || mark.label === 'unsure');
  const left = new Set(peaks);
  let right = 0;
  for (const { box, label, tall = 0 } of signs) {
    const own = [...left].filter((peak) => isNear(peak.box, box, NEAR * tall)).sort((a, b) => b.score - a.score)[0];
    if (own === undefined) continue;
    left.delete(own);
    if (own.text === label) right += 1;
  }
  const extra = [...left].filter((peak) => !others.some((mark) => isNear(peak.box, mark.box, sizeOf(mark)))).length;
  return { right, count: signs.length, extra };
}

function isNear(a: Box, b: Box, most: number): boolean {
  const [from, to] = [middleOf(a), middleOf(b)];
  return Math.hypot(from.x - to.x, from.y - to.y) <= most;
}
