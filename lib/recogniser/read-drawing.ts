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

/** Strokes → the normalised picture → logits → a reading. A mere dot is no digit, whatever the network makes of it. */
export function readDrawing(drawing: Drawing, network: Network, card: ModelCard): DrawingReading {
  const picture = inkDrawing(drawing, DIGIT_FRAME);
  const box = boundsOf(cleanDrawing(drawing));
  const [logits] = picture ? network.logitsOf([picture]) : [];
  if (picture === undefined || box === undefined || logits === undefined) return { reading: BLANK, pictures: [] };
  const reading = readingOf(logits, box, card);
  const isDot = box.width === 0 && box.height === 0;
  return { reading: isDot ? { ...reading, kind: 'not-a-digit', text: '' } : reading, pictures: [picture] };
}
