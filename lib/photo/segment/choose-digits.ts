import type { Box } from '../../geometry/box';
import { bestPartition, type Span } from '../../reading/best-partition';
import { digitCost } from '../../reading/number-reading';
import { cut } from './cut';
import { joined, type Part } from './part';
import { typicalHeight } from './written-parts';

/** A part that was taken for one digit, and what the network makes of it. */
export interface ChosenDigit {
  readonly part: Part;
  readonly logits: readonly number[];
  /** −log of how probable it is that this part is one digit. */
  readonly cost: number;
}

/** Asks the network about parts, each taken for one digit. */
export type Score = (parts: readonly Part[]) => readonly (readonly number[])[];

/** A piece is a digit beyond doubt if the network gives it a lower cost: nine in ten sure. */
export const SURE = 0.1;
/** Ratio of width to height. A wider piece is never beyond doubt: two digits that touch are wider. */
const SURE_WIDTH = 1.5;
/** Ratio of width to height. What is wider is not one digit. */
const WIDEST = 1.6;
/** Ratio of a digit's height: the widest gap within one. */
const WIDEST_GAP = 0.4;
/** Most pieces of one digit. */
const MOST_PIECES = 9;

/** All costs are −log of a probability. No digit costs more: beyond, it is none. */
const MOST_COST = 8;
/** Cost of the cut between two digits in a part that is no wider than NARROW: one part in thirty is two digits. */
const TOUCHING = 3.5;
/** Ratios of width to height. The cost falls to 0 at WIDE: most parts as wide are digits that touch. */
const NARROW = 0.8;
const WIDE = 1.2;
/** Cost of each cut, however wide the part: strokes of one digit can pass for several. */
const EACH_SEAM = 1;
/** Cost of taking pieces that nearly touch for one broken digit: one case in five. */
const BROKEN = 1.5;
/** Ratio of their height. For each such distance between the pieces the cost rises by 1. */
const APART = 0.15;
/** Ratio of the line's height. A lower digit costs 1 more for each LOWER below it. */
const LOW = 0.6;
const LOWER = 0.1;

/** Ratios of width to height. Narrower parts are not cut, for two digits are wider; and more than ten in a row are a pattern. */
const CUT_FROM = 0.6;
const CUT_TO = 12;
/** Where more pieces are in doubt, the line is words or scribbles, and nothing is cut. */
const MOST_CUT = 8;

/**
 * The digits of a line from its pieces: those beyond doubt stay, others are joined with their neighbours or cut, as the
 * network finds likeliest. `temperature` is the model card's; without `mayCut` none is cut, which asks the network less.
 */
export function chooseDigits(pieces: readonly Part[], score: Score, temperature: number, mayCut = true): ChosenDigit[] {
  const logits = score(pieces);
  const isSure = pieces.map(
    ({ box }, i) =>
      digitCost(logits[i] as readonly number[], temperature) < SURE && box.width <= SURE_WIDTH * box.height,
  );
  if (isSure.every(Boolean)) {
    return pieces.map((part, i) => {
      const own = logits[i] as readonly number[];
      return { part, logits: own, cost: digitCost(own, temperature) };
    });
  }
  const known = new Map(pieces.map((part, i) => [part, logits[i] as readonly number[]]));
  const isTooMuch = !mayCut || isSure.filter((sure) => !sure).length > MOST_CUT;
  const finer = pieces.flatMap((piece, i): Fragment[] => {
    const parts = isSure[i] || isTooMuch || !mayTouch(piece) ? [piece] : cut(piece);
    return parts.map((part, j) => ({ part, of: piece, isSure: isSure[i] === true, isFirst: j === 0 }));
  });
  const candidates = candidatesOf(finer);
  const asked = candidates.map(({ part }) => part).filter((part) => !known.has(part) && !isTooWide(part));
  ask(asked, known, score);
  const height = typicalHeight(pieces);
  const costed = candidates.map((candidate) => {
    const { from, to, part } = candidate;
    // What is wider than a digit swallows several.
    const most = MOST_COST * Math.max(1, part.box.width / part.box.height);
    const own = isTooWide(part)
      ? most
      : Math.min(MOST_COST, digitCost(known.get(part) as readonly number[], temperature));
    const cost = own + lowness(part, height) + seamCost(finer, from) + joinCost(finer.slice(from, to), part.box);
    return { ...candidate, cost: cost / (to - from) };
  });
  const chosen = bestPartition(finer.length, costed) ?? [];
  ask(
    chosen.map(({ part }) => part).filter((part) => !known.has(part)),
    known,
    score,
  );
  return chosen.map(({ from, to, part, cost }) => ({
    part,
    logits: known.get(part) as readonly number[],
    cost: cost * (to - from),
  }));
}

function ask(parts: readonly Part[], known: Map<Part, readonly number[]>, score: Score): void {
  const answers = score(parts);
  for (const [i, part] of parts.entries()) known.set(part, answers[i] as readonly number[]);
}

/** A piece, or one that was cut off from it. */
interface Fragment {
  readonly part: Part;
  /** The piece it comes from. */
  readonly of: Part;
  readonly isSure: boolean;
  readonly isFirst: boolean;
}

interface PartCandidate extends Span {
  readonly part: Part;
}

function candidatesOf(finer: readonly Fragment[]): PartCandidate[] {
  const candidates: PartCandidate[] = [];
  for (let from = 0; from < finer.length; from++) {
    for (let to = from + 1; to <= Math.min(finer.length, from + MOST_PIECES); to++) {
      const run = finer.slice(from, to);
      const part = asOne(run);
      if (to > from + 1 && run.some(({ of }) => of !== part) && !mayBeOne(run, part)) continue;
      candidates.push({ from, to, cost: 0, part });
    }
  }
  return candidates;
}

/** The piece itself where the run is all of it, so that it is not asked about twice. */
function asOne(run: readonly Fragment[]): Part {
  const part = joined(run.map((fragment) => fragment.part));
  const [first] = run;
  return first !== undefined && run.every(({ of }) => of === first.of) && part.area === first.of.area ? first.of : part;
}

function mayBeOne(run: readonly Fragment[], { box }: Part): boolean {
  if (run.every(({ isSure }) => isSure)) return false;
  // A sure digit may be the rest of one whose end is broken off, not of one that was cut.
  if (run.some(({ isSure }) => isSure) && run.some(({ part, of }) => part !== of)) return false;
  return !isTooWide({ box }) && run.every((_, i) => i === 0 || gapBefore(run, i) <= WIDEST_GAP * box.height);
}

const mayTouch = ({ box }: Part): boolean => box.width >= CUT_FROM * box.height && box.width <= CUT_TO * box.height;

const isTooWide = ({ box }: Pick<Part, 'box'>): boolean => box.width > WIDEST * box.height;

function gapBefore(run: readonly Fragment[], i: number): number {
  const [before, after] = [run[i - 1]?.part.box, run[i]?.part.box];
  return before === undefined || after === undefined ? 0 : Math.max(0, after.x - before.x - before.width);
}

/** What it costs that the piece is cut before this fragment. */
function seamCost(finer: readonly Fragment[], at: number): number {
  const fragment = finer[at] as Fragment;
  if (fragment.isFirst) return 0;
  const { width, height } = fragment.of.box;
  const wide = Math.min(1, Math.max(0, (width / height - NARROW) / (WIDE - NARROW)));
  return TOUCHING * (1 - wide) + EACH_SEAM;
}

/** What it costs that pieces which lie apart are one digit. */
function joinCost(run: readonly Fragment[], box: Box): number {
  return run.reduce((sum, { of }, i) => {
    if (i === 0 || of === run[i - 1]?.of) return sum;
    return sum + BROKEN + gapBefore(run, i) / (APART * box.height);
  }, 0);
}

const lowness = ({ box }: Part, height: number): number => Math.max(0, (LOW - box.height / height) / LOWER);
