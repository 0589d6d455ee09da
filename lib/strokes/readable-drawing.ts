import { MEMBER_TEXTS } from '../reading/signs';
import { applicable, type CorrectedDrawing, type Correction } from './corrections';
import type { Drawing, Point } from './drawing';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The points of a line of a strokes file that can be read, and its corrections. Only the others are left out: it never throws.
 * strokes-file.ts reads such lines strictly.
 */
export function readableDrawing(line: string): CorrectedDrawing {
  const fields = fieldsOf(line);
  const drawing = numbered(pointsIn(fields.strokes));
  return { drawing, corrections: correctionsOf(fields, drawing) };
}

/** The fields of a line of JSON; none where it is no object. */
export function fieldsOf(line: string): Fields {
  try {
    return { ...JSON.parse(line) };
  } catch {
    return {};
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The points of each stroke, in what may be anything: whatever is no point is left out. */
export const pointsIn = (strokes: unknown): (readonly number[])[][] =>
  listOf(strokes).map((stroke) => listOf(stroke).filter(isPoint));

/** Two or three numbers. */
export const isPoint = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && (value.length === 2 || value.length === 3) && value.every(Number.isFinite);

/** The drawing of these numbers, without strokes that have no points. */
export function numbered(strokes: readonly (readonly (readonly number[])[])[]): Drawing {
  const timed = strokes.every((stroke) => stroke.every((point) => point.length === 3));
  let index = 0;
  const toPoint = ([x = 0, y = 0, t = 0]: readonly number[]): Point => {
    const point = { x, y, t: timed ? t : index };
    index += 1;
    return point;
  };
  return strokes.filter((stroke) => stroke.length > 0).map((stroke) => stroke.map(toPoint));
}

/** Corrections count strokes as they stand in the file. */
export const correctionsOf = ({ corrections, strokes }: Fields, drawing: Drawing): Correction[] =>
  listOf(strokes).length === drawing.length ? correctionsIn(corrections, drawing.length) : [];

/** The corrections in a file's field `corrections`, which may hold anything: what is none is left out. */
export function correctionsIn(value: unknown, strokeCount: number): Correction[] {
  const own = listOf(value).flatMap((entry: unknown): Correction[] => {
    const { strokes, text } = { ...(entry as Partial<Record<keyof Correction, unknown>> | null) };
    if (!Array.isArray(strokes) || (text !== undefined && !MEMBER_TEXTS.some((one) => one === text))) return [];
    return [{ strokes, ...(text !== undefined && { text: text as string }) }];
  });
  return applicable(own, strokeCount);
}
