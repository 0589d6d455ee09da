import type { Drawing } from '../../../../lib/strokes/drawing';
import type { Random } from '../../../augment/random';
import type { LabelledDrawing } from '../../../data/pen-digits';
import type { Path } from '../../curve';
import { extentOf } from '../camera/extent';
import { moveBeside, profileOf } from '../camera/profile';
import { placedStrokes, smoothStrokes } from './strokes';

/** How digits stand on a page. Lengths are ratios of the digits' height. */
export interface WritingSettings {
  /** The digits' height as a ratio of the picture's, at most: less where they would not fit. */
  readonly height: number;
  /** Least and most white between two digits, measured along the row where they are nearest. */
  readonly gap: readonly [number, number];
  /** Ratio of neighbours that touch. */
  readonly touching: number;
  /** From one line's foot to the next. */
  readonly linePitch: number;
  /** Standard deviation of each digit's height above the line. */
  readonly jitter: number;
  /** From the middle of a digit to that of the next, where each has a box of its own. */
  readonly column?: number;
}

/** A digit or another sign to be written, and how it stands where a sign does not stand as digits do. */
export interface Sign extends LabelledDrawing {
  readonly stand?: Stand;
  /** Of a letter or a sign: what it is. */
  readonly text?: string;
  /** Room left before it, beside the usual gap, in the digits' heights. */
  readonly space?: number;
}

/** In the digits' heights. */
export interface Stand {
  /** The sign's longer side. */
  readonly side: number;
  /** How far its middle is above the line. */
  readonly middle: number;
}

/** A digit or sign on the sheet; lengths in the digits' height, x from the block's left, y from its first line's foot. */
export interface WrittenDigit {
  readonly label: number;
  readonly text?: string | undefined;
  readonly line: number;
  readonly strokes: readonly Path[];
}

/** Digits of one hand differ in height, but no reader takes a tall one for two lines. */
const HEIGHTS = [0.8, 1.25] as const;
/** Bands of 0.03 heights: ink above and below keeps its distance too. */
const REACH = 3;
/** A pen's width that is left of a gap where digits touch: their strokes run into each other. */
const TOUCHING_GAP = [0.3, 0.85] as const;
/** However a hand tucks digits together, they share no more of the row than this. */
const MOST_TUCKED = 0.15;
/** Standard deviation of a digit's place within its own box, as a ratio of the box's width. */
const COLUMN_JITTER = 0.05;
/** Most that a line begins to the right of the others. */
const INDENT = 0.3;

/** Writes the lines, sign beside sign. `penWidth` is a ratio of the digits' height. */
export function write(
  lines: readonly (readonly Sign[])[],
  settings: WritingSettings,
  penWidth: number,
  random: Random,
): WrittenDigit[] {
  const usual = usualHeight(lines.flat().filter(({ stand }) => stand === undefined));
  return lines.flatMap((line, number) => {
    const digits: WrittenDigit[] = [];
    const foot = number * settings.linePitch;
    let left = lines.length > 1 && settings.column === undefined ? random.between(0, INDENT) : 0;
    let before: readonly Path[] | undefined;
    for (const [i, { label, text, drawing, stand, space = 0 }] of line.entries()) {
      const own = { label, text, line: number };
      const up = settings.jitter * random.normal();
      const upright = stand ? standingAs(drawing, stand, up) : standing(drawing, usual, up);
      if (settings.column !== undefined) {
        const { left: from, right } = extentOf(upright);
        const middle = (i + COLUMN_JITTER * random.normal()) * settings.column;
        digits.push({ ...own, strokes: placedStrokes(upright, 1, middle - (from + right) / 2, foot) });
        continue;
      }
      const touches = random.uniform() < settings.touching;
      const gap =
        penWidth * (touches ? random.between(...TOUCHING_GAP) : 1) + (touches ? 0 : random.between(...settings.gap));
      left = before ? besides(before, upright, gap, touches ? 0 : REACH) + space : left - extentOf(upright).left;
      const strokes = placedStrokes(upright, 1, left, 0);
      digits.push({ ...own, strokes: placedStrokes(strokes, 1, 0, foot) });
      before = strokes;
    }
    return digits;
  });
}

function besides(before: readonly Path[], next: readonly Path[], gap: number, reach: number): number {
  const beside = moveBeside(profileOf(before), profileOf(next), gap, reach);
  return Math.max(beside, extentOf(before).right - extentOf(next).left - MOST_TUCKED);
}

/** The middle height, in the drawings' unit. */
function usualHeight(drawings: readonly LabelledDrawing[]): number {
  const heights = drawings.map(({ drawing }) => heightOf(drawing)).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] || 1;
}

/** With its foot on the line, about 1 high, `up` above it. */
function standing(drawing: Drawing, usual: number, up: number): Path[] {
  const height = heightOf(drawing) || 1;
  const wanted = Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], height / usual));
  const bottom = Math.max(...drawing.flat().map(({ y }) => y));
  const scale = wanted / height;
  return placedStrokes(smoothStrokes(drawing), scale, 0, -bottom * scale - up);
}

/** A sign as large and as high above the line as it is written among digits. */
function standingAs(drawing: Drawing, { side, middle }: Stand, up: number): Path[] {
  const { left, right, top, bottom } = extentOf(smoothStrokes(drawing));
  const scale = side / (Math.max(right - left, bottom - top) || 1);
  return placedStrokes(smoothStrokes(drawing), scale, 0, (-(top + bottom) / 2) * scale - middle - up);
}

function heightOf(drawing: Drawing): number {
  const ys = drawing.flat().map(({ y }) => y);
  return Math.max(...ys) - Math.min(...ys);
}
