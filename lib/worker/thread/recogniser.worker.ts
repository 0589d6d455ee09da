import { type AdjustableNetwork, type InspectableNetwork, loadNetwork } from '../../model/network';
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
let learnt: InspectableNetwork | undefined;
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
    if (drawing.length > 1) await knowSigns();
    return ready().read(drawing, { corrections, hand: isOthers ? undefined : learnt });
  },
  async learn(examples) {
    const { network } = ready();
    const own = ++lessons;
    const learning = examples.length > 0 ? await fetched(import('../../recognise/hand/learn-hand')) : undefined;
    // A later lesson may have overtaken this one: code that is fetched takes a while.
    if (own !== lessons) return;
    learnt?.dispose();
    learnt = learning?.learnHand(network, examples);
  },
  async why(drawing) {
    const { network, card } = ready();
    const [{ whyOf }] = await Promise.all([fetched(import('../../recognise/why/why-of')), knowSigns()]);
    // A reader of its own: the other one goes on remembering the sheet.
    const read = createReader(network, card, choose);
    const hand = learnt;
    return whyOf(drawing, { network: hand ?? network, card, read: (ink) => read(ink, { hand }).reading });
  },
  async levels(picture) {
    const { levelsOf } = await fetched(import('../../model/levels'));
    return (learnt ?? ready().network).inside((...own) => levelsOf(picture, ...own));
  },
  async decodePhoto(file) {
    return (await fetched(photos())).decodePhoto(file);
  },
  async readPhoto(picture, edits) {
    const own = ready();
    const { findingOf, readPhoto } = await fetched(photos());
    const finding = await findingOf(own);
    return readPhoto(picture, edits, { ...finding, look: (learnt ?? own.network).logitsOf });
  },
};

function ready(): Loaded {
  if (loaded === undefined) throw new Error('The network was asked before it was loaded.');
  return loaded;
}

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
const photos = () => import('./photos');

/** Code that most drawings do without. @throws PictureError where it does not come. */
async function fetched<T>(code: Promise<T>): Promise<T> {
  try {
    return await code;
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
