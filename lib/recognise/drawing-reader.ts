import { NO_BOX } from '../geometry/box';
import type { Network } from '../model/network';
import type { ModelCard } from '../reading/card';
import { LEFT_OUT, numberReading, type Place } from '../reading/number-reading';
import { BLANK, type DrawingReading, type Reading, type SignReading } from '../reading/reading';
import { boundsOf } from '../strokes/bounds';
import { cleanDrawing } from '../strokes/clean-drawing';
import { applicable, type Correction } from '../strokes/corrections';
import type { Drawing } from '../strokes/drawing';
import { isNumber } from '../strokes/segment/is-number';
import type { ScoredCandidate, SeenGroup } from '../strokes/segment/segmentation';
import { createGroupMemory, type SeeGroups } from './group-memory';
import { type Choose, seeWhole, segment } from './segment-drawing';

/** Ink that is read as one digit. */
interface Group extends SeenGroup, Pick<Place, 'box' | 'strokes' | 'isDigit' | 'text'> {
  readonly row: number;
}

/** What a person adds. */
export interface Personal {
  /** What they say of ink. It holds; what cannot be of this drawing is left out. */
  readonly corrections?: readonly Correction[];
  /** The network once it has learnt their hand. It reads; whether a drawing is a number, the one that ships decides. */
  readonly hand?: Network | undefined;
}

/** Reads drawings one after another. */
export type DrawingReader = (drawing: Drawing, personal?: Personal) => DrawingReading;

/** What the network sees, and the one that learnt a person's hand: the same where there is none. */
interface Sight {
  readonly see: SeeGroups;
  readonly seeHand: SeeGroups;
  readonly choose: Choose;
}

/**
 * A reader that remembers what the network said about the last drawing. This makes a growing drawing faster to read, and
 * does not change the result. How a drawing is cut, `choose` decides.
 */
export function createReader(network: Network, card: ModelCard, choose: Choose): DrawingReader {
  const memory = createGroupMemory(network);
  let ofHand: { readonly hand: Network; readonly memory: typeof memory } | undefined;
  return (drawing, { corrections = [], hand } = {}) => {
    const clean = cleanDrawing(drawing);
    const see = memory(clean);
    if (ofHand?.hand !== hand) ofHand = hand && { hand, memory: createGroupMemory(hand) };
    const seeHand = ofHand?.memory(clean) ?? see;
    if (clean.length === 0) return { reading: BLANK, pictures: [] };
    const own = clean.length === drawing.length ? applicable(corrections, clean.length) : [];
    return numberIn(clean, { see, seeHand, choose }, card, own) ?? oneDigit(clean, seeHand, card);
  };
}

/** Reads the drawing as a number, also where a person says so; `undefined` where it is more likely one digit, or none. */
function numberIn(
  drawing: Drawing,
  { see, seeHand, choose }: Sight,
  card: ModelCard,
  corrections: readonly Correction[],
): DrawingReading | undefined {
  const segmented = segment(drawing, see, card, corrections, choose);
  if (!segmented) return undefined;
  const { evidence } = segmented;
  if (corrections.length === 0 && (!evidence || !isNumber(evidence))) return undefined;
  const { candidates } =
    (seeHand === see ? segmented : segment(drawing, seeHand, card, corrections, choose)) ?? segmented;
  const groups = readGroups(
    candidates.filter(({ isSpeck, sign }) => !isSpeck && sign === undefined),
    card,
  );
  const setSigns = candidates.filter(({ sign }) => sign?.isSet);
  // A sign that a person set stands also where nothing beside it is a digit.
  const read = groups.reading.kind !== 'digits' && setSigns.length > 0 ? NO_DIGITS : groups;
  const { reading } = read;
  if (reading.kind !== 'digits') return undefined;
  const lines = new Set([...reading.digits.map(({ line }) => line), ...setSigns.map(({ row }) => row)]);
  const signs = candidates.filter(({ sign, row }) => sign && lines.has(row));
  const digits = new Set(reading.digits.map(({ box }) => box));
  const unread = candidates.filter((candidate) => !digits.has(candidate.box) && !signs.includes(candidate));
  return {
    ...read,
    reading: withSigns(reading, signs, unread.filter(({ isSpeck, row }) => isSpeck && lines.has(row)).length),
    ...(unread.length > 0 && { unread: unread.map(({ box, strokes }) => ({ box, strokes })) }),
  };
}

const NO_DIGITS: DrawingReading = { reading: { kind: 'digits', text: '', confidence: 1, digits: [] }, pictures: [] };

/** The digits with the signs among them. It is as sure as all of them together, and less for each unread speck. */
function withSigns(
  reading: Reading & { readonly kind: 'digits' },
  candidates: readonly ScoredCandidate[],
  specks: number,
): Reading {
  const signs = candidates.flatMap(({ sign, box, row, strokes }): SignReading[] =>
    sign
      ? [{ text: sign.text, confidence: sign.probability, box, line: row, strokes, ...(sign.isSet && { isSet: true }) }]
      : [],
  );
  const confidence = signs.reduce(
    (product, sign) => product * sign.confidence,
    reading.confidence * (1 - LEFT_OUT) ** specks,
  );
  return { ...reading, confidence, ...(signs.length > 0 && { signs }) };
}

/** Reads all ink as one digit. A mere dot is never a digit. */
function oneDigit(drawing: Drawing, see: SeeGroups, card: ModelCard): DrawingReading {
  const box = boundsOf(drawing) ?? NO_BOX;
  const { reading, pictures } = readGroups(
    [{ ...seeWhole(drawing, see), box, row: 0, strokes: drawing.map((_, i) => i) }],
    card,
  );
  const isDot = box.width === 0 && box.height === 0;
  return { reading: isDot ? { ...reading, kind: 'not-a-digit', text: '' } : reading, pictures };
}

function readGroups(groups: readonly Group[], card: ModelCard): DrawingReading {
  const places = groups.map(({ row, ...group }): Place => ({ ...group, line: row }));
  const { reading, kept } = numberReading(
    places,
    groups.map(({ logits }) => logits),
    card,
  );
  return { reading, pictures: kept.map((i) => (groups[i] as Group).picture) };
}
