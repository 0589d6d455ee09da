import type { Frame } from '../../reading/digit-frame';
import { cleanDrawing } from '../clean-drawing';
import type { CorrectedDrawing, Correction } from '../corrections';
import type { Drawing } from '../drawing';
import { DOT } from '../normalise/ink-drawing';
import { isTooMuchInk } from '../too-much-ink';
import { BitsError, CHECKSUM_CHARACTERS, checksumOf } from './bits';
import { fromGrid, screenStepOf, stepOf, toGrid } from './grid';
import { isWritable, readGridDrawing, writeGridDrawing } from './grid-code';
import { likenessOf } from './likeness';
import { LinkCodeError } from './link-code-error';
import { replayable } from './replayable';
import { simplifyStroke } from './simplify';

/** A code's first character says how to read the rest: a drawing, or a drawing and what a person said of it. */
const VERSION = '1';
const CORRECTED = '2';
/** Some programs cut longer addresses. A number of ten digits takes about 1,500. */
export const MOST_CHARACTERS = 8000;
/** Most points in a link. With more, looking for the shortest code would take seconds. */
const MOST_POINTS = 10_000;
/** Steps across the smallest digit, from coarse to fine. The network's picture separates about 17.6 × 255 = 4,488 places. */
const STEPS_ACROSS = [1400, 2000, 2400, 2800, 3400, 4000, 4800, 5600, 8000, 16_000, 64_000] as const;
/** Tolerances to try, as ratios of that digit: points nearer to the line than this are left out. */
const TOLERANCES = [1 / 4000, 1 / 8000, 0] as const;

/**
 * A drawing, with what a person said of it, as base64url text for a link: as coarse as possible, while each pixel of the
 * network's picture (`frame`) stays the same to 1/255. Times are left out. `undefined` where the drawing is blank, or has too much ink for a link.
 */
export function linkCodeOf({ drawing, corrections }: CorrectedDrawing, frame: Frame): string | undefined {
  const clean = cleanDrawing(drawing);
  const own = clean.length === drawing.length ? corrections : [];
  if (clean.length === 0 || clean.flat().length > MOST_POINTS || isTooMuchInk(clean)) return undefined;
  const body = shortestCode(clean, own, frame);
  if (body === undefined) return undefined;
  return (own.length > 0 ? CORRECTED : VERSION) + checksumOf(body) + body;
}

function shortestCode(drawing: Drawing, corrections: readonly Correction[], frame: Frame): string | undefined {
  const likeness = likenessOf(drawing, frame);
  // A dot has no size to measure steps by.
  const extent = likeness.smallest > DOT ? likeness.smallest : 1;
  const screenStep = screenStepOf(drawing, extent);
  const steps = [...(screenStep ? [screenStep] : []), ...STEPS_ACROSS.map((count) => extent / count)];
  steps.sort((a, b) => b - a);
  let best: string | undefined;
  let shortest = MOST_CHARACTERS + 1;
  for (const tolerance of TOLERANCES) {
    const simple = drawing.map((stroke) => simplifyStroke(stroke, tolerance * extent));
    for (const step of steps) {
      const grid = toGrid(simple, stepOf(step));
      const text = writeGridDrawing({ grid, corrections });
      // Finer steps only make it longer.
      if (text.length >= shortest) break;
      if (!isWritable(grid) || !likeness.isTo(fromGrid(grid))) continue;
      best = text;
      shortest = text.length;
    }
  }
  return best;
}

/**
 * The drawing of a link's code, in its own unit, with the times that a pen would take.
 * @throws LinkCodeError, and nothing else, where the code is cut, altered, or of a newer version.
 */
export function drawingOfLinkCode(code: string): CorrectedDrawing {
  if (code.length > VERSION.length + CHECKSUM_CHARACTERS + MOST_CHARACTERS) throw new LinkCodeError('too-long');
  const isCorrected = code[0] === CORRECTED;
  if (!isCorrected && code[0] !== VERSION) throw new LinkCodeError(/^[3-9]/.test(code) ? 'newer' : 'damaged');
  const checksum = code.slice(1, 1 + CHECKSUM_CHARACTERS);
  const body = code.slice(1 + CHECKSUM_CHARACTERS);
  if (checksumOf(body) !== checksum) throw new LinkCodeError('damaged');
  try {
    const { grid, corrections } = readGridDrawing(body, isCorrected);
    const drawing = fromGrid(grid);
    if (isTooMuchInk(drawing)) throw new LinkCodeError('too-much-ink');
    return { drawing: replayable(drawing), corrections };
  } catch (cause) {
    if (cause instanceof BitsError) throw new LinkCodeError('damaged', cause);
    throw cause;
  }
}

export { LinkCodeError };
