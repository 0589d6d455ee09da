import { UserError } from '../errors/user-error';
import { MEMBER_TEXTS } from '../reading/signs';
import { applicable, type CorrectedDrawing, type Correction } from './corrections';
import type { Drawing, Point } from './drawing';

/** A line of a strokes file (`.jsonl`): a drawing and, if known, what it shows and who drew it. */
export interface StrokesRecord {
  /** The digits to read ('7', '2026'), or 'none' for what is not a digit. */
  readonly label?: string;
  readonly writer?: string;
  readonly drawing: Drawing;
  readonly corrections?: readonly Correction[];
}

/** Thrown when a line is not a drawing. The message is a sentence on what was expected, and where in the line. */
export class StrokesFileError extends UserError {
  override name = 'StrokesFileError';
}

/**
 * Reads one line, `{"label":3,"writer":"w01","strokes":[[[x,y],[x,y]],[[x,y]]]}`: y grows downwards, any unit; label and
 * writer are text or whole numbers, and may be missing or null. A point may carry a third number, its time in
 * milliseconds; unless every point does, a point's time is its index in the drawing. Strokes without points are left
 * out. What a person said of strokes, `"corrections":[{"strokes":[0,1],"text":"4"}]`, is read where it can be; further
 * fields are ignored.
 * @throws StrokesFileError, and nothing else, for any other line.
 */
export function parseStrokesLine(line: string): StrokesRecord {
  const fields = parseObject(line);
  const label = parseName(fields.label, 'label');
  const writer = parseName(fields.writer, 'writer');
  const drawing = parseDrawing(fields.strokes);
  const corrections = correctionsOf(fields, drawing);
  return {
    ...(label !== undefined && { label }),
    ...(writer !== undefined && { writer }),
    drawing,
    ...(corrections.length > 0 && { corrections }),
  };
}

/** Corrections count strokes as they stand in the file. */
const correctionsOf = ({ corrections, strokes }: Record<string, unknown>, drawing: Drawing): Correction[] =>
  Array.isArray(strokes) && strokes.length === drawing.length ? correctionsIn(corrections, drawing.length) : [];

/** The corrections in a file's field `corrections`, which may hold anything: what is none is left out. */
export function correctionsIn(value: unknown, strokeCount: number): Correction[] {
  if (!Array.isArray(value)) return [];
  const own = value.flatMap((entry: unknown): Correction[] => {
    const { strokes, text } = { ...(entry as Partial<Record<keyof Correction, unknown>> | null) };
    if (!Array.isArray(strokes) || (text !== undefined && !MEMBER_TEXTS.some((one) => one === text))) return [];
    return [{ strokes, ...(text !== undefined && { text: text as string }) }];
  });
  return applicable(own, strokeCount);
}

/** The points of such a line that can be read, and its corrections. Only the others are left out. */
export function readableDrawing(line: string): CorrectedDrawing {
  const [fields = {}] = readable(() => [parseObject(line)]);
  const drawing = readableStrokes(fields.strokes);
  return { drawing, corrections: correctionsOf(fields, drawing) };
}

function readableStrokes(value: unknown): Drawing {
  const strokes = readable(() => parseArray(value, 'The field "strokes"'));
  const pointsOf = (stroke: unknown) =>
    readable(() => parseArray(stroke, 'A stroke')).flatMap((point) => readable(() => [parsePoint(point, 'A point')]));
  return numbered(strokes.map(pointsOf));
}

function readable<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof StrokesFileError) return [];
    throw error;
  }
}

/** Writes the line that `parseStrokesLine` reads back as `record`. Times that are plain indices are not written. */
export function formatStrokesLine({ label, writer, drawing, corrections = [] }: StrokesRecord): string {
  const timed = drawing.flat().some(({ t }, index) => t !== index);
  const strokes = drawing.map((stroke) => stroke.map(({ x, y, t }) => (timed ? [x, y, t] : [x, y])));
  return JSON.stringify({ label, writer, strokes, ...(corrections.length > 0 && { corrections }) });
}

function parseObject(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new StrokesFileError('The line is not valid JSON.', '', cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new StrokesFileError('The line is not a JSON object with a field "strokes".');
  }
  return { ...value };
}

function parseName(value: unknown, field: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (Number.isSafeInteger(value)) return String(value);
  throw new StrokesFileError(`The field "${field}" is neither text nor a whole number.`);
}

function parseDrawing(value: unknown): Drawing {
  return numbered(parseArray(value, 'The field "strokes"').map(parseStroke));
}

/** The drawing of these numbers, without strokes that have no points. */
function numbered(strokes: readonly (readonly (readonly number[])[])[]): Drawing {
  const timed = strokes.every((stroke) => stroke.every((point) => point.length === 3));
  let index = 0;
  const toPoint = ([x = 0, y = 0, t = 0]: readonly number[]): Point => {
    const point = { x, y, t: timed ? t : index };
    index += 1;
    return point;
  };
  return strokes.filter((stroke) => stroke.length > 0).map((stroke) => stroke.map(toPoint));
}

function parseStroke(value: unknown, strokeIndex: number): number[][] {
  const stroke = `Stroke ${strokeIndex + 1}`;
  return parseArray(value, stroke).map((point, index) => parsePoint(point, `${stroke}, point ${index + 1},`));
}

/** Its two or three numbers. */
function parsePoint(value: unknown, where: string): number[] {
  const entries = parseArray(value, where);
  const numbers = entries.filter((entry): entry is number => typeof entry === 'number' && Number.isFinite(entry));
  if (entries.length !== numbers.length || numbers.length < 2 || numbers.length > 3) {
    throw new StrokesFileError(`${where} is not two or three finite numbers.`);
  }
  return numbers;
}

function parseArray(value: unknown, what: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new StrokesFileError(`${what} is ${value === undefined ? 'missing' : 'not a list'}.`);
}
