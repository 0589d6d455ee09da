import * as tf from '@tensorflow/tfjs';
import type { Architecture } from './architectures/architecture';

/** How far a network's answers are from the targets. */
export type Cost = 'cross-entropy' | 'mean-squared-difference' | 'least-squares';

/**
 * The mean cost of a batch, from logits and targets of [batch, classes]: cross-entropy in nats a picture (of ten sigmoids
 * the sum of theirs); the mean squared difference of probabilities and targets over batch and classes; or least squares,
 * the same of the logits themselves, which no sigmoid can flatten.
 */
export function costOf(
  cost: Cost,
  { output = 'softmax' }: Pick<Architecture, 'output'>,
  logits: tf.Tensor2D,
  targets: tf.Tensor2D,
): tf.Scalar {
  if (cost === 'mean-squared-difference') {
    const probabilities = output === 'sigmoid' ? tf.sigmoid(logits) : tf.softmax(logits);
    return tf.mean(tf.square(tf.sub(probabilities, targets)));
  }
  if (cost === 'least-squares') return tf.mean(tf.square(tf.sub(logits, targets)));
  if (output === 'softmax') return tf.neg(tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(logits)), 1)));
  // −t log σ(z) − (1 − t) log(1 − σ(z)) = max(z, 0) − t z + log(1 + exp(−|z|)), which never overflows.
  const tail = tf.log1p(tf.exp(tf.neg(tf.abs(logits))));
  return tf.mean(tf.sum(tf.add(tf.sub(tf.relu(logits), tf.mul(targets, logits)), tail), 1));
}
