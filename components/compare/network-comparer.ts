import type { Comparer } from '../../lib/worker/page/comparer';
import { createComparer } from '../../lib/worker/page/comparer-client';
import type { Recogniser } from '../../lib/worker/page/recogniser';
import type { NetworkFacts } from './network/compare-facts';

/** Creates the comparer of these networks. Browser only: it starts a worker. */
export function createNetworkComparer(networks: readonly NetworkFacts[]): Comparer {
  return createComparer({ networks: inLoadingOrder(networks).map(({ id }) => ({ id, modelUrl: modelUrl(id) })) });
}

/** Fetches and creates what finds the digits in photographs, by the network that finds them in drawings. */
export async function loadDigitRecogniser(networks: readonly NetworkFacts[]): Promise<Recogniser> {
  const { createRecogniser } = await import('../../lib/worker/page/recogniser-client');
  const { id = '' } = networks.find(({ findsDigits }) => findsDigits) ?? {};
  return createRecogniser({ modelUrl: modelUrl(id) });
}

const modelUrl = (id: string): string =>
  new URL(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/models/${id}`, location.href).href;

/** The network that finds the digits first, then from small to large, so that most are ready soon. */
export function inLoadingOrder<N extends Pick<NetworkFacts, 'findsDigits' | 'bytes'>>(networks: readonly N[]): N[] {
  const rank = ({ findsDigits, bytes }: N): number => (findsDigits ? 0 : bytes);
  return [...networks].sort((a, b) => rank(a) - rank(b));
}
