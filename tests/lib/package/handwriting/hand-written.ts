import { NO_BOX } from '../../../../lib/geometry/box';
import type {
  HandwritingDrawing,
  HandwritingNavigator,
  HandwritingRecognizer,
} from '../../../../lib/package/handwriting/install';
import { HandwritingStroke, installHandwriting } from '../../../../lib/package/handwriting/install';
import type { ReadStrokes } from '../../../../lib/package/handwriting/types';
import type { PublicReading } from '../../../../lib/reading/public-reading';
import { publicReading } from '../../../../lib/reading/public-reading';
import { createDrawingReader } from '../../../../lib/recognise/read-drawing';
import { boundsOf } from '../../../../lib/strokes/bounds';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { transformDrawing } from '../../../../lib/strokes/transform-drawing';
import { openModel } from '../../../../training/cli/open-model';
import { goldenDrawings } from '../../../golden/golden';

/** Reads as the package does, by the network that ships. */
export async function shippedReader(): Promise<ReadStrokes> {
  const { network, card } = await openModel('digit-net');
  const read = createDrawingReader(network, card);
  return async (strokes) => publicReading(read(strokes).reading);
}

/** A navigator with the API, and a global object with its interfaces. */
export function installed(read: ReadStrokes): { readonly navigator: HandwritingNavigator; readonly globals: object } {
  const [navigator, globals] = [{}, {}];
  installHandwriting(navigator, read, { globals });
  return { navigator: navigator as HandwritingNavigator, globals };
}

/** A recogniser that reads so. */
export const recognizerWith = (read: ReadStrokes): Promise<HandwritingRecognizer> =>
  installed(read).navigator.createHandwritingRecognizer({ languages: ['en'] });

const HEIGHT = 100;
const GAP = 30;

/** The first golden drawing of each digit, equally high and side by side. */
export function written(text: string): Drawing {
  let left = 0;
  return [...text].flatMap((label) => {
    const drawing = goldenDrawings().find((golden) => golden.label === label)?.drawing ?? [];
    const { x, y, width, height } = boundsOf(drawing) ?? NO_BOX;
    const scale = HEIGHT / height;
    const placed = transformDrawing(drawing, scale, left - x * scale, -y * scale);
    left += width * scale + GAP;
    return placed;
  });
}

/** Adds each stroke to a drawing. */
export function draw(drawing: HandwritingDrawing, strokes: Drawing): HandwritingStroke[] {
  return strokes.map((points) => {
    const stroke = new HandwritingStroke();
    for (const point of points) stroke.addPoint(point);
    drawing.addStroke(stroke);
    return stroke;
  });
}

/** A reader to whom every digit is equally likely. */
export const undecided = (): PublicReading => {
  const sign = { text: '0', confidence: 0.1, box: { x: 0, y: 0, width: 1, height: 1 }, line: 0, strokes: [0] };
  const digits = [{ ...sign, probabilities: new Array<number>(10).fill(0.1) }];
  return { kind: 'digits', text: '0', written: '0', confidence: 0.1, digits, signs: [] };
};
