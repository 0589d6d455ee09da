/** Neighbouring pieces of ink that may be one digit: pieces `from` to `to` − 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Cost for each of its pieces, 0 or more: high where it does not look like one digit. */
  readonly cost: number;
}

/**
 * The candidates, in order, that cover each of `count` pieces once at the least total cost; `undefined` where none do. Each
 * cost is weighted by the candidate's number of pieces, so that neither few nor many digits are favoured. Dynamic
 * programming over a recogniser's scores, as in over-segmentation (Casey and Lecolinet, A survey of methods and strategies
 * in character segmentation, 1996).
 */
export function bestPartition<C extends Span>(count: number, candidates: readonly C[]): C[] | undefined {
  const least = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const last: (C | undefined)[] = new Array(count + 1).fill(undefined);
  least[0] = 0;
  for (const one of [...candidates].sort((a, b) => a.to - b.to)) {
    const cost = (least[one.from] as number) + one.cost * (one.to - one.from);
    if (cost >= (least[one.to] as number)) continue;
    least[one.to] = cost;
    last[one.to] = one;
  }
  const chosen: C[] = [];
  for (let end = count; end > 0; ) {
    const one = last[end];
    if (one === undefined) return undefined;
    chosen.unshift(one);
    end = one.from;
  }
  return chosen;
}
