import { DIGIT_FRAME } from '../digit/frame';
import { BLANK } from '../digit/reading';
import { boundsOf } from '../ink/bounds';
import { cleanDrawing } from '../ink/clean-drawing';
import type { Drawing } from '../ink/drawing';
import { inkDrawing } from '../ink/ink-drawing';
import type { ModelCard } from '../model/card';
import type { Network } from '../model/network';
import { readingOf } from '../model/reading-of';
import type { DrawingReading } from './api';

/** Strokes → the normalised picture → logits → a reading. */
export function readDrawing(drawing: Drawing, network: Network, card: ModelCard): DrawingReading {
  const picture = inkDrawing(drawing, DIGIT_FRAME);
  const box = boundsOf(cleanDrawing(drawing));
  const [logits] = picture ? network.logitsOf([picture]) : [];
  if (picture === undefined || box === undefined || logits === undefined) return { reading: BLANK, pictures: [] };
  return { reading: readingOf(logits, box, card), pictures: [picture] };
}
