import type { Random } from '../../../augment/random';
import type { Path } from '../../curve';
import type { Extent } from '../camera/extent';
import type { View } from '../camera/view';
import { coverStroke, eachCovered, emptyCover } from '../paper/cover';
import { type Colour, dye, type Scene } from '../scene';

/** Where a hand went over wet ink. */
export interface Smear {
  /** How dark, 0 to 1. */
  readonly strength: number;
  /** In the digits' heights. */
  readonly width: number;
  readonly colour: Colour;
}

/** A faint broad stroke across the writing or beside it. */
export function smear(
  scene: Scene,
  { strength, width, colour }: Smear,
  writing: Extent,
  height: number,
  view: View,
  random: Random,
): void {
  const cover = emptyCover(scene.width, scene.height);
  const start = {
    x: random.between(writing.left, writing.right),
    y: random.between(writing.top, writing.bottom),
  };
  const [length, fall] = [random.between(1, 2.5) * height, random.between(-0.5, 0.5) * height];
  const path: Path = Array.from({ length: 13 }, (_, i) => ({
    x: start.x + (length * i) / 12,
    y: start.y + fall * (i / 12) ** 2,
  }));
  coverStroke(
    cover,
    path.map((spot, i) => ({
      ...view.toPicture(spot),
      width: width * height * (0.6 + 0.4 * Math.sin(i)),
      strength: strength * (1 - i / 12),
    })),
  );
  eachCovered(cover, (pixel, ratio) => {
    dye(scene, pixel, colour, ratio);
  });
}
