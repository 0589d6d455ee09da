/** A run is repeated until it takes this many milliseconds: less cannot be told from nothing. */
const LEAST = 20;
const ROUNDS = 5;

/**
 * How many times as long the larger work takes as the smaller one. It counts the processor's time, which other programs
 * take nothing of, and the quickest of several rounds: a collection of garbage only adds to one.
 */
export function growth(small: () => void, large: () => void): number {
  let times = 1;
  while (timeOf(small, times) < LEAST && times < 2 ** 20) times *= 2;
  const rounds = Array.from({ length: ROUNDS }, () => [timeOf(small, times), timeOf(large, times)] as const);
  return Math.min(...rounds.map(([, slow]) => slow)) / Math.min(...rounds.map(([quick]) => quick));
}

/** Between linear work, which takes twice as long at twice the size, and quadratic work, which takes four times as long. */
export const LINEAR = 3;

/** Milliseconds of the processor. */
function timeOf(work: () => void, times: number): number {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
