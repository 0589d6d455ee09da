import { type AdjustableNetwork, loadNetwork, type ModelFiles } from '../model/network';
import { parseCard } from '../model/parse-card';
import { startWasmBackend } from '../model/wasm/wasm-backend';
import type { Finding } from '../photo/detect/seen-signs';
import type { ModelCard } from '../reading/card';
import { findingWith } from '../recognise/finder';
import { EngineError } from './errors';
import { kept } from './kept';

/** A model's files as they lie in the package. */
export interface BundledModel {
  /** card.json and model.json, parsed. */
  readonly card: unknown;
  readonly modelJson: unknown;
  readonly weights: Uint8Array<ArrayBuffer>;
}

/** The network that reads drawings. */
export interface LoadedModel {
  readonly network: AdjustableNetwork;
  readonly card: ModelCard;
}

/** The network that reads, loaded once for all readers. @throws EngineError */
export const loadDigitNet = kept(async (): Promise<LoadedModel> => {
  const [{ default: model }] = await Promise.all([import('bundled:digit-net'), startBackend()]);
  const { card, files } = filesOf(model);
  return { network: loadNetwork(files), card };
});

/** What finds digits in pictures, loaded with the first picture. @throws EngineError */
export const loadFinding = kept(async (): Promise<Finding> => {
  const [loaded, { default: digits }, { default: signs }] = await Promise.all([
    loadDigitNet(),
    import('bundled:digit-finder'),
    import('bundled:sign-finder'),
  ]);
  return findingWith({ digits: filesOf(digits), signs: filesOf(signs) }, loaded);
});

const filesOf = ({ card, modelJson, weights }: BundledModel): { card: ModelCard; files: ModelFiles } => ({
  card: parseCard(card),
  files: { modelJson, weights: weights.buffer },
});

/** The smallest module there is: its magic number and version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** The binary comes out of the package: lib/package/tfjs/tfjs-core.ts finds it by its name. */
async function startBackend(): Promise<void> {
  try {
    // Where none may be compiled, the backend would wait for ever.
    new WebAssembly.Module(EMPTY_MODULE);
    await startWasmBackend('', 'bundled', true);
  } catch (cause) {
    throw new EngineError(cause);
  }
}
