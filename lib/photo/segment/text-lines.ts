import { type Box, middleOf } from '../../geometry/box';
import type { Part } from './part';
import { typicalHeight } from './written-parts';

/** Lines of writing, from the top, and how they run. */
export interface TextLines<T extends Boxed = Part> {
  /** How far a line falls for each pixel to the right. */
  readonly slope: number;
  readonly lines: readonly (readonly T[])[];
}

/** What stands somewhere. */
export interface Boxed {
  readonly box: Box;
}

/** Rows are looked for up to about 17° either way, in steps of a good half degree. */
const STEEPEST = 0.3;
const SLOPE_STEP = 0.01;
/** Prefer flatter slopes: the ratio of the fit that the steepest one loses. */
const FLATTER = 0.1;
/** Parts are on one line where they have this ratio of the lower one's height in common. */
const SHARED = 0.5;
/** Ratio of a digit's height. Lower parts, as flags, bars and dots, make no line of their own. */
const SMALL = 0.4;
/** Ratio of a digit's height. Small parts join the nearest line up to this distance. */
const NEAR = 0.3;

/** Groups parts into lines, from top to bottom, also where all of them are tilted alike. */
export function textLines<T extends Boxed>(parts: readonly T[]): TextLines<T> {
  const height = typicalHeight(parts);
  const slope = slopeOf(parts, height);
  const isSmall = ({ box }: T): boolean => box.height < SMALL * height;
  const lines: Row<T>[] = [];
  const byHeight = [...parts].sort((a, b) => b.box.height - a.box.height);
  for (const part of byHeight) {
    const place = placeOf(part.box, slope);
    const best = nearest(lines, place, isSmall(part) ? NEAR * height : 0);
    if (best === undefined) lines.push({ parts: [part], places: [place], extent: place });
    else {
      best.parts.push(part);
      if (isSmall(part)) continue;
      best.places.push(place);
      best.extent = extentOf(best.places);
    }
  }
  const middle = ({ extent: { top, bottom } }: Row<T>): number => top + bottom;
  return { slope, lines: lines.sort((a, b) => middle(a) - middle(b)).map((row) => row.parts) };
}

interface Row<T> {
  readonly parts: T[];
  /** Of those parts that are not small. */
  readonly places: Place[];
  /** The median top and bottom of these. */
  extent: Place;
}

/** Top and bottom once the slope is taken away. */
interface Place {
  readonly top: number;
  readonly bottom: number;
}

function placeOf(box: Box, slope: number): Place {
  const top = box.y - slope * middleOf(box).x;
  return { top, bottom: top + box.height };
}

/** The row that shares most of its height with a part; within `reach` of it where none does. */
function nearest<T>(rows: readonly Row<T>[], place: Place, reach: number): Row<T> | undefined {
  const shared = ({ extent: { top, bottom } }: Row<T>): number => {
    const height = Math.min(bottom - top, place.bottom - place.top);
    return (Math.min(bottom, place.bottom) - Math.max(top, place.top)) / height;
  };
  const gap = ({ extent: { top, bottom } }: Row<T>): number => Math.max(top - place.bottom, place.top - bottom);
  let best: Row<T> | undefined;
  for (const row of rows) if (best === undefined || shared(row) > shared(best)) best = row;
  if (best !== undefined && shared(best) >= SHARED) return best;
  const near = rows.filter((row) => gap(row) <= reach);
  if (reach === 0 || near.length === 0) return undefined;
  return near.reduce((one, other) => (gap(other) < gap(one) ? other : one));
}

function extentOf(places: readonly Place[]): Place {
  const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return { top: median(places.map(({ top }) => top)), bottom: median(places.map(({ bottom }) => bottom)) };
}

/**
 * The slope along which the parts' boxes fall into the sharpest rows: the one whose projection profile has the largest
 * sum of squares (Postl, Detection of linear oblique structures and skew scan in digitized documents, 1986).
 */
function slopeOf(parts: readonly Boxed[], height: number): number {
  const large = parts.filter(({ box }) => box.height >= SMALL * height);
  if (large.length < 2) return 0;
  let best = { slope: 0, fit: 0 };
  for (let step = -Math.round(STEEPEST / SLOPE_STEP); step <= Math.round(STEEPEST / SLOPE_STEP); step++) {
    const slope = step * SLOPE_STEP;
    const fit = sharpness(large, slope, height / 8) * (1 - (FLATTER * Math.abs(slope)) / STEEPEST);
    if (fit > best.fit) best = { slope, fit };
  }
  return best.slope;
}

function sharpness(parts: readonly Boxed[], slope: number, bin: number): number {
  const places = parts.map(({ box }) => placeOf(box, slope));
  const first = Math.floor(Math.min(...places.map(({ top }) => top)) / bin);
  const last = Math.floor(Math.max(...places.map(({ bottom }) => bottom)) / bin);
  const profile = new Float64Array(last - first + 1);
  for (const { top, bottom } of places) {
    for (let at = Math.floor(top / bin); at * bin < bottom; at++) {
      const covered = Math.min(bottom, (at + 1) * bin) - Math.max(top, at * bin);
      profile[at - first] = (profile[at - first] as number) + covered;
    }
  }
  return profile.reduce((sum, value) => sum + value * value, 0);
}
