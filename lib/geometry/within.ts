/** `value`, or the nearest to it between −`limit` and `limit`. */
export const within = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));
