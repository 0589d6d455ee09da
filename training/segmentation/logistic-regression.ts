/** What is known of a case, and whether it is one of those looked for. */
export interface Case {
  readonly features: readonly number[];
  readonly isTrue: boolean;
}

/** Pulls each coefficient towards 0, so that rare features get no huge ones: one made-up case weighs as much. */
const RIDGE = 1;
/** Newton's method settles within twenty. */
const MOST_STEPS = 60;
const SETTLED = 1e-9;

/** The coefficients that make the cases likeliest, the constant first: Newton's method (Bishop, 2006, section 4.3.3). */
export function fitLogisticRegression(cases: readonly Case[]): number[] {
  const rows = cases.map(({ features, isTrue }) => ({ x: [1, ...features], y: isTrue ? 1 : 0 }));
  let coefficients: number[] = (rows[0]?.x ?? []).map(() => 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = coefficients.map((value) => -RIDGE * value);
    const bend = coefficients.map((_, i) => coefficients.map((_, j) => (i === j ? RIDGE : 0)));
    for (const { x, y } of rows) {
      const p = probabilityOf(coefficients, x);
      x.forEach((value, i) => {
        slope[i] = (slope[i] as number) + (y - p) * value;
        const own = bend[i] as number[];
        x.forEach((other, j) => {
          own[j] = (own[j] as number) + p * (1 - p) * value * other;
        });
      });
    }
    const moves = solve(bend, slope);
    coefficients = coefficients.map((value, i) => value + (moves[i] as number));
    if (Math.max(...moves.map(Math.abs)) < SETTLED) break;
  }
  return coefficients;
}

/** Ratio of the cases that these coefficients call right. */
export function ratioRight(coefficients: readonly number[], cases: readonly Case[]): number {
  const isRight = ({ features, isTrue }: Case) => probabilityOf(coefficients, [1, ...features]) >= 0.5 === isTrue;
  return cases.filter(isRight).length / cases.length;
}

function probabilityOf(coefficients: readonly number[], x: readonly number[]): number {
  return 1 / (1 + Math.exp(-coefficients.reduce((sum, value, i) => sum + value * (x[i] as number), 0)));
}

/** Gaussian elimination. The matrix is positive definite, so no pivot is 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  rows.forEach((row, i) => {
    rows.forEach((other, r) => {
      if (r === i) return;
      const factor = (other[i] as number) / (row[i] as number);
      for (let c = i; c < row.length; c++) other[c] = (other[c] as number) - factor * (row[c] as number);
    });
  });
  return rows.map((row, i) => (row.at(-1) as number) / (row[i] as number));
}
