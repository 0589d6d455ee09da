import type { Mistake } from '../../lib/reading/metrics';
import { boundsOf } from '../../lib/strokes/bounds';
import type { Drawing } from '../../lib/strokes/drawing';
import { transformDrawing } from '../../lib/strokes/transform-drawing';
import { guessOf } from '../evaluation/judged';
import { rejectedDigits, worstMistakes } from './gallery';
import { placeOf } from './measure-more';
import type { ReadSet, Specimen } from './read-sets';

/** As many as a page shows: the surest misreadings, and the refused digits that would have been read right. */
const MISREAD = 16;
const REFUSED = 8;
/** The side of a path's picture, and the longer side of its drawing, which leaves room for the pen. */
const SIDE = 100;
const DRAWN = 84;
/** Units. Points nearer than this to the one before are left out. */
const FINENESS = 1.5;

/** People's drawings that were not read right. */
export function mistakesOf(sets: readonly ReadSet[]): Mistake[] {
  const drawn = sets.flatMap(({ specimens }) => specimens.filter(({ drawing }) => drawing !== undefined));
  const shown = [...worstMistakes(drawn).slice(0, MISREAD), ...rejectedDigits(drawn).slice(0, REFUSED)];
  return shown.map(mistakeOf);
}

function mistakeOf({ label, group, reading, drawing = [] }: Specimen): Mistake {
  return {
    place: placeOf(group),
    label,
    guess: guessOf(reading),
    confidence: reading.confidence,
    isRefused: reading.kind !== 'digits',
    path: pathOf(drawing),
  };
}

/** The strokes in the middle of 100×100 units, to whole units; a dot is a line of no length. */
export function pathOf(drawing: Drawing): string {
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return '';
  const scale = DRAWN / Math.max(bounds.width, bounds.height, Number.MIN_VALUE);
  const middle = (start: number, length: number): number => SIDE / 2 - (start + length / 2) * scale;
  const placed = transformDrawing(drawing, scale, middle(bounds.x, bounds.width), middle(bounds.y, bounds.height));
  return placed
    .map((stroke) => {
      const points = thinned(stroke).map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
      return `M${points[0]}${points.length === 1 ? 'h0' : `L${points.slice(1).join(' ')}`}`;
    })
    .join('');
}

const thinned = (stroke: Drawing[number]): Drawing[number] => {
  let last = stroke[0];
  return stroke.filter((point, i) => {
    const isNear = last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < FINENESS;
    if (i > 0 && i < stroke.length - 1 && isNear) return false;
    last = point;
    return true;
  });
};
