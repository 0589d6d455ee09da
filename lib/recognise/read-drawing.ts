import type { Network } from '../model/network';
import type { ModelCard } from '../reading/card';
import type { DrawingReading } from '../reading/reading';
import type { Drawing } from '../strokes/drawing';
import { createReader, type DrawingReader, type Personal } from './drawing-reader';
import { likeliestSigned } from './signs/likeliest-signed';

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

/** A reader that remembers the last drawing, and knows signs. */
export const createDrawingReader = (network: Network, card: ModelCard): DrawingReader =>
  createReader(network, card, likeliestSigned);
