/** Runs of so many seconds are cheap enough to be repeated with other seeds … */
export const CHEAP = 120;

/** … and so many seeds there are then. */
export const SEEDS = 3;
