/** A share, 0 to 1, in percent with two decimals, wide enough to stand under others. */
export const percentColumn = (share: number): string => `${(100 * share).toFixed(2)} %`.padStart(9);
