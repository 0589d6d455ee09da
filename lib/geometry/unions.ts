/** Disjoint sets of `count` things: union-find with path halving (Galler and Fischer, 1964). */
export function unions(count: number): { rootOf(of: number): number; unite(a: number, b: number): void } {
  const parents = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (of: number): number => {
    let i = of;
    while (parents[i] !== i) {
      parents[i] = parents[parents[i] as number] as number;
      i = parents[i] as number;
    }
    return i;
  };
  const unite = (a: number, b: number): void => {
    parents[rootOf(a)] = rootOf(b);
  };
  return { rootOf, unite };
}
