import { dot } from './usual-features';

/** What is learnt from. */
export interface RidgeCase {
  /** What goes into the last layer. */
  readonly features: Float32Array;
  /** The same, weighed by how freely the layer may change along each direction. */
  readonly weighed: Float32Array;
  /** By how much each output should change there. */
  readonly wanted: readonly number[];
}

/**
 * The change of a last layer, `change[input * outputs + output]`, that comes nearest to what is wanted of its outputs while it
 * changes little: `penalty` times the squared change, measured by the inverse of the weighing. Closed form by as many
 * equations as there are cases, not inputs. Source: ridge regression towards the present weights (Kienzle and Chellapilla,
 * Personalized handwriting recognition via biased regularization, 2006), in its dual form (Saunders et al., 1998).
 */
export function ridgeChange(cases: readonly RidgeCase[], penalty: number): Float32Array {
  const inputs = cases[0]?.features.length ?? 0;
  const outputs = cases[0]?.wanted.length ?? 0;
  // Below the diagonal alone: it is symmetric.
  const kernel = cases.map(({ features }, a) =>
    cases.slice(0, a + 1).map(({ weighed }, b) => dot(features, weighed) + (a === b ? penalty : 0)),
  );
  const weights = solved(
    kernel,
    cases.map(({ wanted }) => [...wanted]),
  );
  const change = new Float32Array(inputs * outputs);
  cases.forEach(({ weighed }, n) => {
    const own = weights[n] as number[];
    for (let i = 0; i < inputs; i++) {
      const value = weighed[i] as number;
      for (let j = 0; j < outputs; j++)
        change[i * outputs + j] = (change[i * outputs + j] as number) + value * (own[j] as number);
    }
  });
  return change;
}

/** The solution of a symmetric, positive definite system, given below its diagonal, by Cholesky's decomposition in place. */
function solved(matrix: readonly number[][], rows: number[][]): number[][] {
  const at = (i: number, j: number): number => matrix[i]?.[j] as number;
  const count = matrix.length;
  for (let j = 0; j < count; j++) {
    for (let i = j; i < count; i++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      (matrix[i] as number[])[j] = i === j ? Math.sqrt(sum) : sum / at(j, j);
    }
  }
  const reduce = (i: number, from: number, factor: number): void => {
    const other = rows[from] as number[];
    rows[i] = (rows[i] as number[]).map((value, c) => value - factor * (other[c] as number));
  };
  const divide = (i: number): void => {
    rows[i] = (rows[i] as number[]).map((value) => value / at(i, i));
  };
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < i; k++) reduce(i, k, at(i, k));
    divide(i);
  }
  for (let i = count - 1; i >= 0; i--) {
    for (let k = i + 1; k < count; k++) reduce(i, k, at(k, i));
    divide(i);
  }
  return rows;
}
