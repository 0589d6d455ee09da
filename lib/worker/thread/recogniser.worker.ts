import { type AdjustableNetwork, loadNetwork, type Network } from '../../model/network';
import type { ModelCard } from '../../reading/card';
import { createReader, type DrawingReader } from '../../recognise/drawing-reader';
import type { Choose } from '../../recognise/segment-drawing';
import { likeliestSegmentation } from '../../strokes/segment/segmentation';
import type { Answer, Question } from '../api/messages';
import type { RecogniserApi } from '../api/recogniser-api';
import { answerQuestion } from './answer-question';
import { fetchModel } from './fetch-model';
import { ModelBrokenError } from './model-errors';
import { partMissing } from './part-missing';
import { ensureBackend } from './start-backend';

declare const self: DedicatedWorkerGlobalScope;

interface Loaded {
  readonly modelUrl: string;
  readonly network: AdjustableNetwork;
  readonly card: ModelCard;
  readonly read: DrawingReader;
}

let loaded: Loaded | undefined;
/** Knows signs once they have come: a single stroke has none, so the first reading does not wait for them. */
let choose: Choose = likeliestSegmentation;
/** The loaded network, once it has learnt a person's hand. */
let learnt: Network | undefined;
/** How often it was asked to learn. */
let lessons = 0;

const api: RecogniserApi = {
  async load(modelUrl) {
    const [{ card, files }] = await Promise.all([fetchModel(modelUrl), ensureBackend(modelUrl)]);
    try {
      const network = loadNetwork(files);
      loaded = { modelUrl, network, card, read: createReader(network, card, (...asked) => choose(...asked)) };
    } catch (cause) {
      throw new ModelBrokenError(cause);
    }
    return card;
  },
  async readDrawing({ drawing, corrections, isOthers }) {
    if (loaded === undefined) throw new Error('A drawing came before the network was loaded.');
    if (drawing.length > 1) await knowSigns();
    return loaded.read(drawing, { corrections, hand: isOthers ? undefined : learnt });
  },
  async learn(examples) {
    if (loaded === undefined) throw new Error('A hand came before the network was loaded.');
    const own = ++lessons;
    const learning = examples.length > 0 ? await loadLearning() : undefined;
    // A later lesson may have overtaken this one: code that is fetched takes a while.
    if (own !== lessons) return;
    learnt?.dispose();
    learnt = learning?.learnHand(loaded.network, examples);
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

/** Milliseconds that a drawing waits for signs: on a slow network its digits are read first. */
const WAITED = 1000;

/** Where signs do not come in time, digits are read without them, and the next drawing asks again. */
async function knowSigns(): Promise<void> {
  if (choose !== likeliestSegmentation) return;
  const fetched = import('../../recognise/signs/likeliest-signed').then(
    ({ likeliestSigned }) => {
      choose = likeliestSigned;
    },
    () => {},
  );
  await Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, WAITED))]);
}

/** Code that only pictures need is fetched with the first one, so that no drawing waits for it. */
async function photos() {
  try {
    return await import('./photos');
  } catch (cause) {
    throw partMissing(cause);
  }
}

/** Learning is fetched by those who want it. */
async function loadLearning() {
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
