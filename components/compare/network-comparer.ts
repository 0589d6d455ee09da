import type { Comparer } from '../../lib/worker/page/comparer';
import { createComparer } from '../../lib/worker/page/comparer-client';
import type { NetworkFacts } from './network/compare-facts';

/** Creates the comparer of these networks. Browser only: it starts a worker. */
export function createNetworkComparer(networks: readonly NetworkFacts[]): Comparer {
  return createComparer({ networks: inLoadingOrder(networks).map(({ id }) => ({ id, modelUrl: modelUrl(id) })) });
}

/** The folder of a shipped network. */
export const modelUrl = (id: string): string =>
  new URL(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/models/${id}`, location.href).href;

/** The network that finds the digits first, then from small to large, so that most are ready soon. */
export function inLoadingOrder<N extends Pick<NetworkFacts, 'findsDigits' | 'bytes'>>(networks: readonly N[]): N[] {
  const rank = ({ findsDigits, bytes }: N): number => (findsDigits ? 0 : bytes);
  return [...networks].sort((a, b) => rank(a) - rank(b));
}
