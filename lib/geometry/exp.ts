/**
 * `Math.exp` and `Math.log` differ in their last bits from engine to engine. These are made of what IEEE 754 defines to the last
 * bit, so that every browser and Node give the same probabilities.
 */

/** ln 2 in two parts: the first has zeros at its end, so that its product with a whole number below 2²⁰ is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LN2 = LN2_HIGH + LN2_LOW;

/** Beyond these, a power of e is no number that a double holds. */
const HIGHEST = 709.78;
const LOWEST = -745.13;

/** Terms of the series, after which the next is less than half of the last bit. */
const EXP_TERMS = 14;
const LOG_TERMS = 12;

/** e to the power of x, to about the last bit. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > HIGHEST) return Number.POSITIVE_INFINITY;
  if (x < LOWEST) return 0;
  const doublings = Math.round(x / LN2);
  const rest = x - doublings * LN2_HIGH - doublings * LN2_LOW;
  let sum = 1;
  for (let term = EXP_TERMS; term > 0; term--) sum = 1 + (rest / term) * sum;
  // The highest powers are more than 2¹⁰²³, and twice that is no number.
  return 2 * doubled(sum, doublings - 1);
}

/** The natural logarithm, to about the last bit; -Infinity of 0, and NaN of less. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let doublings = 0;
  let part = x;
  // To between √½ and √2, where the series is short.
  for (const step of [512, 256, 128, 64, 32, 16, 8, 4, 2, 1]) {
    while (part >= doubled(Math.SQRT2, step - 1)) [part, doublings] = [doubled(part, -step), doublings + step];
    while (part < doubled(Math.SQRT1_2, 1 - step)) [part, doublings] = [doubled(part, step), doublings - step];
  }
  const ratio = (part - 1) / (part + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = LOG_TERMS; term >= 0; term--) sum = 1 / (2 * term + 1) + square * sum;
  return doublings * LN2_HIGH + (doublings * LN2_LOW + 2 * ratio * sum);
}

/** The logarithm to base 2, to about the last bits. */
export const log2 = (x: number): number => log(x) / LN2;

/** x · 2ⁿ: exact, but for numbers that are nearly 0. */
function doubled(x: number, times: number): number {
  let factor = times < 0 ? 0.5 : 2;
  let product = x;
  for (let left = Math.abs(times); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product *= factor;
    factor *= factor;
  }
  return product;
}
