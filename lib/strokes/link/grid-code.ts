import type { Correction } from '../corrections';
import { type BitReader, BitsError, type BitWriter, createBitReader, createBitWriter } from './bits';
import { readCorrections, writeCorrections } from './corrections-code';
import { golombContext, LARGEST, readGolomb, writeGolomb } from './golomb';
import { EXPONENT_BITS, type GridDrawing, type GridPoint, LEAST_EXPONENT, MANTISSA_BITS, type Step } from './grid';

/** The usual magnitude of each kind of number in a drawn digit. The code learns from there. */
const newContexts = () => ({
  strokes: golombContext(2),
  points: golombContext(32),
  /** From the end of a stroke to the beginning of the next. */
  jump: [golombContext(256), golombContext(256)] as const,
  /** From the point predicted by going on as before, to the actual point. */
  bend: [golombContext(16), golombContext(16)] as const,
});

/** Steps. Points within this distance from the origin have second differences that can be written. */
const FARTHEST = Math.floor(LARGEST / 4);

/** A drawing on a grid, and what a person said of it. */
export interface GridContent {
  readonly grid: GridDrawing;
  readonly corrections: readonly Correction[];
}

/**
 * A drawing on a grid as text, with the corrections where there are any. Each point is written as its difference from the
 * point predicted by going on as before, in an adaptive Golomb–Rice code. A hand moves evenly, so these differences are
 * small. Every stroke must have a point.
 */
export function writeGridDrawing({ grid: { step, strokes }, corrections }: GridContent): string {
  const bits = createBitWriter();
  const contexts = newContexts();
  writeStep(bits, step);
  writeGolomb(bits, contexts.strokes, strokes.length);
  let end: GridPoint = { x: 0, y: 0 };
  for (const stroke of strokes) {
    writeGolomb(bits, contexts.points, stroke.length);
    stroke.forEach(({ x, y }, i) => {
      const expected = i === 0 ? end : onAsBefore(stroke, i);
      const [across, down] = i === 0 ? contexts.jump : contexts.bend;
      writeGolomb(bits, across, x - expected.x);
      writeGolomb(bits, down, y - expected.y);
    });
    end = stroke.at(-1) ?? end;
  }
  if (corrections.length > 0) writeCorrections(bits, corrections);
  return bits.text();
}

/**
 * What such a text holds. Whatever number of points it claims, it makes no more than it has bits for.
 * @throws BitsError where the text is not a drawing.
 */
export function readGridDrawing(text: string, isCorrected: boolean): GridContent {
  const bits = createBitReader(text);
  const contexts = newContexts();
  const step = readStep(bits);
  const strokeCount = readGolomb(bits, contexts.strokes);
  if (strokeCount < 1) throw new BitsError('There is no stroke.');
  const strokes: GridPoint[][] = [];
  let end: GridPoint = { x: 0, y: 0 };
  while (strokes.length < strokeCount) {
    const pointCount = readGolomb(bits, contexts.points);
    if (pointCount < 1) throw new BitsError('A stroke has no point.');
    const stroke: GridPoint[] = [];
    while (stroke.length < pointCount) {
      const expected = stroke.length === 0 ? end : onAsBefore(stroke, stroke.length);
      const [across, down] = stroke.length === 0 ? contexts.jump : contexts.bend;
      stroke.push({
        x: withinReach(expected.x + readGolomb(bits, across)),
        y: withinReach(expected.y + readGolomb(bits, down)),
      });
    }
    end = stroke.at(-1) as GridPoint;
    strokes.push(stroke);
  }
  const corrections = isCorrected ? readCorrections(bits, strokeCount) : [];
  if (!bits.isAtEnd()) throw new BitsError('More follows than a drawing.');
  return { grid: { step, strokes }, corrections };
}

/** The predicted `i`th point of a stroke: as far from the last point as that was from the one before. */
function onAsBefore(stroke: readonly GridPoint[], i: number): GridPoint {
  const last = stroke[i - 1] as GridPoint;
  const beforeLast = stroke[i - 2] ?? last;
  return { x: 2 * last.x - beforeLast.x, y: 2 * last.y - beforeLast.y };
}

/** Whether every point is near enough to the origin to be written. */
export function isWritable({ strokes }: GridDrawing): boolean {
  return strokes.every((stroke) => stroke.every(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) <= FARTHEST));
}

function withinReach(value: number): number {
  if (Math.abs(value) <= FARTHEST) return value;
  throw new BitsError('A point lies too far away.');
}

function writeStep(bits: BitWriter, { mantissa, exponent }: Step): void {
  // The highest bit of the mantissa is always one, so leave it out.
  bits.write(mantissa - 2 ** MANTISSA_BITS, MANTISSA_BITS);
  bits.write(exponent - LEAST_EXPONENT, EXPONENT_BITS);
}

function readStep(bits: BitReader): Step {
  const mantissa = 2 ** MANTISSA_BITS + bits.read(MANTISSA_BITS);
  return { mantissa, exponent: bits.read(EXPONENT_BITS) + LEAST_EXPONENT };
}
