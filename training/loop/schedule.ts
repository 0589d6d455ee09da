/** Rises evenly to `peak` over the warm-up, then falls along half a cosine to nothing (Loshchilov and Hutter, 2016). */
export function learningRateAt(step: number, steps: number, warmupSteps: number, peak: number): number {
  if (step < warmupSteps) return (peak * (step + 1)) / warmupSteps;
  return (peak * (1 + Math.cos((Math.PI * (step - warmupSteps)) / Math.max(1, steps - warmupSteps)))) / 2;
}

/** Moves `average` towards `value` in place. Early on it follows fast, so that the start is soon forgotten. */
export function follow(average: Float32Array, value: Float32Array, decay: number, step: number): void {
  const kept = Math.min(decay, (1 + step) / (10 + step));
  for (let i = 0; i < average.length; i++) {
    average[i] = kept * (average[i] as number) + (1 - kept) * (value[i] as number);
  }
}
