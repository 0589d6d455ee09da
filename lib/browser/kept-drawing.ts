import type { Drawing } from '../ink/drawing';
import { formatStrokesLine, parseStrokesLine, StrokesFileError } from '../ink/strokes-file';

const KEY = 'scrawl.drawing';
/** Tenths of a sheet unit are finer than any screen. */
const PLACES = 10;
/** Longer drawings are not kept: a browser gives a site about five million characters, and writing takes time. */
const MOST_CHARACTERS = 1_000_000;

/** Where the last drawing is kept: the browser's storage, or nowhere where it has none for us. */
type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The drawing that was kept when this page was last left; blank where none was, or where it cannot be read. */
export function keptDrawing(storage = ownStorage()): Drawing {
  try {
    return parseStrokesLine(storage?.getItem(KEY) ?? '{"strokes":[]}').drawing;
  } catch (error) {
    if (error instanceof StrokesFileError || error instanceof DOMException) return [];
    throw error;
  }
}

/** Keeps this drawing in place of the last one; a blank one leaves nothing behind. Where nothing can be kept, nothing is. */
export function keepDrawing(drawing: Drawing, storage = ownStorage()): void {
  const line = formatStrokesLine({ drawing: drawing.map((stroke) => stroke.map(rounded)) });
  try {
    if (drawing.length === 0 || line.length > MOST_CHARACTERS) storage?.removeItem(KEY);
    else storage?.setItem(KEY, line);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

const rounded = ({ x, y, t }: Drawing[number][number]) => ({ x: round(x), y: round(y), t: Math.round(t) });
const round = (value: number): number => Math.round(value * PLACES) / PLACES;

/** Merely looking at the storage throws where the browser forbids it. */
function ownStorage(): Keep | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
