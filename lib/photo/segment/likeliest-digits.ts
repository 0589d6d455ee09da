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
  /** The user says that it is one. */
  readonly isDigit?: boolean;
}

/** Broken strokes are joined over gaps of so much of a digit's height, as long as there is doubt. */
const GAPS = [0, 0.06, 0.12, 0.2, 0.3] as const;
/** No line of writing stands nearer above another; a part that does may be the rest of a broken digit. */
const STACKED = 0.3;
/** … and where there are no more finds than one digit breaks into. */
const FEW = 3;
/** No doubt is left where each digit costs less than this on average. */
const NO_DOUBT = 0.3;
/** Of two readings alike, the one with fewer digits: an 8 of two rings is not two noughts. */
const EACH = 0.5;
/** Of the taller parts, those of whole digits: a tenth may be taller still. */
const TALLER = 0.1;

/**
 * The digits that a picture's parts most probably are, line by line, and those lines that are writing of another kind.
 * Gaps are closed first, then what touches is cut where there still is doubt: pieces of broken strokes need no cutting.
 */
export function likeliestDigits(
  parts: readonly Part[],
  score: Score,
  temperature: number,
): { digits: LineDigit[]; others: LineDigit[] } {
  if (parts.length > MOST_PARTS) return { digits: [], others: asTheyAre([parts], score) };
  const height = tallHeight(parts);
  const first = textLines(parts).lines.map(piecesOf);
  const joinedOver = nearParts(parts, Math.round(Math.max(...GAPS) * height));
  const isWords = (pieces: readonly Part[]): boolean => isPageOfWords(pieces, score, temperature);
  // A few digits of broken strokes are many pieces too, until they are joined.
  if (isWords(first.flat()) && isWords(joinedOver(Math.round(BROKEN_GAP * height)))) {
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

/** Letters stand farther apart than this share of their height; the pieces of a broken stroke stand nearer. */
const BROKEN_GAP = 0.12;
/** A sheet of handwriting has fewer parts; a page of print would take minutes. */
const MOST_PARTS = 600;
/** More pieces than this are a page. */
const PAGE = 40;
/** A page is words, a pattern or dirt where a smaller share of its pieces than this looks like digits. */
const MOSTLY_SURE = 0.45;
/** Pieces of a page that are looked at: enough to tell, as the rest of a thousand letters says the same. */
const SAMPLE = 80;

function isPageOfWords(pieces: readonly Part[], score: Score, temperature: number): boolean {
  if (pieces.length <= PAGE) return false;
  const step = Math.max(1, Math.floor(pieces.length / SAMPLE));
  const sample = pieces.filter((_, i) => i % step === 0);
  const sure = score(sample).filter((logits) => digitCost(logits, temperature) < SURE);
  return sure.length < MOSTLY_SURE * sample.length;
}

/** The largest of a page's pieces, as many as can be shown, each taken for one digit. */
function asTheyAre(lines: readonly (readonly Part[])[], score: Score): LineDigit[] {
  const all = lines.flatMap((pieces, line) => pieces.map((part) => ({ part, line })));
  const shown = all.sort((a, b) => b.part.area - a.part.area).slice(0, SAMPLE);
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

/** Beside a line of digits that cost no more than this on average … */
const CLEAR_LINE = 0.3;
/** … a line that costs more than this is words. */
const WORDS = 1.3;
/** Alone, too, where each digit costs so much. */
const NONSENSE = 5;

/** A line lower than this share of a typical digit's height is a staple, a scratch, or small print. */
const LOW_LINE = 0.45;

/** A lone part is for the network alone to judge. Letters can be cut into strokes that pass for digits; no line of them is as clear as a line of digits. */
function sorted(lines: readonly ChosenDigit[][]): { digits: LineDigit[]; others: LineDigit[] } {
  const meanCost = (line: readonly ChosenDigit[]): number => costOf(line) / line.length;
  const filled = lines.filter((line) => line.length > 0);
  if (filled.flat().length === 1) return { digits: numbered(filled), others: [] };
  const isClear = filled.some((line) => meanCost(line) <= CLEAR_LINE);
  const typical = typicalHeight(filled.flat().map(({ part }) => part));
  const isLow = (line: readonly ChosenDigit[]): boolean =>
    line.every(({ part }) => part.box.height < LOW_LINE * typical);
  const numbers = filled.filter((line) => !isLow(line) && meanCost(line) <= (isClear ? WORDS : NONSENSE));
  const words = filled.filter((line) => !numbers.includes(line));
  return { digits: numbered(numbers), others: numbered(words) };
}

const numbered = (lines: readonly ChosenDigit[][]): LineDigit[] =>
  lines.flatMap((line, i) => line.map((digit) => ({ ...digit, line: i })));
