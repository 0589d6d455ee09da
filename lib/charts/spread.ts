/**
 * Places as near as can be to `wanted` (least squares), in the same order, of which no two are nearer than `gap`: those
 * that would overlap are pushed apart around their mean (pool adjacent violators, Ayer and others, 1955).
 */
export function spread(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const pools: { sum: number; count: number }[] = [];
  for (const [rank, i] of order.entries()) {
    // Without the gaps before it, a place only has to be no lower than the one before.
    pools.push({ sum: (wanted[i] ?? 0) - rank * gap, count: 1 });
    for (;;) {
      const [before, last] = pools.slice(-2);
      if (before === undefined || last === undefined || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const sorted = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  const places = wanted.map(() => 0);
  for (const [rank, i] of order.entries()) places[i] = (sorted[rank] ?? 0) + rank * gap;
  return places;
}
