import { DIGITS } from '../../reading/probabilities';
import { type ClassDrawing, NO_DIGIT } from './class-drawing';

/** How many drawings a network reads right, of those whose truth is known and which it has read. */
export interface ClassScore {
  readonly right: number;
  readonly count: number;
}

/** A number is right when all its digits are. What is no digit is right when the network says so. */
export function scoreOf(drawings: readonly ClassDrawing[], network: string): ClassScore {
  const judged = drawings.filter(({ truth, answers }) => truth !== undefined && answers[network]);
  return {
    right: judged.filter(({ truth, answers }) => answers[network]?.text === truth).length,
    count: judged.length,
  };
}

/** The place of NO_DIGIT beside 0 to 9. */
export const NO_DIGIT_PLACE = DIGITS;

export interface ClassConfusion {
  /** `counts[truth][read]`, eleven of each: 0 to 9, then NO_DIGIT. */
  readonly counts: readonly (readonly number[])[];
  /** Drawings that the network divided into another number of digits, so that theirs cannot be paired. */
  readonly unpaired: number;
}

/** What a network takes each digit for. The digits of a number are counted one by one. */
export function confusionOf(drawings: readonly ClassDrawing[], network: string): ClassConfusion {
  const counts = Array.from({ length: DIGITS + 1 }, () => new Array<number>(DIGITS + 1).fill(0));
  let unpaired = 0;
  for (const { truth, answers } of drawings) {
    const read = answers[network]?.text;
    if (truth === undefined || read === undefined) continue;
    const [own, others] = [placesOf(truth), placesOf(read)];
    if (own.length !== others.length) unpaired += 1;
    else
      own.forEach((place, i) => {
        const row = counts[place] as number[];
        row[others[i] as number] = (row[others[i] as number] ?? 0) + 1;
      });
  }
  return { counts, unpaired };
}

const placesOf = (text: string): number[] => (text === NO_DIGIT ? [NO_DIGIT_PLACE] : [...text].map(Number));

/** Networks that read the same in one drawing. */
export interface Party {
  readonly text: string;
  /** Their ids. */
  readonly networks: readonly string[];
}

/** What was read in a drawing, the answer of most networks first; of equal ones, the one that came first. */
export function partiesOf({ answers }: Pick<ClassDrawing, 'answers'>): Party[] {
  const byText = new Map<string, string[]>();
  for (const [id, { text }] of Object.entries(answers)) byText.set(text, [...(byText.get(text) ?? []), id]);
  return [...byText]
    .map(([text, networks]) => ({ text, networks }))
    .sort((a, b) => b.networks.length - a.networks.length);
}

/** Drawings that not all networks read alike, the most disputed first: `most` of them at most. */
export function disputedOf(drawings: readonly ClassDrawing[], most: number): ClassDrawing[] {
  return drawings
    .map((drawing) => ({ drawing, dispute: disputeOf(drawing) }))
    .filter(({ dispute }) => dispute > 0)
    .sort((a, b) => b.dispute - a.dispute)
    .slice(0, most)
    .map(({ drawing }) => drawing);
}

/**
 * The probability, 0 to 1, that two networks drawn by lot, one after the other, read a drawing differently.
 * Source: Gini and Simpson's index of diversity.
 */
function disputeOf(drawing: ClassDrawing): number {
  const parties = partiesOf(drawing);
  const all = parties.reduce((sum, { networks }) => sum + networks.length, 0);
  return parties.length < 2 ? 0 : 1 - parties.reduce((sum, { networks }) => sum + (networks.length / all) ** 2, 0);
}
