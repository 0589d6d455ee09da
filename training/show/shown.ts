import type { GrayImage } from '../../lib/geometry/gray-image';
import { DIGITS } from '../../lib/reading/probabilities';
import type { OpenModel } from '../cli/lazy-model';
import { UsageError } from '../cli/options';
import type { LabelledImages } from '../data/load';
import { grayImages, judgePictures } from '../evaluation/judge';
import { isRight, NONE } from '../evaluation/judged';
import type { ShowSet } from './show-set';

/** A picture to show, what it is, and where it is found. */
export interface Shown {
  readonly picture: GrayImage;
  /** "8"; where a network read it wrong "8 → 3" or "8 → none". */
  readonly label: string;
  /** In the file it comes from, counted from 0. */
  readonly index: number;
}

/** Which pictures to show: those of some indices, the first of each digit, or the first `count`, perhaps of one digit. */
export type Choice =
  | { readonly kind: 'index'; readonly indices: readonly number[] }
  | { readonly kind: 'first-of-each' }
  | { readonly kind: 'first'; readonly digit?: number | undefined; readonly count: number };

/** The chosen pictures of a set. @throws UsageError where it has none of such an index */
export function shownOf(set: ShowSet, choice: Choice): Shown[] {
  const { first, images } = set;
  const pictures = grayImages(images);
  return chosen(set, choice).map((place) => ({
    picture: pictures[place] as GrayImage,
    label: String(images.labels[place]),
    index: first + place,
  }));
}

/** Where the chosen pictures lie in `images`, from 0. */
function chosen({ title, first, images }: ShowSet, choice: Choice): number[] {
  if (choice.kind === 'index') {
    const last = first + images.count - 1;
    return choice.indices.map((index) => {
      if (index >= first && index <= last) return index - first;
      throw new UsageError(`${title} holds the pictures ${first} to ${last}, not ${index}.`);
    });
  }
  if (choice.kind === 'first-of-each') {
    const places = Array.from({ length: DIGITS }, (_, digit) => images.labels.indexOf(digit));
    return places.filter((place) => place >= 0);
  }
  return [...images.labels.keys()].filter((place) => isOf(choice.digit, images, place)).slice(0, choice.count);
}

const isOf = (digit: number | undefined, { labels }: LabelledImages, place: number): boolean =>
  digit === undefined || labels[place] === digit;

/** A picture that a network read wrong: where it lies in its set, and what was said, '0' to '9' or 'none' for no digit. */
export interface Mistake {
  readonly place: number;
  readonly said: string;
}

/** What a network reads wrong of a set, in the set's order. */
export const mistakesOf = ({ network, card }: OpenModel, images: LabelledImages): Mistake[] =>
  judgePictures(images, network, card).flatMap((one, place) =>
    isRight(one) ? [] : [{ place, said: one.reading.text || NONE }],
  );

/** The first mistakes, perhaps of one digit, with what was said. */
export function shownMistakes(
  { first, images }: ShowSet,
  mistakes: readonly Mistake[],
  { digit, count }: { readonly digit?: number | undefined; readonly count: number },
): Shown[] {
  const pictures = grayImages(images);
  return mistakes
    .filter(({ place }) => isOf(digit, images, place))
    .slice(0, count)
    .map(({ place, said }) => ({
      picture: pictures[place] as GrayImage,
      label: `${images.labels[place]} → ${said}`,
      index: first + place,
    }));
}
