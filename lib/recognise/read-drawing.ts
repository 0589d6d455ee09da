import { NO_BOX } from '../geometry/box';
import type { Network } from '../model/network';
import type { ModelCard } from '../reading/card';
import { LEFT_OUT, numberReading, type Place } from '../reading/number-reading';
import { BLANK, type DrawingReading, type Reading, type SignReading } from '../reading/reading';
import { SIGNS } from '../reading/signs';
import { boundsOf } from '../strokes/bounds';
import { cleanDrawing } from '../strokes/clean-drawing';
import { applicable, type Correction } from '../strokes/corrections';
import type { Drawing } from '../strokes/drawing';
import { type Candidate, candidatesOf } from '../strokes/segment/candidates';
import { isNumber, type NumberEvidence, numberEvidence } from '../strokes/segment/is-number';
import { layoutOf } from '../strokes/segment/layout';
import type { ScoredCandidate, SeenGroup } from '../strokes/segment/segmentation';
import { MOST_STROKES } from '../strokes/too-much-ink';
import { createGroupMemory, type SeeGroups, type SeenInk } from './group-memory';
import { likeliestSigned } from './signs/likeliest-signed';

/** Ink that is read as one digit. */
interface Group extends SeenGroup, Pick<Place, 'box' | 'strokes' | 'isDigit' | 'text'> {
  readonly row: number;
}

/** Ink that may be a digit or a sign. What a person says of it holds. */
interface Member extends ScoredCandidate, Pick<Place, 'isDigit' | 'text'> {}

interface Segmented {
  readonly candidates: readonly Member[];
  /** `undefined` where no candidate is a digit. */
  readonly evidence: NumberEvidence | undefined;
}

/** A drawing with more candidates is not read as a number. A full sheet of digits has this many: 50 to 100 ms of work. */
const MOST_CANDIDATES = 200;

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
}

const readers = new WeakMap<Network, { readonly card: ModelCard; readonly read: DrawingReader }>();

/**
 * Strokes → groups by their place → normalised pictures → logits → a number, one digit, or none; boxes are in the
 * drawing's unit. If the drawing grew out of the last one with this network, only what changed is read again.
 */
export function readDrawing(
  drawing: Drawing,
  network: Network,
  card: ModelCard,
  personal: Personal = {},
): DrawingReading {
  let reader = readers.get(network);
  if (reader?.card !== card) {
    reader = { card, read: createDrawingReader(network, card) };
    readers.set(network, reader);
  }
  return reader.read(drawing, personal);
}

/**
 * A reader that remembers what the network said about the last drawing. This makes a growing drawing faster to read, and
 * does not change the result.
 */
export function createDrawingReader(network: Network, card: ModelCard): DrawingReader {
  const memory = createGroupMemory(network);
  let ofHand: { readonly hand: Network; readonly memory: typeof memory } | undefined;
  return (drawing, { corrections = [], hand } = {}) => {
    const clean = cleanDrawing(drawing);
    const see = memory(clean);
    if (ofHand?.hand !== hand) ofHand = hand && { hand, memory: createGroupMemory(hand) };
    const seeHand = ofHand?.memory(clean) ?? see;
    if (clean.length === 0) return { reading: BLANK, pictures: [] };
    const own = clean.length === drawing.length ? applicable(corrections, clean.length) : [];
    return numberIn(clean, { see, seeHand }, card, own) ?? oneDigit(clean, seeHand, card);
  };
}

/** Reads the drawing as a number, also where a person says so; `undefined` where it is more likely one digit, or none. */
function numberIn(
  drawing: Drawing,
  { see, seeHand }: Sight,
  card: ModelCard,
  corrections: readonly Correction[],
): DrawingReading | undefined {
  const segmented = segment(drawing, see, card, corrections);
  if (!segmented) return undefined;
  const { evidence } = segmented;
  if (corrections.length === 0 && (!evidence || !isNumber(evidence))) return undefined;
  const { candidates } = (seeHand === see ? segmented : segment(drawing, seeHand, card, corrections)) ?? segmented;
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

/**
 * The drawing cut into several candidates, and what speaks for a number; `undefined` where it cannot be cut. The strokes of
 * each correction are one candidate.
 */
export function segment(
  drawing: Drawing,
  see: SeeGroups,
  card: ModelCard,
  corrections: readonly Correction[] = [],
): Segmented | undefined {
  // More than a sheet holds is no number, and grouping it takes time.
  if (drawing.length > MOST_STROKES) return undefined;
  const layout = layoutOf(
    drawing,
    corrections.map(({ strokes }) => strokes),
  );
  const candidates = candidatesOf(layout);
  const isCorrected = corrections.length > 0;
  if ((candidates.length === 1 && !isCorrected) || candidates.length > MOST_CANDIDATES) return undefined;
  const seen = see(candidates.map(({ strokes }) => strokes));
  const members = candidates.map((candidate, i): Member & SeenInk => {
    const mark = { ...candidate, ...(seen[i] as SeenInk) };
    return { ...mark, ...saidOf(mark, corrections) };
  });
  const chosen = likeliestSigned(layout, members, card.temperature);
  if (chosen.length === 1 && !isCorrected) return undefined;
  return { candidates: chosen, evidence: numberEvidence(layout, chosen, seeWhole(drawing, see).logits, card) };
}

/** What a person says of this ink; `undefined` where nobody says anything. */
function saidOf(
  { strokes }: Candidate,
  corrections: readonly Correction[],
): Pick<Member, 'sign' | 'isSpeck' | 'isDigit' | 'text'> | undefined {
  const own = corrections.find((one) => [...one.strokes].sort((a, b) => a - b).join() === strokes.join());
  if (!own) return undefined;
  const { text } = own;
  const sign = SIGNS.find((one) => one === text);
  return sign
    ? { sign: { text: sign, probability: 1, odds: Number.POSITIVE_INFINITY, isSet: true }, isSpeck: false }
    : { isSpeck: false, isDigit: true, text };
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

function seeWhole(drawing: Drawing, see: SeeGroups): SeenGroup {
  return see([drawing.map((_, i) => i)])[0] as SeenGroup;
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
