import { type AdjustableNetwork, loadNetwork, type Network } from '../../model/network';
import type { ModelCard } from '../../reading/card';
import { readDrawing } from '../../recognise/read-drawing';
import type { Answer, Question } from '../api/messages';
import type { RecogniserApi } from '../api/recogniser-api';
import { answerQuestion } from './answer-question';
import { fetchModel } from './fetch-model';
import { ModelBrokenError } from './model-errors';
import { partMissing } from './part-missing';
import { ensureBackend } from './start-backend';

declare const self: DedicatedWorkerGlobalScope;

let loaded: { readonly modelUrl: string; readonly network: AdjustableNetwork; readonly card: ModelCard } | undefined;
/** The loaded network, once it has learnt a person's hand. */
let learnt: Network | undefined;

const api: RecogniserApi = {
  async load(modelUrl) {
    const [{ card, files }] = await Promise.all([fetchModel(modelUrl), ensureBackend(modelUrl)]);
    try {
      loaded = { modelUrl, network: loadNetwork(files), card };
    } catch (cause) {
      throw new ModelBrokenError(cause);
    }
    return card;
  },
  async readDrawing({ drawing, corrections }) {
    if (loaded === undefined) throw new Error('A drawing came before the network was loaded.');
    return readDrawing(drawing, loaded.network, loaded.card, { corrections, hand: learnt });
  },
  async learn(examples) {
    if (loaded === undefined) throw new Error('A hand came before the network was loaded.');
    const next = examples.length > 0 ? (await hands()).learnHand(loaded.network, examples) : undefined;
    learnt?.dispose();
    learnt = next;
  },
  async decodePhoto(file) {
    return (await photos()).decodePhoto(file);
  },
  async readPhoto(picture, edits) {
    if (loaded === undefined) throw new Error('A photograph came before the network was loaded.');
    const { findingOf, readPhoto } = await photos();
    const finding = await findingOf(loaded);
    return readPhoto(picture, edits, { ...finding, look: (learnt ?? loaded.network).logitsOf });
  },
};

/** Code that only pictures need is fetched with the first one, so that no drawing waits for it. */
async function photos() {
  try {
    return await import('./photos');
  } catch (cause) {
    throw partMissing(cause);
  }
}

/** Learning is fetched by those who want it. */
async function hands() {
  try {
    return await import('../../recognise/hand/learn-hand');
  } catch (cause) {
    throw partMissing(cause);
  }
}

/** A decoded picture is handed over and not copied: it may be 8 MB. */
function handedOver(answer: Answer<RecogniserApi>): Transferable[] {
  return 'result' in answer && answer.result && 'picture' in answer.result
    ? [answer.result.picture.data.buffer as ArrayBuffer]
    : [];
}

self.onmessage = ({ data }: MessageEvent<Question<RecogniserApi>>) =>
  answerQuestion(api, data, (answer) => self.postMessage(answer, handedOver(answer)));
