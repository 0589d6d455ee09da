export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Digits behind the point to print. */
  readonly digits: number;
  /** The value must not be above it. */
  readonly budget?: number;
  /** The value must not be below it. */
  readonly least?: number;
}

/** Prints one line a figure, with its budget and whether it is kept; returns whether all are. */
export function printFigures(figures: readonly Figure[]): boolean {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const figure of figures) {
    const { name, value, unit, digits, budget, least } = figure;
    const amount = `${name.padEnd(width)}  ${value.toFixed(digits).padStart(7)} ${unit.padEnd(2)}`;
    const asked =
      budget !== undefined ? limit(budget, unit) : least !== undefined ? `asked ${least} ${unit}` : undefined;
    console.log(asked === undefined ? amount : `${amount}  ${asked}: ${isKept(figure) ? 'met' : 'MISSED'}`);
  }
  return figures.every(isKept);
}

/** No limit at all is kept by whatever could be measured. */
const limit = (budget: number, unit: string): string =>
  budget === Number.POSITIVE_INFINITY ? 'works' : `budget ${budget} ${unit}`;

/** A figure that could not be measured is NaN, and keeps no budget. */
function isKept({ value, budget, least }: Figure): boolean {
  return (budget === undefined || value <= budget) && (least === undefined || value >= least);
}
