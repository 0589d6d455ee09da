import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import { boundsOf } from '../../lib/strokes/bounds';
import type { Drawing } from '../../lib/strokes/drawing';
import { inkDrawing } from '../../lib/strokes/normalise/ink-drawing';
import { transformDrawing } from '../../lib/strokes/transform-drawing';
import type { Change } from './changes/change';
import { trembling } from './changes/unsteady';
import { doubled, lifted, restarted } from './changes/unsteady-strokes';
import { type Distortion, randomDistortion } from './distortion';
import { chance, type Random } from './random';
import { everyNth, sample } from './sample';
import type { AugmentSettings } from './settings';

const SIZE = DIGIT_FRAME.size;

/**
 * A drawing as another hand with another pen might have drawn it, inked by the app's own code. Writes 784 values 0 to
 * 1 to `out` from `offset` on.
 */
export function augmentDrawing(
  drawing: Drawing,
  settings: AugmentSettings['drawings'],
  random: Random,
  out: Float32Array,
  offset: number,
): void {
  const unsteady = settings.jitter * random.uniform();
  const held = intoPicture(asHeld(drawing, settings, random));
  const bent = bend(held, randomDistortion(settings, random), unsteady, random);
  const penWidth = random.between(...settings.pen);
  const picture = inkDrawing(bent, { ...DIGIT_FRAME, penWidth });
  // A shift by parts of a pixel softens the picture, as it does MNIST's: see AugmentSettings.
  const grain = random.uniform() < settings.soft ? (shift: number): number => shift : Math.round;
  const shiftX = grain(random.between(-settings.shift, settings.shift));
  const shiftY = grain(random.between(-settings.shift, settings.shift));
  const pixels = picture?.data ?? new Uint8Array(SIZE * SIZE);
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      out[offset + row * SIZE + column] = sample(pixels, column - shiftX, row - shiftY) / 255;
    }
  }
}

/** As an unsteady hand or a slow device leaves it: most drawings as they are. */
function asHeld(drawing: Drawing, settings: AugmentSettings['drawings'], random: Random): Drawing {
  const [least, most] = settings.everyNth;
  const changes: readonly (readonly [number, Change])[] = [
    [settings.lifted, lifted],
    [settings.restarted, restarted],
    [settings.doubled, doubled],
    [settings.trembling, trembling(settings.tremor * random.uniform())],
    [settings.sparse, (whole) => everyNth(whole, least + random.below(most - least + 1))],
  ];
  return changes.reduce((held, [ratio, change]) => (chance(random, ratio) ? change(held, random) : held), drawing);
}

/** Scaled to the box's 20 pixels around the picture's middle, where distortions are measured. */
function intoPicture(drawing: Drawing): Drawing {
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return drawing;
  const scale = DIGIT_FRAME.box / Math.max(bounds.width, bounds.height, 1e-9);
  const middle = SIZE / 2;
  return transformDrawing(
    drawing,
    scale,
    middle - (bounds.x + bounds.width / 2) * scale,
    middle - (bounds.y + bounds.height / 2) * scale,
  );
}

function bend(drawing: Drawing, distort: Distortion, jitter: number, random: Random): Drawing {
  const to = { x: 0, y: 0 };
  return drawing.map((stroke) =>
    stroke.map(({ x, y, t }) => {
      distort(x, y, to);
      return { x: to.x + jitter * random.normal(), y: to.y + jitter * random.normal(), t };
    }),
  );
}
