/** FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Eight hexadecimal digits that tell one row of integers, of 16 bits each, from another; one pair in four thousand million is mistaken. */
export function hashOf(values: Iterable<number>): string {
  let hash = OFFSET;
  for (const value of values) hash = Math.imul(hash ^ (value & 0xffff), PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
