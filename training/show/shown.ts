import type { GrayImage } from '../../lib/geometry/gray-image';
import { grayImages } from '../evaluation/sets/gray-images';
import { type Choice, choose } from './choose';
import type { Mistake } from './mistakes';
import type { ShowSet } from './show-set';

/** A picture to show, what it is, and where it is found. */
export interface Shown {
  readonly picture: GrayImage;
  /** "8"; where a network read it wrong "8 → 3" or "8 → none". */
  readonly label: string;
  /** In the file it comes from, counted from 0. */
  readonly index: number;
}

/** The chosen pictures of a set. @throws UsageError where it has none of such an index */
export function shownOf(set: ShowSet, choice: Choice): Shown[] {
  const pictures = grayImages(set.images);
  return choose(set, choice).map((place) => ({
    picture: pictures[place] as GrayImage,
    label: String(set.images.labels[place]),
    index: set.first + place,
  }));
}

/** The first mistakes, perhaps of one digit, with what was said. */
export function shownMistakes(
  set: ShowSet,
  mistakes: readonly Mistake[],
  { digit, count }: { readonly digit?: number | undefined; readonly count: number },
): Shown[] {
  const pictures = grayImages(set.images);
  return mistakes
    .filter(({ place }) => digit === undefined || set.images.labels[place] === digit)
    .slice(0, count)
    .map(({ place, said }) => ({
      picture: pictures[place] as GrayImage,
      label: `${set.images.labels[place]} → ${said}`,
      index: set.first + place,
    }));
}
