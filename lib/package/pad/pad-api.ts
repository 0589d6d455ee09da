import { createDrawingReader } from '../../recognise/read-drawing';
import type { RecogniserApi } from '../../worker/api/recogniser-api';
import { kept } from '../kept';
import { loadDigitNet } from '../networks';

/** What the element asks of the recogniser. */
export type PadApi = Pick<RecogniserApi, 'load' | 'readDrawing'>;

/** Reads for all pads of a page, with the network that lies in the package. */
export function createPadApi(): PadApi {
  const open = kept(async () => {
    const { network, card } = await loadDigitNet();
    return { card, read: createDrawingReader(network, card) };
  });
  return {
    load: async () => (await open()).card,
    readDrawing: async ({ drawing, corrections }) => (await open()).read(drawing, { corrections }),
  };
}
