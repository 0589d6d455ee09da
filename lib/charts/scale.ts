/** Maps values from a domain to places in a picture, evenly. */
export type Scale = (value: number) => number;

/** `from` goes to `low` and `to` to `high`; a domain of no width goes to the middle. */
export function linear(from: number, to: number, low: number, high: number): Scale {
  return (value) => (to === from ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low));
}

/** People read these steps at a glance. */
const ROUND = [1, 2, 5, 10, 20, 50];

/** Round values from `from` to `to`, evenly spaced, at most `most` of them (2 or more). */
export function ticks(from: number, to: number, most: number): number[] {
  if (!(to > from)) return [from];
  const raw = (to - from) / (most - 1);
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const steps = ROUND.map((round) => round * magnitude);
  const fits = (step: number): boolean => Math.floor(to / step + SLACK) - Math.ceil(from / step - SLACK) < most;
  const step = steps.find(fits) ?? to - from;
  const first = Math.ceil(from / step - SLACK);
  const last = Math.floor(to / step + SLACK);
  return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
}

/** 0.1 + 0.2 is not 0.3: a tick that misses an end by the rounding of the division still belongs to it. */
const SLACK = 1e-9;

const tidy = (value: number): number => Number(value.toPrecision(12));
