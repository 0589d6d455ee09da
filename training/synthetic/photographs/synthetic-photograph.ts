import type { Box } from '../../../lib/geometry/box';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import { DIGITS } from '../../../lib/reading/probabilities';
import type { Random } from '../../augment/random';
import type { Path } from '../curve';
import { boxOf, type Extent, extentOf } from './camera/extent';
import { createGrain } from './camera/grain';
import { take } from './camera/take';
import { type View, viewOf } from './camera/view';
import { endPage } from './paper/page-edge';
import { drawSheet } from './paper/sheet';
import { place } from './placing';
import { emptyScene } from './scene';
import type { PhotographSettings } from './settings';
import { UNSURE } from './writing/hand';
import { type Sign, type WrittenDigit, write } from './writing/writing';

/** A synthetic photograph, and what it shows. */
export interface SyntheticPhotograph {
  readonly picture: RgbaPicture;
  /** The digits in reading order, `|` between lines. */
  readonly label: string;
  /** The same with the signs among them: what a reading says is written. */
  readonly written: string;
  /** Around each digit's ink, in the label's order, in pixels of the picture. */
  readonly boxes: readonly Box[];
  /** Around what else was written. */
  readonly others: readonly OtherSign[];
}

/** A letter, a sign, a digit that was struck out. */
export interface OtherSign {
  readonly box: Box;
  /** What it is, of a letter or a sign. */
  readonly text?: string | undefined;
  /** It may well be meant for a digit. */
  readonly isUnsure: boolean;
}

/**
 * Writes each of `lines` on a sheet of paper and photographs it. The same drawings, settings and random numbers give
 * the same bytes. The JPEG is the installed encoder's, so that another version of it may give others.
 */
export async function syntheticPhotograph(
  lines: readonly (readonly Sign[])[],
  settings: PhotographSettings,
  random: Random,
  grain = createGrain(random),
): Promise<SyntheticPhotograph> {
  const { width, height, pen } = settings;
  const scene = emptyScene(width, height);
  const view = viewOf(settings.view, width, height);
  const placed = place(write(lines, settings.writing, pen.width, random), settings, view, random);
  const extents = placed.digits.map(({ strokes }) => seenExtent(strokes, pen.width * placed.height, view));
  const beside = drawSheet(scene, settings, placed, extents, view, grain, random);
  if (settings.pageEdge) endPage(scene, settings.pageEdge, placed, view, grain);
  return {
    picture: await take(scene, settings, grain, random),
    label: lines
      .map((line) => line.flatMap(({ label }) => (label < DIGITS ? [label] : [])).join(''))
      .filter((digits) => digits !== '')
      .join('|'),
    written: lines
      .map((line) => line.map(({ label, text = '' }) => (label < DIGITS ? label : text)).join(''))
      .filter((signs) => signs !== '')
      .join('|'),
    boxes: extents.filter((_, i) => isDigit(placed.digits[i])).map(boxOf),
    others: [
      ...placed.digits.flatMap((sign, i): OtherSign[] =>
        isDigit(sign) ? [] : [{ box: boxOf(extents[i] as Extent), text: sign.text, isUnsure: sign.label === UNSURE }],
      ),
      ...beside.map((letter) => ({ box: boxOf(seenExtent(letter, pen.width * placed.height, view)), isUnsure: false })),
    ],
  };
}

const isDigit = (sign: WrittenDigit | undefined): boolean => sign !== undefined && sign.label < DIGITS;

/** Where a sign's ink is seen, in pixels of the picture. */
export function seenExtent(strokes: readonly Path[], penWidth: number, view: View): Extent {
  const seen = strokes.map((path) => path.map((spot) => view.toPicture(spot)));
  const middle = strokes[0]?.[0] ?? { x: 0, y: 0 };
  return extentOf(seen, (penWidth * view.magnification(middle)) / 2);
}
