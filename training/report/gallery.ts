import { element, type Markup } from '../../lib/charts/markup';
import { guessOf, isGuessRight, isRight, NONE } from '../evaluation/judged';
import { pngAddress } from './png';
import type { Specimen } from './read-sets';

/** As many mistakes as a reader looks through. */
const MISTAKES = 50;
/** As many of anything else. */
const OTHERS = 60;
/** Two CSS pixels for each of the picture's, so that the digit can be seen. */
const SIDE = 56;

const bySureness = (a: Specimen, b: Specimen): number => b.reading.confidence - a.reading.confidence;

/** Digits that were read as another one, the surest first: nothing warns of those. */
export function worstMistakes(specimens: readonly Specimen[]): Specimen[] {
  return specimens
    .filter((one) => one.label !== NONE && one.reading.kind === 'digits' && !isRight(one))
    .sort(bySureness)
    .slice(0, MISTAKES);
}

/** Digits that were called no digit, those that would have been read right first. */
export function rejectedDigits(specimens: readonly Specimen[]): Specimen[] {
  return specimens
    .filter(({ label, reading }) => label !== NONE && reading.kind !== 'digits')
    .sort((a, b) => Number(isGuessRight(b)) - Number(isGuessRight(a)) || bySureness(a, b))
    .slice(0, OTHERS);
}

/** Things that are no digits and were read as one, the surest first. */
export function acceptedThings(specimens: readonly Specimen[]): Specimen[] {
  return specimens
    .filter(({ label, reading }) => label === NONE && reading.kind === 'digits')
    .sort(bySureness)
    .slice(0, OTHERS);
}

/** What the network saw of each under a heading, with what it is, what it was read as, and how surely. */
export async function gallery(title: string, specimens: readonly Specimen[]): Promise<Markup[]> {
  if (specimens.length === 0) return [];
  return [element('h3', {}, title), element('ul', { class: 'gallery' }, ...(await Promise.all(specimens.map(shot))))];
}

async function shot({ label, group, reading, picture }: Specimen): Promise<Markup> {
  const is = label === NONE ? (group ?? 'no digit') : label;
  const guess = guessOf(reading) || 'blank';
  const sure = `${(Math.floor(1000 * reading.confidence) / 10).toFixed(1)} %`;
  const alt = `${is}, ${reading.kind === 'digits' ? 'read as' : 'called no digit, most like'} ${guess}, ${sure} sure`;
  return element(
    'li',
    {},
    ...(picture ? [element('img', { src: await pngAddress(picture), alt, width: SIDE, height: SIDE })] : []),
    element('span', { 'aria-hidden': 'true' }, `${is} → ${guess}`),
    element('span', { class: 'quiet', 'aria-hidden': 'true' }, sure),
  );
}
