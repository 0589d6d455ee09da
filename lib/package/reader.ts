import { type PublicReading, publicReading } from '../reading/public-reading';
import { hasSeveral } from '../reading/written';
import { createDrawingReader } from '../recognise/read-drawing';
import { allTogether } from '../strokes/corrections';
import { kept } from './kept';
import { loadDigitNet, loadFinding } from './networks';
import { drawingOf } from './strokes-input';
import type { PictureInput, StrokesInput } from './types';

export interface StrokesOptions {
  /** All strokes are one digit, if they are digits at all. Otherwise the reader decides how many they are. */
  readonly isOneDigit?: boolean;
}

/** Reads what is drawn or photographed. All readers share the networks; each remembers the last drawing of its own. */
export interface Reader {
  /**
   * Reads a drawing, in about 5 ms. Of a drawing that grows only what is new is read again. Boxes are in the drawing's unit.
   * @throws StrokesError
   */
  readStrokes(strokes: StrokesInput, options?: StrokesOptions): PublicReading;
  /**
   * Reads a photograph or scan, up to 110 million pixels. It takes up to a second, in which a page does nothing else: in
   * browsers, do it in a worker. Boxes are in the picture's pixels. Rejects with PictureError.
   */
  readPicture(picture: PictureInput): Promise<PublicReading>;
}

/** Makes the networks ready, which takes some 100 ms the first time, and gives a reader. Rejects with EngineError. */
export async function createReader(): Promise<Reader> {
  const { network, card } = await loadDigitNet();
  const read = createDrawingReader(network, card);
  return {
    readStrokes(strokes, { isOneDigit = false } = {}) {
      const drawing = drawingOf(strokes);
      const { reading } = read(drawing);
      // What is no digit may still be told so.
      if (!isOneDigit || !hasSeveral(reading)) return publicReading(reading);
      return publicReading(read(drawing, { corrections: [allTogether(drawing)] }).reading);
    },
    async readPicture(picture) {
      const [{ pictureOf, readWhole }, finding] = await Promise.all([import('./pictures'), loadFinding()]);
      return publicReading(readWhole(await pictureOf(picture), finding));
    },
  };
}

const sharedReader = kept(createReader);

/** Reads a drawing: `createReader` and its `readStrokes` in one. Rejects with StrokesError or EngineError. */
export async function readStrokes(strokes: StrokesInput, options?: StrokesOptions): Promise<PublicReading> {
  return (await sharedReader()).readStrokes(strokes, options);
}

/** Reads a picture: `createReader` and its `readPicture` in one. Rejects with PictureError or EngineError. */
export async function readPicture(picture: PictureInput): Promise<PublicReading> {
  return (await sharedReader()).readPicture(picture);
}
