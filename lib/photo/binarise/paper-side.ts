import type { Plane } from '../plane';
import type { TwoLevels } from './two-levels';

/** Ink hardly ever covers so much, even where a thick digit fills the picture from edge to edge. */
const MOSTLY_PAPER = 2 / 3;

/** The paper is what covers most of the picture; where neither clearly does, what covers most of its rim. */
export function isPaperBelow({ width, height, data }: Plane, { threshold, below }: TwoLevels): boolean {
  if (below.share >= MOSTLY_PAPER) return true;
  if (below.share <= 1 - MOSTLY_PAPER) return false;
  let votes = 0;
  const vote = (at: number) => {
    votes += (data[at] as number) < threshold ? 1 : -1;
  };
  for (let x = 0; x < width; x++) {
    vote(x);
    vote((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    vote(y * width);
    vote(y * width + width - 1);
  }
  return votes === 0 ? below.share >= 0.5 : votes > 0;
}
