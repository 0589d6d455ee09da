/**
 * A probability, 0 to 1, as a reader takes it in: whole percents, and neither 0 % nor 100 %, since neither is ever true.
 */
export function formatPercent(probability: number): string {
  if (probability < 0.01) return '< 1 %';
  if (probability > 0.99) return '> 99 %';
  return `${Math.round(probability * 100)} %`;
}

/** A probability, 0 to 1, in percent with one decimal at most, for `aria-valuenow`. */
export function toPercent(probability: number): number {
  return Math.round(probability * 1000) / 10;
}
