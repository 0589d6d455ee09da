import { type BitReader, BitsError, type BitWriter } from './bits';

/** This many zeros announce that the number follows unencoded. This bounds the length of every code, hostile ones too. */
const LONGEST_UNARY = 20;
const ESCAPED_BITS = 30;
/** Sums are halved after this many numbers, so that the code follows a pen that slows down. */
const MEMORY = 16;

/** The largest magnitude that can be written. */
export const LARGEST = 2 ** (ESCAPED_BITS - 1) - 1;

/** The state of an adaptive code for whole numbers of either sign. Both ends learn from past numbers how small they are. */
export interface GolombContext {
  /** The number of lowest bits that are written unencoded. */
  bits(): number;
  saw(magnitude: number): void;
}

/**
 * The state for one kind of number; `expected` is its usual magnitude, before any was seen. Source: the adaptive Golomb–Rice
 * code of LOCO-I (Weinberger, Seroussi, Sapiro, IEEE Transactions on Image Processing 9 (8), 2000).
 */
export function golombContext(expected: number): GolombContext {
  let sum = expected;
  let count = 1;
  return {
    bits() {
      let bits = 0;
      while (count * 2 ** bits < sum) bits++;
      return bits;
    },
    saw(magnitude) {
      sum += magnitude;
      if (++count <= MEMORY) return;
      sum = Math.ceil(sum / 2);
      count /= 2;
    },
  };
}

/** `value` is a whole number from −`LARGEST` to `LARGEST`. */
export function writeGolomb(bits: BitWriter, context: GolombContext, value: number): void {
  // Fold the sign in: 0, −1, 1, −2, 2 become 0, 1, 2, 3, 4.
  const folded = value < 0 ? -2 * value - 1 : 2 * value;
  const low = context.bits();
  const unary = Math.floor(folded / 2 ** low);
  if (unary < LONGEST_UNARY) {
    bits.write(1, unary + 1);
    bits.write(folded % 2 ** low, low);
  } else {
    bits.write(0, LONGEST_UNARY);
    bits.write(folded, ESCAPED_BITS);
  }
  context.saw(folded);
}

/** @throws BitsError */
export function readGolomb(bits: BitReader, context: GolombContext): number {
  let unary = 0;
  while (unary < LONGEST_UNARY && bits.read(1) === 0) unary++;
  const low = context.bits();
  if (low > ESCAPED_BITS) throw new BitsError('A number is too large.');
  const folded = unary < LONGEST_UNARY ? unary * 2 ** low + bits.read(low) : bits.read(ESCAPED_BITS);
  context.saw(folded);
  return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
}
