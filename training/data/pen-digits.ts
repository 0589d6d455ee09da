import type { Drawing, Point } from '../../lib/strokes/drawing';
import { DataFormatError } from './errors';

/**
 * The tablet reported the pen's place at fixed intervals of this many milliseconds, says the data set's description
 * (Alpaydin, Alimoglu, doi 10.24432/C5MG6K). The time between two strokes is not counted.
 */
const SAMPLING_INTERVAL_MS = 100;

/** Digits were written in boxes of 500×500 tablet units, y growing upwards; ours grows downwards from the box's top. */
const BOX_HEIGHT = 500;

/** A drawing and the digit it shows, 0 to 9. */
export interface LabelledDrawing {
  readonly label: number;
  readonly drawing: Drawing;
}

/** A drawing and who drew it. */
export interface WrittenDrawing extends LabelledDrawing {
  readonly writer: string | number;
}

/** One digit as one writer (1 to 30) drew it, in tablet units. */
export interface PenDrawing extends WrittenDrawing {
  readonly writer: number;
}

interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A digit while its lines are being read. `pen` is the stroke under way, undefined while the pen is up. */
interface Segment {
  readonly start: Line;
  readonly label: number;
  readonly strokeCount: number;
  readonly strokes: Point[][];
  writer?: number;
  pen?: Point[];
}

/**
 * Reads the UNIPEN file of the pen digits' original trajectories. `text` must hold one character a byte (latin1),
 * so that positions in errors are byte positions.
 * @throws DataFormatError on an unknown line, a comment that contradicts its segment, coordinates that are no numbers,
 * a stroke without end, and a digit with fewer or more strokes than it announced: so also on a file cut within a digit.
 */
export function parsePenDigits(text: string, file: string): PenDrawing[] {
  const drawings: PenDrawing[] = [];
  let segment: Segment | undefined;
  for (const line of linesOf(text)) {
    if (line.text.startsWith('.SEGMENT ')) {
      if (segment) drawings.push(finished(segment, line.from, file));
      segment = startSegment(line, file);
    } else {
      readLine(segment, line, file);
    }
  }
  if (segment) drawings.push(finished(segment, text.length, file));
  if (drawings.length === 0) throw new DataFormatError(file, 0, text.length, 'at least one .SEGMENT', 'none');
  return drawings;
}

function* linesOf(text: string): Generator<Line> {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = { text: text.slice(from, to).trim(), from, to };
    if (line.text !== '') yield line;
    from = to + 1;
  }
}

/** `.SEGMENT DIGIT 12-13 ? "7"`: a 7, made of the file's strokes 12 to 13. */
function startSegment(line: Line, file: string): Segment {
  const match = /^\.SEGMENT\s+DIGIT\s+(\d+)(?:-(\d+))?\s+\?\s+"(\d)"$/.exec(line.text);
  if (!match) throw unexpected(line, file, '.SEGMENT DIGIT with stroke numbers and a digit in quotes');
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return { start: line, label: Number(match[3]), strokeCount: last - first + 1, strokes: [] };
}

function readLine(segment: Segment | undefined, line: Line, file: string): void {
  if (/^\.(INCLUDE|LEXICON|HIERARCHY)\s/.test(line.text)) return;
  if (!segment) throw unexpected(line, file, 'a header line or .SEGMENT');
  if (line.text.startsWith('.COMMENT ')) readComment(segment, line, file);
  else if (line.text === '.PEN_DOWN') startStroke(segment, line, file);
  else if (line.text === '.PEN_UP') endStroke(segment, line, file);
  else if (/^\.DT\s+\d+$/.test(line.text)) return;
  else readPoint(segment, line, file);
}

/** `.COMMENT digit writer number`. */
function readComment(segment: Segment, line: Line, file: string): void {
  const match = /^\.COMMENT\s+(\d+)\s+(\d+)\s+\d+$/.exec(line.text);
  if (!match) throw unexpected(line, file, '.COMMENT with the digit, its writer and its number');
  if (Number(match[1]) !== segment.label) {
    throw unexpected(line, file, `a .COMMENT on the digit ${segment.label}, as its .SEGMENT says`);
  }
  segment.writer = Number(match[2]);
}

function startStroke(segment: Segment, line: Line, file: string): void {
  if (segment.pen) throw unexpected(line, file, 'coordinates or .PEN_UP');
  segment.pen = [];
}

function endStroke(segment: Segment, line: Line, file: string): void {
  if (!segment.pen) throw unexpected(line, file, '.PEN_DOWN before it');
  if (segment.pen.length === 0) throw unexpected(line, file, 'at least one pair of coordinates');
  segment.strokes.push(segment.pen);
  segment.pen = undefined;
}

function readPoint(segment: Segment, line: Line, file: string): void {
  const match = /^(-?\d+)\s+(-?\d+)$/.exec(line.text);
  if (!match || !segment.pen) throw unexpected(line, file, segment.pen ? 'two whole numbers' : 'a UNIPEN keyword');
  const samples = segment.strokes.reduce((sum, stroke) => sum + stroke.length, segment.pen.length);
  segment.pen.push({ x: Number(match[1]), y: BOX_HEIGHT - Number(match[2]), t: samples * SAMPLING_INTERVAL_MS });
}

function finished(segment: Segment, end: number, file: string): PenDrawing {
  const { start, label, writer, strokes, strokeCount } = segment;
  if (segment.pen) throw new DataFormatError(file, start.from, end, '.PEN_UP after the last stroke', 'none');
  if (writer === undefined) throw new DataFormatError(file, start.from, end, 'a .COMMENT naming the writer', 'none');
  if (strokes.length !== strokeCount) {
    throw new DataFormatError(file, start.from, end, `${strokeCount} strokes`, String(strokes.length));
  }
  return { label, writer, drawing: strokes };
}

function unexpected(line: Line, file: string, expected: string): DataFormatError {
  return new DataFormatError(file, line.from, line.to, expected, JSON.stringify(line.text.slice(0, 60)));
}
