import { loadSignNet } from './load-sign-net';
import type { SignNet } from './sign-net';
import { SIGN_WEIGHTS } from './sign-weights';

let net: SignNet | undefined;

/** The network that tells signs from digits, as it ships. */
export function shippedSignNet(): SignNet {
  net ??= loadSignNet(SIGN_WEIGHTS);
  return net;
}
