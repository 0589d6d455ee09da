import type { Layout } from '../network/parameters';

export interface AdamWState {
  /** Running means of the gradient and of its square, one number a parameter. */
  readonly mean: Float32Array;
  readonly square: Float32Array;
}

/** Kingma and Ba's own constants (Adam, 2014). */
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-8;

export function newAdamWState(parameterCount: number): AdamWState {
  return { mean: new Float32Array(parameterCount), square: new Float32Array(parameterCount) };
}

/**
 * One step of Adam with decoupled weight decay (Loshchilov and Hutter, 2017), in place. `step` counts from 1;
 * `weightDecay` is the ratio of a kernel that a step at learning rate 1 would take away.
 */
export function adamWStep(
  { parameters: layout }: Layout,
  parameters: Float32Array,
  gradient: Float32Array,
  { mean, square }: AdamWState,
  step: number,
  learningRate: number,
  weightDecay: number,
): void {
  const meanScale = 1 / (1 - MEAN_DECAY ** step);
  const squareScale = 1 / (1 - SQUARE_DECAY ** step);
  for (const { offset, size, decays } of layout) {
    const kept = decays ? 1 - learningRate * weightDecay : 1;
    for (let i = offset; i < offset + size; i++) {
      const slope = gradient[i] as number;
      const m = MEAN_DECAY * (mean[i] as number) + (1 - MEAN_DECAY) * slope;
      const v = SQUARE_DECAY * (square[i] as number) + (1 - SQUARE_DECAY) * slope * slope;
      mean[i] = m;
      square[i] = v;
      const move = (learningRate * m * meanScale) / (Math.sqrt(v * squareScale) + EPSILON);
      parameters[i] = (parameters[i] as number) * kept - move;
    }
  }
}

/** One step against the gradient, in place (Robbins and Monro, A Stochastic Approximation Method, 1951). */
export function gradientDescentStep(parameters: Float32Array, gradient: Float32Array, learningRate: number): void {
  for (let i = 0; i < parameters.length; i++) {
    parameters[i] = (parameters[i] as number) - learningRate * (gradient[i] as number);
  }
}

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
