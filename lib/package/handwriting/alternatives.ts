import type { PublicDigit } from '../../reading/public-reading';

/** Each more takes time and is hardly ever right. */
const MOST = 100;
/** An alternative is at least this likely, as a ratio to the likeliest reading. Less is no suggestion. */
const LEAST = 0.001;

interface Choice {
  /** A digit's text for each digit so far. */
  readonly texts: readonly string[];
  /** Its probability as a ratio to that of the likeliest, 0 to 1. A plain product of probabilities would become 0. */
  readonly ratio: number;
}

/**
 * The likeliest texts of some digits, at most `most` of them, in falling order; what was read is the first. Digits are taken
 * as independent, as in the reading's confidence, so that the best of a number are among the best of its beginning.
 */
export function likeliestTexts(digits: readonly PublicDigit[], most: number): (readonly string[])[] {
  let best: Choice[] = [{ texts: [], ratio: 1 }];
  for (const digit of digits) {
    const own = choicesOf(digit);
    best = best
      .flatMap(({ texts, ratio }) =>
        own.map((choice) => ({ texts: [...texts, choice.text], ratio: ratio * choice.ratio })),
      )
      .filter(({ ratio }) => ratio >= LEAST)
      .sort((a, b) => b.ratio - a.ratio)
      .slice(0, Math.min(most, MOST));
  }
  return best.slice(0, most).map(({ texts }) => texts);
}

/** What a digit may be, what was read first. */
function choicesOf({ text, probabilities }: PublicDigit): { readonly text: string; readonly ratio: number }[] {
  const highest = probabilities[Number(text)] ?? 1;
  const others = probabilities.map((probability, i) => ({ text: String(i), ratio: probability / highest }));
  return [{ text, ratio: 1 }, ...others.filter((other) => other.text !== text)];
}
