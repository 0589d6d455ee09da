import { DIGITS } from '../../lib/reading/probabilities';
import { UsageError } from '../cli/usage';
import type { ShowSet } from './show-set';

/** Which pictures to show: those of some indices, the first of each digit, or the first `count`, perhaps of one digit. */
export type Choice =
  | { readonly kind: 'index'; readonly indices: readonly number[] }
  | { readonly kind: 'first-of-each' }
  | { readonly kind: 'first'; readonly digit: number | undefined; readonly count: number };

/** Where the chosen pictures lie in `images`, from 0. @throws UsageError where the set has no picture of such an index */
export function choose({ title, first, images }: ShowSet, choice: Choice): number[] {
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
  const places: number[] = [];
  for (let place = 0; place < images.count && places.length < choice.count; place++) {
    if (choice.digit === undefined || images.labels[place] === choice.digit) places.push(place);
  }
  return places;
}
