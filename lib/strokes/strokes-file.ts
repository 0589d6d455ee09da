import { UserError } from '../errors/user-error';
import type { Correction } from './corrections';
import type { Drawing } from './drawing';
import { correctionsOf, isPoint, numbered } from './readable-drawing';

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

function parseStroke(value: unknown, strokeIndex: number): (readonly number[])[] {
  const stroke = `Stroke ${strokeIndex + 1}`;
  return parseArray(value, stroke).map((point, index) => parsePoint(point, `${stroke}, point ${index + 1},`));
}

/** Its two or three numbers. */
function parsePoint(value: unknown, where: string): readonly number[] {
  const entries = parseArray(value, where);
  if (isPoint(entries)) return entries;
  throw new StrokesFileError(`${where} is not two or three finite numbers.`);
}

function parseArray(value: unknown, what: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new StrokesFileError(`${what} is ${value === undefined ? 'missing' : 'not a list'}.`);
}
