import type { Drawing } from '../strokes/drawing';
import { isPoint, numbered } from '../strokes/readable-drawing';
import { isTooMuchInk } from '../strokes/too-much-ink';
import { StrokesError } from './errors';

/** The drawing of what somebody else's program gives, which may be anything. @throws StrokesError */
export function drawingOf(strokes: unknown): Drawing {
  const all = listOf(strokes, 'The strokes').map((stroke, i) =>
    listOf(stroke, `Stroke ${i}`).map((point, j) => pointOf(point, `Stroke ${i}, point ${j},`)),
  );
  const drawing = numbered(all);
  if (isTooMuchInk(drawing))
    throw new StrokesError('There is more ink than people write: it would take too long to read.');
  return drawing;
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new StrokesError(`${what} must be a list, not ${kindOf(value)}.`);
}

function pointOf(value: unknown, what: string): readonly number[] {
  const { x, y, t } = { ...(value as { x?: unknown; y?: unknown; t?: unknown } | null) };
  const numbers = Array.isArray(value) ? value : t === undefined ? [x, y] : [x, y, t];
  if (isPoint(numbers)) return numbers;
  throw new StrokesError(`${what} must be [x, y], [x, y, t] or { x, y, t? } of finite numbers.`);
}

const kindOf = (value: unknown): string => (value === null ? 'null' : typeof value);
