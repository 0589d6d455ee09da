/** One step against the gradient, in place (Robbins and Monro, A Stochastic Approximation Method, 1951). */
export function gradientDescentStep(parameters: Float32Array, gradient: Float32Array, learningRate: number): void {
  for (let i = 0; i < parameters.length; i++) {
    parameters[i] = (parameters[i] as number) - learningRate * (gradient[i] as number);
  }
}
