import type { Drawing } from './drawing';

/** A browser saves a tenth of a sheet unit: the same drawing has the same fingerprint after a reload. */
const PLACES = 10;

/** FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short text that tells one drawing from another: eight hexadecimal digits. The same strokes in the same place always
 * have the same one; of two others, one pair in four thousand million has. Times do not count.
 */
export function fingerprint(drawing: Drawing): string {
  let hash = OFFSET;
  const take = (value: number) => {
    hash = Math.imul(hash ^ (value & 0xffff), PRIME);
  };
  for (const stroke of drawing) {
    take(stroke.length);
    for (const { x, y } of stroke) {
      take(Math.round(PLACES * x));
      take(Math.round(PLACES * y));
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
