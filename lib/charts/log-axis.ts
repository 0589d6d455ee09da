import type { Axis } from './frame';
import { counted } from './percent';

/** Round steps within a decade, the fewer the more decades there are. */
const STEPS = [[1, 2, 5], [1, 3], [1]] as const;
/** More numbers than these would run into each other across a chart. */
const MOST_ACROSS = 5;

/**
 * An axis along the logarithms of values from `from` to `to` (above 0), so that as far as from 10 to 100 it is from 100
 * to 1,000. Values go to their places through `Math.log10`.
 */
export function logAxis(from: number, to: number, title: string): Axis {
  const decades = range(Math.floor(Math.log10(from)), Math.ceil(Math.log10(to)));
  const choices = STEPS.map((steps) =>
    decades
      .flatMap((decade) => steps.map((step) => step * 10 ** decade))
      .filter((value) => value >= from && value <= to),
  );
  const values = choices.find((found) => found.length <= MOST_ACROSS) ?? choices.at(-1) ?? [];
  const ticks = values.map((value) => ({ at: Math.log10(value), text: large(value) }));
  return { from: Math.log10(from), to: Math.log10(to), ticks, title };
}

const MILLION = 1e6;

const large = (value: number): string => (value < MILLION ? counted(value) : `${counted(value / MILLION)} m`);

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Accuracies that are told apart at a glance; each about halves the mistakes of the one before. */
const ACCURACIES = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999];
/** The logarithm of no mistake at all is infinite: what made none stands as if it had made 5 in 10,000. */
const LEAST_MISTAKES = 5e-4;

/** The place of an accuracy (0 to 1) along `mistakesAxis`. */
export const mistakesPlace = (accuracy: number): number => -Math.log10(Math.max(LEAST_MISTAKES, 1 - accuracy));

/** An axis of accuracies, written in percent, along which half the mistakes are one step up, wherever one is. */
export function mistakesAxis(accuracies: readonly number[], title: string): Axis {
  const worst = Math.min(...accuracies);
  const best = Math.max(...accuracies);
  const below = ACCURACIES.filter((one) => one <= worst).length - 1;
  const above = ACCURACIES.findIndex((one) => one >= Math.min(best, 1 - 2 * LEAST_MISTAKES));
  const shown = ACCURACIES.slice(Math.max(0, below), above === -1 ? undefined : above + 1);
  const ticks = shown.map((at) => ({ at: mistakesPlace(at), text: String(Math.round(1000 * at) / 10) }));
  return { from: mistakesPlace(shown[0] ?? 0), to: mistakesPlace(Math.max(best, shown.at(-1) ?? 1)), ticks, title };
}
