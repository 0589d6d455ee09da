/** Runs of so many seconds are cheap enough to be repeated with other seeds … */
export const CHEAP = 120;

/** … these. */
export const SEEDS = [1, 2, 3];
