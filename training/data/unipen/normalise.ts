import type { Place } from './components';

/** The longer side of a drawing. */
const SIDE = 500;

/**
 * Strokes with y growing downwards, from 0,0 on, `SIDE` long on the longer side, in whole numbers. Places that are the
 * same as the one before are left out.
 * @param unitOfY the length of a unit of y in units of x
 */
export function normalise(strokes: readonly (readonly Place[])[], unitOfY: number): Place[][] {
  const xs = strokes.flat().map(([x]) => x);
  const ys = strokes.flat().map(([, y]) => y * unitOfY);
  const [left, top] = [Math.min(...xs), Math.max(...ys)];
  // A drawing of one place has no length.
  const scale = SIDE / Math.max(Math.max(...xs) - left, top - Math.min(...ys), 1);
  return strokes.map((stroke) =>
    stroke
      .map(([x, y]): Place => [roundHalfEven((x - left) * scale), roundHalfEven((top - y * unitOfY) * scale)])
      .filter(([x, y], i, all) => i === 0 || all[i - 1]?.[0] !== x || all[i - 1]?.[1] !== y),
  );
}

/** Halves go to the even neighbour: the published files were written so. */
function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest < 0.5 || (rest === 0.5 && below % 2 === 0) ? below : below + 1;
}
