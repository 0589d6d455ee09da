/**
 * A probability, 0 to 1, in whole percents. It is never shown as 0 % or 100 %, because neither is ever true.
 */
export function formatPercent(probability: number): string {
  if (probability < 0.01) return '< 1 %';
  if (probability > 0.99) return '> 99 %';
  return `${Math.round(probability * 100)} %`;
}

/** A probability, 0 to 1, in percent with at most one decimal, for `aria-valuenow`. */
export function toPercent(probability: number): number {
  return Math.round(probability * 1000) / 10;
}
