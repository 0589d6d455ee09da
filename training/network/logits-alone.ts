import type { Network } from '../../lib/model/network';

/** A network of which nothing is known but its logits. */
export const logitsAlone = (logitsOf: Network['logitsOf']): Network => ({
  logitsOf,
  answersOf: (pictures) => logitsOf(pictures).map((logits) => ({ logits, channels: [] })),
  dispose() {},
});
