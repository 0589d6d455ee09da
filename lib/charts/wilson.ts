/** Standard deviations of a normal distribution that 95 % lies within. */
const Z = 1.96;

/**
 * The 95 % interval of a share of which `right` of `count` (1 or more) were seen (Wilson, Probable Inference, 1927):
 * unlike the usual ± it stays within 0 and 1 where nearly all are right.
 */
export function wilsonInterval(right: number, count: number): readonly [number, number] {
  const share = right / count;
  const square = (Z * Z) / count;
  const middle = (share + square / 2) / (1 + square);
  const reach = (Z * Math.sqrt((share * (1 - share)) / count + square / (4 * count))) / (1 + square);
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
