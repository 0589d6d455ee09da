import { loadNetwork, type Network } from '../../model/network';
import { startWasmBackend } from '../../model/wasm/wasm-backend';
import type { ModelCard } from '../../reading/card';
import { readDrawing } from '../../recognise/read-drawing';
import { BackendError, ModelBrokenError, ModelMissingError, PictureError } from '../api/errors';
import type { RecogniserApi } from '../api/recogniser-api';
import type { Answer, CarriedError, Question } from '../api/recogniser-messages';
import { fetchModel } from './fetch-model';

declare const self: DedicatedWorkerGlobalScope;

/** Written into the code by the build: the hash in the names of the .wasm files. */
declare const process: { readonly env: { readonly NEXT_PUBLIC_WASM_HASH: string } };

let loaded: { readonly network: Network; readonly card: ModelCard } | undefined;

const api: RecogniserApi = {
  async load(modelUrl) {
    const [{ card, files }] = await Promise.all([fetchModel(modelUrl), startBackend(modelUrl)]);
    try {
      loaded = { network: loadNetwork(files), card };
    } catch (cause) {
      throw new ModelBrokenError(cause);
    }
    return card;
  },
  async readDrawing(drawing) {
    if (loaded === undefined) throw new Error('A drawing came before the network was loaded.');
    return readDrawing(drawing, loaded.network, loaded.card);
  },
  async decodePhoto(file) {
    return (await photos()).decodePhoto(file);
  },
  async readPhoto(picture, edits) {
    const { readPhoto } = await photos();
    if (loaded === undefined) throw new Error('A photograph came before the network was loaded.');
    return readPhoto(picture, edits, loaded.network, loaded.card);
  },
};

/** Code that only pictures need is fetched with the first one, so that no drawing waits for it. */
async function photos() {
  try {
    return await import('./photos');
  } catch (cause) {
    throw new PictureError(
      'The part of the page that reads pictures could not be fetched.',
      'Check your connection, then try again.',
      cause,
    );
  }
}

/** The .wasm files lie in the site's `wasm` folder, models in `models/<id>`. */
async function startBackend(modelUrl: string): Promise<void> {
  if (typeof WebAssembly === 'undefined') throw new BackendError(new Error('There is no WebAssembly.'));
  try {
    await startWasmBackend(new URL('../../wasm/', `${modelUrl}/`).href, process.env.NEXT_PUBLIC_WASM_HASH);
  } catch (cause) {
    // The backend does not say which: what can be compiled at all can only not have come.
    throw canCompile() ? new ModelMissingError(cause) : new BackendError(cause);
  }
}

/** The smallest module there is: its magic number and version. */
const canCompile = (): boolean => WebAssembly.validate(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));

async function answer({ id, method, args }: Question): Promise<Answer> {
  try {
    // The pair of method and arguments was checked where it was sent.
    const call = api[method] as (...args: unknown[]) => Promise<never>;
    return { id, result: await call(...args) };
  } catch (error) {
    return { id, error: carried(error as Error) };
  }
}

function carried(error: Error): CarriedError {
  const { name, message, cause } = error;
  const why = cause instanceof Error ? cause.message : message;
  if (!(error instanceof PictureError)) return { name, message: why };
  return { name, message: why, words: { message, advice: error.advice } };
}

/** A decoded picture is handed over and not copied: it may be 8 MB. */
function handedOver(answer: Answer): Transferable[] {
  return 'result' in answer && 'picture' in answer.result ? [answer.result.picture.data.buffer as ArrayBuffer] : [];
}

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  const own = await answer(data);
  self.postMessage(own, handedOver(own));
};
