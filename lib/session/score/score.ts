/** What a network says that does not say a digit. */
export const NO_DIGIT = 'none';

/** A digit of which a person told what it is, and what each network took it for. */
export interface ToldDigit {
  /** Which digit of which drawing: the drawing's fingerprint and the digit's place in it. */
  readonly of: string;
  /** `0` to `9`. */
  readonly truth: string;
  /** By network id: `0` to `9`, or NO_DIGIT. Networks that have not answered are missing. */
  readonly said: Said;
}

export type Said = Readonly<Record<string, string>>;

/** All that was told, oldest first. No digit is in it twice. */
export type Score = readonly ToldDigit[];

/** How many of the digits that a network was asked about it read right. */
export interface Tally {
  readonly right: number;
  readonly count: number;
}

/** So much is kept; a person who tells more loses the oldest. */
export const MOST_TOLD = 500;

export const truthOf = (score: Score, of: string | undefined): string | undefined =>
  score.find((one) => one.of === of)?.truth;

/** The score after a person told a digit, or told it differently: it counts once. `undefined` takes back what was told. */
export function told(score: Score, of: string, truth: string | undefined, said: Said): Score {
  if (truth === undefined) return score.filter((one) => one.of !== of);
  if (truthOf(score, of) === undefined) return [...score, { of, truth, said }].slice(-MOST_TOLD);
  return score.map((one) => (one.of === of ? { of, truth, said: { ...one.said, ...said } } : one));
}

/** The score after networks answered, or changed their answer; the same one where that changes nothing. */
export function answered(score: Score, of: string, said: Said): Score {
  const known = score.find((one) => one.of === of);
  if (!known || Object.entries(said).every(([id, text]) => known.said[id] === text)) return score;
  return score.map((one) => (one === known ? { ...known, said: { ...known.said, ...said } } : one));
}

/** By network id; a network that answered none of the digits is missing. */
export function talliesOf(score: Score): Readonly<Record<string, Tally>> {
  const tallies: Record<string, Tally> = {};
  for (const { truth, said } of score) {
    for (const [id, text] of Object.entries(said)) {
      const { right, count } = tallies[id] ?? { right: 0, count: 0 };
      tallies[id] = { right: right + (text === truth ? 1 : 0), count: count + 1 };
    }
  }
  return tallies;
}
