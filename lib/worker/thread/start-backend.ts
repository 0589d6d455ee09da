import { startWasmBackend } from '../../model/wasm/wasm-backend';
import { ModelMissingError } from '../api/errors';
import { BackendError } from './model-errors';

/** Written into the code by the build: the hash in the names of the .wasm files. */
declare const process: { readonly env: { readonly NEXT_PUBLIC_WASM_HASH: string } };

let started: Promise<void> | undefined;

/**
 * Starts the backend that all networks share, once. The .wasm files lie in the site's `wasm` folder, models in
 * `models/<id>`. One that did not start cannot be started again in the same worker.
 * @throws BackendError, ModelMissingError where its file does not come.
 */
export function ensureBackend(modelUrl: string): Promise<void> {
  started ??= start(new URL('../wasm/', modelUrl.replace(/\/+$/, '')).href);
  return started;
}

async function start(folder: string): Promise<void> {
  if (typeof WebAssembly === 'undefined') throw new BackendError(new Error('There is no WebAssembly.'));
  try {
    await startWasmBackend(folder, process.env.NEXT_PUBLIC_WASM_HASH);
  } catch (cause) {
    // The backend does not say which: what can be compiled at all can only not have come.
    throw canCompile() ? new ModelMissingError(cause) : new BackendError(cause);
  }
}

/** The smallest module there is: its magic number and version. */
const canCompile = (): boolean => WebAssembly.validate(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
