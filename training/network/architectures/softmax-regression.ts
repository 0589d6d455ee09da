import type { Architecture } from './architecture';

/**
 * Multinomial logistic regression: each digit has a weight for each of the 784 pixels and a bias, all 0 at the start. What
 * TensorFlow's "MNIST for ML Beginners" (2015) begins with.
 */
export const softmaxRegression: Architecture = {
  id: 'softmax-regression',
  title: 'Softmax regression',
  summary: 'One dense layer, 784 → 10: each digit weighs each pixel. No hidden layer',
  layers: [{ kind: 'flatten' }, { kind: 'dense', name: 'logits', units: 10, start: { kernel: 'zeros', bias: 0 } }],
};
