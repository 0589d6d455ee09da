import { NO_BOX } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import { type InspectableNetwork, loadNetwork, type ModelFiles } from '../../model/network';
import type { Calibration, ModelCard } from '../../reading/card';
import { DIGIT_FRAME } from '../../reading/digit-frame';
import { NOT_A_DIGIT } from '../../reading/probabilities';
import { BLANK, type DrawingReading, type Reading } from '../../reading/reading';
import { type FirstConvolution, firstConvolution, responsesOf } from '../../recognise/compare/first-convolution';
import { type DigitPlace, readEach } from '../../recognise/compare/read-pictures';
import { weightPictures } from '../../recognise/compare/weight-pictures';
import { createDrawingReader, readDrawing } from '../../recognise/read-drawing';
import { boundsOf } from '../../strokes/bounds';
import { cleanDrawing } from '../../strokes/clean-drawing';
import type { Drawing } from '../../strokes/drawing';
import { inkDrawing } from '../../strokes/normalise/ink-drawing';
import type { CompareApi, Compared, LoadedNetwork, NetworkAnswer } from '../api/comparer-api';
import { fetchNetwork } from './fetch-network';
import { ModelBrokenError } from './model-errors';

/** A network that can be asked. */
interface Member {
  readonly card: ModelCard;
  readonly network: InspectableNetwork;
  readonly convolution: FirstConvolution | undefined;
  /** Whether it has learnt what is no digit, and so can divide a drawing into digits. */
  readonly tellsDigits: boolean;
}

/** A drawing's ink, divided into digits. */
interface SharedInk {
  readonly pictures: readonly GrayImage[];
  readonly places: readonly DigitPlace[];
  /** The network that divided it, and its reading; undefined where all ink is read as one digit. */
  readonly by?: { readonly member: Member; readonly reading: Reading };
}

const BARE: GrayImage = {
  width: DIGIT_FRAME.size,
  height: DIGIT_FRAME.size,
  data: new Uint8Array(DIGIT_FRAME.size * DIGIT_FRAME.size),
};

/** The worker's side of the API. `startBackend` gets a model's URL and may be called often. */
export function createCompareApi(startBackend: (modelUrl: string) => Promise<void>): CompareApi {
  const members = new Map<string, Member>();
  const loading = new Map<string, AbortController>();
  const drop = (id: string): void => {
    loading.get(id)?.abort();
    members.get(id)?.network.dispose();
    members.delete(id);
  };
  const memberOf = (id: string): Member => {
    const member = members.get(id);
    if (member === undefined) throw new Error(`The network ${id} was asked before it was loaded.`);
    return member;
  };
  return {
    async load(id, modelUrl, progress) {
      loading.get(id)?.abort();
      const own = new AbortController();
      loading.set(id, own);
      try {
        const [, { card, files }] = await Promise.all([
          startBackend(modelUrl),
          fetchNetwork(modelUrl, progress, own.signal),
        ]);
        own.signal.throwIfAborted();
        const { member, shown } = opened(card, files);
        drop(id);
        members.set(id, member);
        return shown;
      } catch (error) {
        // Without a backend, stop fetching the files.
        own.abort();
        throw error;
      } finally {
        if (loading.get(id) === own) loading.delete(id);
      }
    },
    async forget(id) {
      drop(id);
    },
    async compare(what) {
      const asked = [...members];
      const sharer = asked.map(([, member]) => member).find(canShare);
      const shared = isDrawing(what)
        ? shareOut(cleanDrawing(what), sharer)
        : isPicture(what)
          ? { pictures: [what], places: [{ box: NO_BOX, line: 0 }] }
          : found(what, sharer);
      return {
        pictures: shared.pictures,
        answers: Object.fromEntries(asked.map(([id, member]) => [id, answerOf(member, shared)])),
      };
    },
    async responsesTo(id, picture) {
      const { convolution } = memberOf(id);
      return convolution ? responsesOf(convolution, picture) : [];
    },
    async why(id, drawing) {
      const member = memberOf(id);
      const { whyOf } = await import('../../recognise/why/why-of');
      const { network } = member;
      return whyOf(drawing, { network, card: drawnCalibration(member), read: (ink) => readAlone(member, ink) });
    },
    async levels(id, picture) {
      const { network } = memberOf(id);
      const { levelsOf } = await import('../../model/levels');
      return network.inside((...own) => levelsOf(picture, ...own));
    },
  };
}

const isDrawing = (what: Compared): what is Drawing => Array.isArray(what);

const isPicture = (what: Compared): what is GrayImage => 'data' in what;

const canShare = ({ tellsDigits }: Member): boolean => tellsDigits;

/** @throws ModelBrokenError */
function opened(card: ModelCard, files: ModelFiles): { member: Member; shown: LoadedNetwork } {
  let network: InspectableNetwork | undefined;
  try {
    network = loadNetwork(files);
    const tellsDigits = (network.logitsOf([BARE])[0] as number[]).length > NOT_A_DIGIT;
    const convolution = firstConvolution(files);
    return {
      member: { card, network, convolution, tellsDigits },
      shown: { card, weights: weightPictures(files), responses: convolution?.bias.length ?? 0 },
    };
  } catch (cause) {
    network?.dispose();
    throw new ModelBrokenError(cause);
  }
}

function shareOut(clean: Drawing, member: Member | undefined): SharedInk {
  if (member !== undefined) {
    const { reading, pictures } = readDrawing(clean, member.network, member.card);
    return { pictures, places: reading.digits, by: { member, reading } };
  }
  const [picture, box] = [inkDrawing(clean, DIGIT_FRAME), boundsOf(clean)];
  return picture && box ? { pictures: [picture], places: [{ box, line: 0 }] } : { pictures: [], places: [] };
}

/** Digits that were found in a photograph. Our network has read them already. */
function found({ reading, pictures }: DrawingReading, member: Member | undefined): SharedInk {
  return { pictures, places: reading.digits, ...(member && { by: { member, reading } }) };
}

/** Without an output for "not a digit", a network always answers with one of the ten digits, so nothing is rejected. */
const drawnCalibration = ({ card, tellsDigits }: Member): Calibration =>
  tellsDigits ? card : { ...card, rejectBelow: 0 };

/** A drawing as this network alone reads it: whether it is a number, only ours can tell. */
function readAlone(member: Member, drawing: Drawing): Reading {
  if (member.tellsDigits) return createDrawingReader(member.network, member.card)(drawing).reading;
  const { pictures, places } = shareOut(drawing, undefined);
  return readEach(member.network.logitsOf(pictures), places, drawnCalibration(member));
}

function answerOf(member: Member, { pictures, places, by }: SharedInk): NetworkAnswer {
  if (pictures.length === 0) return { reading: BLANK, milliseconds: 0 };
  const start = performance.now();
  const logits = member.network.logitsOf(pictures);
  const milliseconds = performance.now() - start;
  return {
    reading: member === by?.member ? by.reading : readEach(logits, places, drawnCalibration(member)),
    milliseconds,
  };
}
