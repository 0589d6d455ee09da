import type { SignedPicture } from '../../../lib/geometry/signed-picture';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import type { Drawing } from '../../../lib/strokes/drawing';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { inkPaths, type SignedPaths, signedPaths } from './pixel-paths';

/** The lesson's pictures of 28 × 28 pixels, as paths. */
export interface LessonPictures {
  /** An ordinary 7, and one with a long tail. */
  readonly seven: readonly string[];
  readonly sevenWithTail: readonly string[];
  /** What a linear network looks for in 0 to 9. */
  readonly weights: readonly SignedPaths[];
}

/** Draws them while the site is built, so that the page needs no code for it. `weights`: those of 0 to 9. */
export const lessonPictures = (weights: readonly SignedPicture[]): LessonPictures => ({
  seven: pixelsOf(SEVEN),
  sevenWithTail: pixelsOf(SEVEN_WITH_TAIL),
  weights: weights.map(signedPaths),
});

function pixelsOf(drawing: Drawing): string[] {
  const image = inkDrawing(drawing, DIGIT_FRAME);
  return image ? inkPaths(image) : [];
}

const drawn = (...places: readonly (readonly [x: number, y: number])[]): Drawing => [
  places.map(([x, y], t) => ({ x, y, t })),
];

const SEVEN = drawn([180, 120], [620, 120], [520, 380], [380, 820]);
/** The tail takes the rest of the ink to another place. */
const SEVEN_WITH_TAIL = drawn([180, 120], [620, 120], [520, 380], [380, 820], [120, 1120], [-320, 1180]);
