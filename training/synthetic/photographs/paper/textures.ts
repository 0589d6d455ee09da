import type { Random } from '../../../augment/random';
import type { Grain } from '../camera/grain';
import { type Colour, colour, mix, type Scene } from '../scene';
import { coverStroke, eachCovered, emptyCover } from './cover';

/** Fills a scene with something that is no paper. */
export type Texture = (scene: Scene, grain: Grain, random: Random) => void;

/** Coats from dark to light, as a tabby's hairs are. */
const COATS: readonly (readonly Colour[])[] = [
  [colour(40, 30, 24), colour(96, 74, 54), colour(150, 122, 92), colour(196, 172, 140)],
  [colour(28, 28, 30), colour(70, 70, 74), colour(120, 120, 124), colour(170, 170, 172)],
  [colour(120, 62, 24), colour(176, 104, 48), colour(212, 146, 84), colour(238, 196, 146)],
];
/** Pixels for each hair. */
const PIXELS_A_HAIR = 30;
/** Pixels. */
const HAIR = { length: [25, 80], width: [1.2, 3] } as const;
const PIECES = 8;
/** Pixels over which hairs turn, and over which stripes change. */
const COMBED = 420;
const STRIPE = 75;

/** A cat, from near. */
export const fur: Texture = (scene, grain, random) => {
  const coat = COATS[random.below(COATS.length)] ?? [];
  fill(scene, coat[0] ?? [0, 0, 0]);
  const combed = random.between(0, 2 * Math.PI);
  for (const [tone, hue] of coat.entries()) {
    const cover = emptyCover(scene.width, scene.height);
    for (let i = (scene.width * scene.height) / PIXELS_A_HAIR / coat.length; i > 0; i--) {
      let [x, y] = [random.between(0, scene.width), random.between(0, scene.height)];
      const stripe = 0.5 + 0.6 * grain.smooth(x / STRIPE, y / STRIPE / 3);
      if (Math.abs(stripe - tone / (coat.length - 1)) > random.between(0.1, 0.8)) continue;
      const [length, width] = [random.between(...HAIR.length), random.between(...HAIR.width)];
      const hair = Array.from({ length: PIECES }, (_, k) => {
        const angle = combed + 1.2 * grain.smooth(x / COMBED + 7, y / COMBED + 3);
        x += (Math.cos(angle) * length) / PIECES;
        y += (Math.sin(angle) * length) / PIECES;
        return { x, y, width: width * (1 - k / PIECES), strength: 0.9 };
      });
      coverStroke(cover, hair);
    }
    eachCovered(cover, (pixel, ratio) => {
      mix(scene, pixel, hue, ratio);
    });
  }
};

/** A table. */
export const wood: Texture = (scene, grain, random) => {
  const [red, green, blue] = colour(random.between(90, 170), random.between(60, 110), random.between(30, 70));
  const [along, across] = [random.between(150, 400), random.between(4, 14)];
  each(scene, (x, y) => {
    const face = 1 + 0.3 * grain.smooth(x / along, y / across) + 0.12 * grain.smooth(x / 40, y / 1.7);
    return [red * face, green * face, blue * face];
  });
};

/** A checked cloth. */
export const cloth: Texture = (scene, grain, random) => {
  const [pitch, turn] = [random.between(24, 90), random.between(-0.5, 0.5)];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const hue = colour(random.between(60, 220), random.between(60, 200), random.between(60, 220));
  each(scene, (x, y) => {
    const [u, v] = [(x * cos + y * sin) / pitch, (y * cos - x * sin) / pitch];
    const dark = (Math.floor(u) & 1) + (Math.floor(v) & 1);
    const face = (1 - 0.38 * dark) * (1 + 0.1 * grain.at(x, y) + 0.15 * grain.smooth(x / 130, y / 130));
    return [hue[0] * face, hue[1] * face, hue[2] * face];
  });
};

function fill(scene: Scene, [red, green, blue]: Colour): void {
  each(scene, () => [red, green, blue]);
}

function each({ width, height, light }: Scene, colourAt: (x: number, y: number) => Colour): void {
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) light.set(colourAt(x, y), at);
  }
}
