import { sharedWidth } from '../../geometry/box';
import { digitCost } from '../../reading/number-reading';
import { type ChosenDigit, chooseDigits, type Score, SURE } from './choose-digits';
import { nearParts } from './near-parts';
import type { Part } from './part';
import { piecesOf } from './pieces';
import { textLines } from './text-lines';
import { typicalHeight } from './written-parts';

/** A digit, or what else stands among digits, and its line, counted from 0 at the top. */
export interface LineDigit extends ChosenDigit {
  readonly line: number;
}

/** Gaps in strokes that are closed one after another, as ratios of a digit's height, as long as there is doubt. */
const GAPS = [0, 0.06, 0.12, 0.2, 0.3] as const;
/** Ratio of a digit's height. A part nearer above another is no line of its own: it may be the rest of a broken digit. */
const STACKED = 0.3;
/** Most finds that one broken digit may be taken for. */
const FEW = 3;
/** No doubt is left if the mean cost of the digits is below this. */
const NO_DOUBT = 0.3;
/** Cost of each digit, so that the two rings of an 8 are not two 0s. */
const EACH = 0.5;
/** Ratio of the parts that may be taller than the height of whole digits. */
const TALLER = 0.1;

/** A page of words, a pattern or dirt. */
const WORDS_PAGE = {
  /** A sheet of handwriting has fewer parts; a page of print would take minutes. */
  mostParts: 600,
  /** Fewer pieces are never called a page of words. */
  leastPieces: 40,
  /** A smaller ratio of the pieces looks like digits. */
  mostlySure: 0.45,
  /** Pieces that are looked at: the rest of a thousand letters says the same. */
  sample: 80,
  /** Ratio of a digit's height. Letters stand farther apart than the pieces of a broken stroke. */
  brokenGap: 0.12,
} as const;

/** Which lines are numbers, by the mean cost of their digits. */
const LINES = {
  /** A line of digits that costs no more is clear. */
  clear: 0.3,
  /** Beside a clear line, one that costs more is words. */
  words: 1.3,
  /** A line that costs more is words, whatever stands beside it. */
  nonsense: 5,
  /** Ratio of a typical digit's height. A lower line is a staple, a scratch, or small print. */
  low: 0.45,
} as const;

/**
 * The digits that a picture's parts most probably are, line by line, and those lines that are writing of another kind.
 * Gaps are closed first, then what touches is cut where there still is doubt: pieces of broken strokes need no cutting.
 */
export function likeliestDigits(
  parts: readonly Part[],
  score: Score,
  temperature: number,
): { digits: LineDigit[]; others: LineDigit[] } {
  if (parts.length > WORDS_PAGE.mostParts) return { digits: [], others: asTheyAre([parts], score) };
  const height = tallHeight(parts);
  const first = textLines(parts).lines.map(piecesOf);
  const joinedOver = nearParts(parts, Math.round(Math.max(...GAPS) * height));
  const isWords = (pieces: readonly Part[]): boolean => isPageOfWords(pieces, score, temperature);
  // A few digits of broken strokes are many pieces too, until they are joined.
  if (isWords(first.flat()) && isWords(joinedOver(Math.round(WORDS_PAGE.brokenGap * height)))) {
    return { digits: [], others: asTheyAre(first, score) };
  }
  const isStacked = areStacked(parts, STACKED * height);
  const choose = remembering((pieces) => chooseDigits(pieces, score, temperature, false));
  let best: { lines: readonly Part[][]; digits: ChosenDigit[][]; cost: number } | undefined;
  for (const gap of GAPS) {
    const reach = Math.round(gap * height);
    const lines = reach === 0 ? first : textLines(joinedOver(reach)).lines.map(piecesOf);
    const digits = lines.map(choose);
    const cost = costOf(digits.flat()) + EACH * digits.flat().length;
    if (best === undefined || cost < best.cost) best = { lines, digits, cost };
    if (isBeyondDoubt(digits.flat()) && !(isStacked && digits.flat().length <= FEW)) break;
  }
  if (best === undefined) return { digits: [], others: [] };
  if (isBeyondDoubt(best.digits.flat())) return sorted(best.digits);
  return sorted(best.lines.map((pieces) => chooseDigits(pieces, score, temperature, true)));
}

function isPageOfWords(pieces: readonly Part[], score: Score, temperature: number): boolean {
  if (pieces.length <= WORDS_PAGE.leastPieces) return false;
  const step = Math.max(1, Math.floor(pieces.length / WORDS_PAGE.sample));
  const sample = pieces.filter((_, i) => i % step === 0);
  const sure = score(sample).filter((logits) => digitCost(logits, temperature) < SURE);
  return sure.length < WORDS_PAGE.mostlySure * sample.length;
}

/** The largest of a page's pieces, as many as can be shown, each taken for one digit. */
function asTheyAre(lines: readonly (readonly Part[])[], score: Score): LineDigit[] {
  const all = lines.flatMap((pieces, line) => pieces.map((part) => ({ part, line })));
  const shown = all.sort((a, b) => b.part.area - a.part.area).slice(0, WORDS_PAGE.sample);
  const logits = score(shown.map(({ part }) => part));
  return shown.map((one, i) => ({ ...one, logits: logits[i] as readonly number[], cost: 0 }));
}

const isBeyondDoubt = (digits: readonly ChosenDigit[]): boolean => costOf(digits) <= NO_DOUBT * digits.length;

/** Lines that no gap was closed in need not be read again. */
function remembering(choose: (pieces: readonly Part[]) => ChosenDigit[]): (pieces: readonly Part[]) => ChosenDigit[] {
  const known: { pieces: readonly Part[]; digits: ChosenDigit[] }[] = [];
  return (pieces) => {
    const same = known.find(
      (one) => one.pieces.length === pieces.length && one.pieces.every((p, i) => p === pieces[i]),
    );
    const digits = same?.digits ?? choose(pieces);
    if (same === undefined) known.push({ pieces, digits });
    return digits;
  };
}

const costOf = (digits: readonly ChosenDigit[]): number => digits.reduce((sum, { cost }) => sum + cost, 0);

function tallHeight(parts: readonly Part[]): number {
  const heights = parts.map(({ box }) => box.height).sort((a, b) => b - a);
  return heights[Math.floor(TALLER * heights.length)] ?? 0;
}

/** Whether a part stands right above another, as no two lines of writing do. */
function areStacked(parts: readonly Part[], gap: number): boolean {
  return parts.some(({ box: upper }) =>
    parts.some(({ box: lower }) => {
      const apart = lower.y - upper.y - upper.height;
      return apart >= 0 && apart <= gap && sharedWidth(upper, lower) > 0;
    }),
  );
}

/**
 * Lines of digits, and of words. Letters can be cut into strokes that pass for digits, but no line of them is as clear as a
 * line of digits. The network alone judges a lone part.
 */
function sorted(lines: readonly ChosenDigit[][]): { digits: LineDigit[]; others: LineDigit[] } {
  const meanCost = (line: readonly ChosenDigit[]): number => costOf(line) / line.length;
  const filled = lines.filter((line) => line.length > 0);
  if (filled.flat().length === 1) return { digits: numbered(filled), others: [] };
  const isClear = filled.some((line) => meanCost(line) <= LINES.clear);
  const typical = typicalHeight(filled.flat().map(({ part }) => part));
  const isLow = (line: readonly ChosenDigit[]): boolean =>
    line.every(({ part }) => part.box.height < LINES.low * typical);
  const numbers = filled.filter((line) => !isLow(line) && meanCost(line) <= (isClear ? LINES.words : LINES.nonsense));
  const words = filled.filter((line) => !numbers.includes(line));
  return { digits: numbered(numbers), others: numbered(words) };
}

const numbered = (lines: readonly ChosenDigit[][]): LineDigit[] =>
  lines.flatMap((line, i) => line.map((digit) => ({ ...digit, line: i })));
