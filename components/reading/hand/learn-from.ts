import type { GrayImage } from '../../../lib/geometry/gray-image';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import type { HandState, Source } from '../../../lib/session/hand';
import type { Store } from '../../../lib/state/store';

/**
 * Learns what a person set. Signs are not learnt, and nothing that the network did not see. The code for it is fetched with
 * the first digit, unless they said no; where it does not come, the digit stays set and is not learnt.
 */
export async function learnFrom(
  hand: Store<HandState>,
  text: string,
  picture: GrayImage | undefined,
  source: Source,
): Promise<void> {
  if (hand.get().consent === 'off' || picture?.width !== DIGIT_FRAME.size || !/^[0-9]$/.test(text)) return;
  const learning = await import('../../../lib/session/hand').catch(() => undefined);
  learning?.handOf(hand).add({ digit: Number(text), picture }, source);
}
