import { createDrawingReader } from '../../recognise/read-drawing';
import type { RecogniserApi } from '../../worker/api/recogniser-api';
import { loadDigitNet } from '../networks';

/** What the element asks of the recogniser. */
export type PadApi = Pick<RecogniserApi, 'load' | 'readDrawing'>;

/** Reads for all pads of a page, with the network that lies in the package. */
export function createPadApi(): PadApi {
  const opened = async () => {
    const { network, card } = await loadDigitNet();
    return { card, read: createDrawingReader(network, card) };
  };
  let opening: ReturnType<typeof opened> | undefined;
  const open = () => {
    opening ??= opened();
    return opening;
  };
  return {
    load: async () => (await open()).card,
    readDrawing: async ({ drawing, corrections }) => (await open()).read(drawing, { corrections }),
  };
}
