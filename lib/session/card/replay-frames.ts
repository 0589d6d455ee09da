import type { Drawing, Point } from '../../strokes/drawing';
import { withTimes } from '../../strokes/link/replayable';
import { drawnUntil, durationOf } from '../replay';

/** All in milliseconds. */
const FRAME = 70;
/** The ink is drawn in this time at most. */
const LONGEST = 3000;
/** The pen rests as long as this between two strokes at most: nobody wants to watch somebody think. */
const LONGEST_REST = 250;
/** The sheet is empty first, the number stands at the end. */
const EMPTY = 300;
const END = 1600;

/** One picture of a replay. */
export interface ReplayFrame {
  readonly drawing: Drawing;
  /** The reading stands beside the ink. */
  readonly isDone: boolean;
  /** Milliseconds for which it is shown. */
  readonly shown: number;
}

/** A drawing as it is drawn stroke by stroke: an empty sheet, growing ink, and the reading at the end. At most five seconds. */
export function replayFrames(drawing: Drawing): ReplayFrame[] {
  const paced = pacedDrawing(drawing);
  const duration = durationOf(paced);
  const count = Math.max(1, Math.ceil(Math.min(duration, LONGEST) / FRAME));
  const growing = Array.from({ length: count }, (_, i): ReplayFrame => {
    const isLast = i === count - 1;
    const drawn = isLast ? paced : drawnUntil(paced, (duration * (i + 1)) / count);
    return { drawing: drawn, isDone: false, shown: FRAME };
  });
  return [{ drawing: [], isDone: false, shown: EMPTY }, ...growing, { drawing: paced, isDone: true, shown: END }];
}

/** Without long rests between the strokes; with the times of a steady hand where its own are none but indices. */
function pacedDrawing(drawing: Drawing): Drawing {
  const isTimed = drawing.flat().some(({ t }, index) => t !== index);
  return isTimed ? withoutRests(drawing) : withTimes(drawing);
}

function withoutRests(drawing: Drawing): Drawing {
  let saved = 0;
  let before: Point | undefined;
  return drawing.map((stroke) => {
    const [first] = stroke;
    const rest = (first?.t ?? 0) - (before?.t ?? first?.t ?? 0);
    // A stroke that was moved before the last one in time begins after the shortest rest.
    saved += before === undefined ? (first?.t ?? 0) : rest - Math.min(LONGEST_REST, Math.max(0, rest));
    before = stroke.at(-1) ?? before;
    return stroke.map((point) => ({ ...point, t: point.t - saved }));
  });
}
