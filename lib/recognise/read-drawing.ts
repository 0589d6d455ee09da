import { type Box, NO_BOX } from '../geometry/box';
import type { Network } from '../model/network';
import type { ModelCard } from '../reading/card';
import { LEFT_OUT, numberReading, type Place } from '../reading/number-reading';
import { BLANK, type DrawingReading, type Reading, type SignReading } from '../reading/reading';
import { boundsOf } from '../strokes/bounds';
import { cleanDrawing } from '../strokes/clean-drawing';
import type { Drawing } from '../strokes/drawing';
import { candidatesOf } from '../strokes/segment/candidates';
import { isNumber, type NumberEvidence, numberEvidence } from '../strokes/segment/is-number';
import { layoutOf } from '../strokes/segment/layout';
import { likeliestSegmentation, type ScoredCandidate, type SeenGroup } from '../strokes/segment/segmentation';
import { MOST_STROKES } from '../strokes/too-much-ink';
import { createGroupMemory, type SeeGroups } from './group-memory';
import { likelyKind } from './signs/likely-kind';
import { tallIn } from './signs/tall';

/** Ink that is read as one digit. */
interface Group extends SeenGroup {
  readonly box: Box;
  readonly row: number;
}

interface Segmented {
  readonly candidates: readonly ScoredCandidate[];
  /** `undefined` where no candidate is a digit. */
  readonly evidence: NumberEvidence | undefined;
}

/** A drawing with more candidates is not read as a number. A full sheet of digits has this many: 50 to 100 ms of work. */
const MOST_CANDIDATES = 200;

/** Most numbers have no signs: one of them must be as likely as this before any is read. Chosen on unseen people's numbers. */
const SURE_SIGN = 0.85;

/** Reads drawings one after another. */
export type DrawingReader = (drawing: Drawing) => DrawingReading;

const readers = new WeakMap<Network, { readonly card: ModelCard; readonly read: DrawingReader }>();

/**
 * Strokes → groups by their place → normalised pictures → logits → a number, one digit, or none; boxes are in the
 * drawing's unit. If the drawing grew out of the last one with this network, only what changed is read again.
 */
export function readDrawing(drawing: Drawing, network: Network, card: ModelCard): DrawingReading {
  let reader = readers.get(network);
  if (reader?.card !== card) {
    reader = { card, read: createDrawingReader(network, card) };
    readers.set(network, reader);
  }
  return reader.read(drawing);
}

/**
 * A reader that remembers what the network said about the last drawing. This makes a growing drawing faster to read, and
 * does not change the result.
 */
export function createDrawingReader(network: Network, card: ModelCard): DrawingReader {
  const memory = createGroupMemory(network);
  return (drawing) => {
    const clean = cleanDrawing(drawing);
    const see = memory(clean);
    if (clean.length === 0) return { reading: BLANK, pictures: [] };
    return numberIn(clean, see, card) ?? oneDigit(clean, see, card);
  };
}

/** Reads the drawing as a number; `undefined` where it is more likely one digit, or none. */
function numberIn(drawing: Drawing, see: SeeGroups, card: ModelCard): DrawingReading | undefined {
  const segmented = segment(drawing, see, card);
  if (!segmented?.evidence || !isNumber(segmented.evidence)) return undefined;
  const { candidates } = segmented;
  const read = readGroups(
    candidates.filter(({ isSpeck, sign }) => !isSpeck && sign === undefined),
    card,
  );
  const { reading } = read;
  if (reading.kind !== 'digits') return undefined;
  const lines = new Set(reading.digits.map(({ line }) => line));
  const signs = candidates.filter(({ sign, row }) => sign && lines.has(row));
  const digits = new Set(reading.digits.map(({ box }) => box));
  const unread = candidates.filter((candidate) => !digits.has(candidate.box) && !signs.includes(candidate));
  return {
    ...read,
    reading: withSigns(reading, signs, unread.filter(({ isSpeck, row }) => isSpeck && lines.has(row)).length),
    ...(unread.length > 0 && { unread: unread.map(({ box, strokes }) => ({ box, strokes })) }),
  };
}

/** The digits with the signs among them. It is as sure as all of them together, and less for each unread speck. */
function withSigns(
  reading: Reading & { readonly kind: 'digits' },
  candidates: readonly ScoredCandidate[],
  specks: number,
): Reading {
  const signs = candidates.flatMap(({ sign, box, row }): SignReading[] =>
    sign ? [{ text: sign.text, confidence: sign.probability, box, line: row }] : [],
  );
  const confidence = signs.reduce(
    (product, sign) => product * sign.confidence,
    reading.confidence * (1 - LEFT_OUT) ** specks,
  );
  return { ...reading, confidence, ...(signs.length > 0 && { signs }) };
}

/** The drawing cut into several candidates, and what speaks for a number; `undefined` where it cannot be cut. */
export function segment(drawing: Drawing, see: SeeGroups, card: ModelCard): Segmented | undefined {
  // More than a sheet holds is no number, and grouping it takes time.
  if (drawing.length > MOST_STROKES) return undefined;
  const layout = layoutOf(drawing);
  const candidates = candidatesOf(layout);
  if (candidates.length === 1 || candidates.length > MOST_CANDIDATES) return undefined;
  const seen = see(candidates.map(({ strokes }) => strokes));
  const marks = candidates.map((candidate, i) => ({ ...candidate, ...(seen[i] as SeenGroup) }));
  const tall = layout.rows.map((_, row) => tallIn(marks, layout.rows, row));
  const scored = marks.map((mark): ScoredCandidate => ({ ...mark, ...likelyKind(mark, tall[mark.row] ?? []) }));
  const signed = likeliestSegmentation(layout, scored, card.temperature);
  const hasSigns = signed.some(({ sign }) => sign && sign.probability >= SURE_SIGN);
  const chosen = hasSigns ? signed : likeliestSegmentation(layout, scored.map(withoutSign), card.temperature);
  if (chosen.length === 1) return undefined;
  return { candidates: chosen, evidence: numberEvidence(layout, chosen, seeWhole(drawing, see).logits, card) };
}

const withoutSign = (candidate: ScoredCandidate): ScoredCandidate => ({ ...candidate, sign: undefined });

/** Reads all ink as one digit. A mere dot is never a digit. */
function oneDigit(drawing: Drawing, see: SeeGroups, card: ModelCard): DrawingReading {
  const box = boundsOf(drawing) ?? NO_BOX;
  const { reading, pictures } = readGroups([{ ...seeWhole(drawing, see), box, row: 0 }], card);
  const isDot = box.width === 0 && box.height === 0;
  return { reading: isDot ? { ...reading, kind: 'not-a-digit', text: '' } : reading, pictures };
}

function seeWhole(drawing: Drawing, see: SeeGroups): SeenGroup {
  return see([drawing.map((_, i) => i)])[0] as SeenGroup;
}

function readGroups(groups: readonly Group[], card: ModelCard): DrawingReading {
  const places = groups.map(({ box, row }): Place => ({ box, line: row }));
  const { reading, kept } = numberReading(
    places,
    groups.map(({ logits }) => logits),
    card,
  );
  return { reading, pictures: kept.map((i) => (groups[i] as Group).picture) };
}
