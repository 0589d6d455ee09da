import { hashOf } from '../geometry/hash';
import type { Drawing } from './drawing';

/** A browser saves a tenth of a sheet unit: the same drawing has the same fingerprint after a reload. */
const PLACES = 10;

/** A short text that tells one drawing from another. The same strokes in the same place always have the same one. Times do not count. */
export function fingerprint(drawing: Drawing): string {
  const inTenths = (value: number): number => Math.round(PLACES * value);
  return hashOf(
    drawing.flatMap((stroke) => [stroke.length, ...stroke.flatMap(({ x, y }) => [inTenths(x), inTenths(y)])]),
  );
}
