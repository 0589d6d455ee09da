import type { PublicReading, PublicSign } from '../../reading/public-reading';
import { inReadingOrder } from '../../reading/written';
import { cleanDrawing } from '../../strokes/clean-drawing';
import type { Drawing, Stroke } from '../../strokes/drawing';
import { isTooMuchInk } from '../../strokes/too-much-ink';
import { likeliestTexts } from './alternatives';
import type { HandwritingPoint, HandwritingPrediction, HandwritingSegment, ReadStrokes } from './types';
import { exception } from './web-idl';

type Strokes = readonly (readonly HandwritingPoint[])[];

/**
 * What these strokes may say, at most `most` predictions, the likeliest first. They differ in their digits alone: signs, and
 * which strokes are one digit, are those of the reading. Rejects with DOMException OperationError or UnknownError.
 */
export async function predictionsOf(
  strokes: Strokes,
  read: ReadStrokes,
  most: number,
): Promise<HandwritingPrediction[]> {
  const inked = inkedStrokes(strokes);
  const drawing: Drawing = inked.map(({ stroke }) => stroke);
  if (drawing.length === 0) return [];
  if (isTooMuchInk(drawing)) throw exception('OperationError', 'There is more ink than people write.');
  const reading = await readingBy(read, drawing);
  if (reading.kind !== 'digits') return [];
  const text = reading.written.replaceAll('|', '\n');
  const segments = segmentsOf(reading, text, (stroke) => {
    const { index = 0 } = { ...inked[stroke] };
    return { strokeIndex: index, beginPointIndex: 0, endPointIndex: strokes[index]?.length ?? 0 };
  });
  const members = inReadingOrder(reading);
  return likeliestTexts(reading.digits, most).map((texts) => {
    const textOf = new Map<PublicSign, string>(reading.digits.map((digit, i) => [digit, texts[i] as string]));
    return withTexts(
      text,
      segments,
      members.map((member) => textOf.get(member) ?? member.text),
    );
  });
}

/** @throws DOMException UnknownError */
export async function readingBy(read: ReadStrokes, drawing: Drawing): Promise<PublicReading> {
  try {
    return await read(drawing);
  } catch (cause) {
    throw exception('UnknownError', 'The drawing could not be read.', cause);
  }
}

/** The strokes that have ink, cleaned, with their index among all. Where a point has no time, its place in the order is it. */
function inkedStrokes(strokes: Strokes): { readonly stroke: Stroke; readonly index: number }[] {
  const isTimed = strokes.every((points) => points.every(({ t }) => t !== undefined));
  let order = 0;
  return strokes.flatMap((points, index) => {
    const stroke = points.map(({ x, y, t }) => ({ x, y, t: isTimed && t !== undefined ? t : order++ }));
    return cleanDrawing([stroke]).map((clean) => ({ stroke: clean, index }));
  });
}

/** Where each digit and sign stands in `text`, and which strokes it has. */
function segmentsOf(
  reading: PublicReading,
  text: string,
  drawn: (stroke: number) => HandwritingSegment['drawingSegments'][number],
): HandwritingSegment[] {
  let from = 0;
  return inReadingOrder(reading).map(({ text: grapheme, strokes = [] }) => {
    const beginIndex = text.indexOf(grapheme, from);
    from = beginIndex + grapheme.length;
    return { grapheme, beginIndex, endIndex: from, drawingSegments: strokes.map(drawn) };
  });
}

/** The same places with other digits in them. */
function withTexts(
  text: string,
  segments: readonly HandwritingSegment[],
  graphemes: readonly string[],
): HandwritingPrediction {
  const characters = [...text];
  const segmentationResult = segments.map(({ drawingSegments, ...segment }, i) => {
    const grapheme = graphemes[i] as string;
    characters[segment.beginIndex] = grapheme;
    return { ...segment, grapheme, drawingSegments: drawingSegments.map((one) => ({ ...one })) };
  });
  return { text: characters.join(''), segmentationResult };
}
