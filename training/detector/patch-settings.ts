import { chance, oneOf, type Random } from '../augment/random';
import type { Condition } from '../synthetic/photographs/condition';
import { CONDITIONS } from '../synthetic/photographs/conditions';
import { everything } from '../synthetic/photographs/everything';
import type { PhotographSettings } from '../synthetic/photographs/settings';

/** Ratio of patches that combine one condition with everything else at random. */
const COMBINED = 0.55;
/** Ratio of patches that are turned by up to 20°, in radians. */
const TURNED = 0.4;
const MOST_TURNED = 0.35;
/** Heights that digits have in a patch, in pixels, by running ratios of the patches: found, larger, smaller. */
const HEIGHTS = [
  { upTo: 0.84, from: 11, to: 38 },
  { upTo: 0.94, from: 38, to: 110 },
  { upTo: 1, from: 5, to: 11 },
] as const;
/** Ratio of patches that show a JPEG's own errors: at a smaller size than it was saved in there are few left. */
const SAVED = 0.2;
/** Ratio of pens that are thinner still, and how thin: a hundredth of a digit is a fine pen on a large page. */
const THIN = 0.2;
const THINNER = 0.35;
/** Pixels: a thinner line is as much fainter, as it is in a picture that was shrunk. */
const THINNEST = 1.1;
/** But not fainter than this, as a ratio of its ink. */
const FAINTEST = 0.3;
/** A lens is never sharper than this, in pixels. */
const SHARPEST = 0.3;

/** A condition, and its settings for a patch `width` by `height` pixels. */
export interface PatchPlan {
  readonly condition: Condition;
  readonly settings: PhotographSettings;
}

/** How high a photograph's digits are to be in a patch, in pixels. */
type HeightOf = (full: PhotographSettings, random: Random) => number;

/**
 * A photograph under any condition, seen from as far away as makes its digits as high as the finder looks for, once it is
 * `enlarged` so many times.
 */
export const anyPatch = (width: number, height: number, enlarged: number, random: Random): PatchPlan =>
  patchWith(width, height, (full, random) => heightOf(full, height, enlarged, random), random);

/** A photograph under any condition, with digits of that height. */
export function patchWith(width: number, height: number, digitHeight: HeightOf, random: Random): PatchPlan {
  const condition = oneOf(CONDITIONS, random);
  const own = condition.settings(random);
  const full = chance(random, COMBINED) ? combined(own, everything(random), random) : own;
  const turned = chance(random, TURNED)
    ? { ...full, view: { ...full.view, tilt: random.between(-MOST_TURNED, MOST_TURNED) } }
    : full;
  const pen = chance(random, THIN) ? { ...full.pen, width: full.pen.width * random.between(THINNER, 1) } : full.pen;
  const size = digitHeight(full, random);
  return { condition, settings: shrunk({ ...turned, pen }, width, height, size, random) };
}

/** What makes a condition what it is, in any light and with any paper. */
function combined(own: PhotographSettings, any: PhotographSettings, random: Random): PhotographSettings {
  return {
    ...any,
    writing: own.writing,
    clutter: { ...any.clutter, ...own.clutter },
    ...(own.ruling && { ruling: own.ruling }),
    ...(chance(random, 0.6) && { pen: own.pen, paper: own.paper }),
  };
}

/** What fills the picture goes on filling it. */
function heightOf({ writing }: PhotographSettings, height: number, enlarged: number, random: Random): number {
  if (writing.height > 0.5) return writing.height * height;
  const place = random.uniform();
  const range = HEIGHTS.find(({ upTo }) => place < upTo) ?? HEIGHTS[0];
  return (range.from * (range.to / range.from) ** random.uniform()) / enlarged;
}

/** The same at another size: all lengths in pixels shrink, and noise evens out. */
function shrunk(
  { jpeg, ...full }: PhotographSettings,
  width: number,
  height: number,
  digit: number,
  random: Random,
): PhotographSettings {
  const scale = Math.min(1, digit / (full.writing.height * full.height));
  const { clutter, lens, light, ruling, sensor } = full;
  const by = (pixels: number): number => pixels * scale;
  const faint = Math.min(1, Math.max(FAINTEST, (full.pen.width * digit) / THINNEST));
  return {
    ...full,
    ...{ width, height, pen: { ...full.pen, strength: full.pen.strength * faint } },
    ...(jpeg !== undefined && chance(random, SAVED) && { jpeg }),
    writing: { ...full.writing, height: Math.min(0.9, digit / height) },
    ...(ruling && { ruling: { ...ruling, width: by(ruling.width) } }),
    clutter: {
      ...clutter,
      ...(clutter.specks && {
        specks: {
          ...clutter.specks,
          count: Math.ceil(clutter.specks.count / 4),
          largest: Math.max(1.2, by(clutter.specks.largest)),
        },
      }),
      ...(clutter.frame && { frame: { ...clutter.frame, width: by(clutter.frame.width) } }),
      ...(clutter.grid && { grid: { ...clutter.grid, width: by(clutter.grid.width) } }),
      ...(clutter.spiral && {
        spiral: {
          ...clutter.spiral,
          pitch: Math.max(4, by(clutter.spiral.pitch)),
          hole: Math.max(1.5, by(clutter.spiral.hole)),
          away: Math.max(2, by(clutter.spiral.away)),
        },
      }),
    },
    light: { ...light, ...(light.edge && { edge: { ...light.edge, softness: by(light.edge.softness) + 0.5 } }) },
    lens: {
      defocus: Math.max(SHARPEST, by(lens.defocus)),
      ...(lens.motion && { motion: { ...lens.motion, length: by(lens.motion.length) } }),
    },
    sensor: { ...sensor, noise: sensor.noise * Math.max(0.3, scale), sharpening: sensor.sharpening },
  };
}
