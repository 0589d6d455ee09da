import { NOT_A_DIGIT, SEVERAL_DIGITS } from '../../lib/reading/probabilities';
import type { LabelledImages } from '../data/load';
import type { Belief } from '../data/look-alikes';
import type { Random } from './random';

const SIZE = 28;
const PIXELS = SIZE * SIZE;

/** The one digit that is none on its side in every hand: slanting 2s, 4s, 5s, 7s and 8s may still be read there. */
const LOST_ON_ITS_SIDE = 3;
/** A 1 upon another digit may be its slash, its crossbar or its foot. */
const HIDES_IN_OTHERS = 1;

/** Ratios added up: most for digits on top of each other, which vary most; least for 3s on their side, all alike. */
const UP_TO = { onItsSide: 0.2, onTop: 0.6, sideBySide: 0.85 };

/** Pixels either way that digits on top of each other are apart. */
const APART = 4;
/** Of two digits on top of each other neither hides in the other if both have this many times the ink of one. */
const TELLING = 1.4;
const MOST_BLOTS = 7;
/** Radii of blots, in pixels. */
const BLOT: readonly [number, number] = [0.8, 5];

/**
 * A 28×28 picture, 784 bytes, that is no single digit though made of `pictures` of digits: one on its side, two on top of
 * each other, two side by side; or blots. So that not only what is drawn by a pen is known as no digit.
 */
export function corruptPicture(
  pictures: LabelledImages,
  random: Random,
): { readonly pixels: Uint8Array; readonly belief: Belief } {
  const kind = random.uniform();
  if (kind >= UP_TO.onTop && kind < UP_TO.sideBySide) {
    return { pixels: sideBySide(pick(pictures, random), pick(pictures, random)), belief: [[SEVERAL_DIGITS, 1]] };
  }
  return { pixels: noDigit(kind, pictures, random), belief: [[NOT_A_DIGIT, 1]] };
}

function noDigit(kind: number, pictures: LabelledImages, random: Random): Uint8Array {
  const isLost = (label: number): boolean => label === LOST_ON_ITS_SIDE;
  if (kind < UP_TO.onItsSide) return onItsSide(pick(pictures, random, isLost), random);
  if (kind < UP_TO.onTop) return onTopOfEachOther(pictures, random);
  return blots(random);
}

interface Picked {
  readonly pixels: Uint8Array;
  readonly label: number;
}

function pick(pictures: LabelledImages, random: Random, wanted = (_: number): boolean => true): Picked {
  for (;;) {
    const index = random.below(pictures.count);
    const label = pictures.labels[index] as number;
    if (wanted(label)) return { label, pixels: pictures.pixels.subarray(index * PIXELS, (index + 1) * PIXELS) };
  }
}

const at = (pixels: Uint8Array, x: number, y: number): number =>
  x < 0 || y < 0 || x >= SIZE || y >= SIZE ? 0 : (pixels[y * SIZE + x] as number);

const paint = (inkAt: (x: number, y: number) => number): Uint8Array =>
  Uint8Array.from({ length: PIXELS }, (_, i) => inkAt(i % SIZE, Math.floor(i / SIZE)));

function onItsSide({ pixels }: Picked, random: Random): Uint8Array {
  const last = SIZE - 1;
  return random.uniform() < 0.5 ? paint((x, y) => at(pixels, y, last - x)) : paint((x, y) => at(pixels, last - y, x));
}

function onTopOfEachOther(pictures: LabelledImages, random: Random): Uint8Array {
  for (;;) {
    const below = pick(pictures, random, (label) => label !== HIDES_IN_OTHERS);
    const above = pick(pictures, random, (label) => label !== HIDES_IN_OTHERS && label !== below.label);
    const [dx, dy] = [random.below(2 * APART + 1) - APART, random.below(2 * APART + 1) - APART];
    const both = paint((x, y) => Math.max(at(below.pixels, x, y), at(above.pixels, x - dx, y - dy)));
    if (inkOf(both) > TELLING * Math.max(inkOf(below.pixels), inkOf(above.pixels))) return both;
  }
}

const inkOf = (pixels: Uint8Array): number => pixels.reduce((sum, ink) => sum + ink, 0);

/** Each at half its size; the thin ink that is left is darkened as a digit's own would be. */
function sideBySide(left: Picked, right: Picked): Uint8Array {
  const half = SIZE / 2;
  return paint((x, y) => {
    const { pixels } = x < half ? left : right;
    const [u, v] = [2 * (x < half ? x + 1 : x - half - 1), 2 * (y - half / 2)];
    const sum = at(pixels, u, v) + at(pixels, u + 1, v) + at(pixels, u, v + 1) + at(pixels, u + 1, v + 1);
    return Math.min(255, sum / 2);
  });
}

function blots(random: Random): Uint8Array {
  const discs = Array.from({ length: 1 + random.below(MOST_BLOTS) }, () => ({
    x: random.between(4, SIZE - 4),
    y: random.between(4, SIZE - 4),
    radius: random.between(...BLOT),
  }));
  return paint((x, y) => {
    const ink = discs.map((disc) => disc.radius + 0.5 - Math.hypot(x - disc.x, y - disc.y));
    return 255 * Math.min(1, Math.max(0, ...ink));
  });
}
