import type { Random } from '../../../augment/random';
import type { Extent } from '../camera/extent';
import { coverStroke, eachCovered, emptyCover } from '../paper/cover';
import { type Colour, dye, type Scene } from '../scene';

/** Crumbs, ink spots and dust. */
export interface Specks {
  readonly count: number;
  /** Pixels. */
  readonly largest: number;
}

const DIRT: Colour = [0.12, 0.1, 0.08];

/** Specks anywhere but within the digits, whose look they would change. */
export function strewSpecks(scene: Scene, { count, largest }: Specks, boxes: readonly Extent[], random: Random): void {
  const cover = emptyCover(scene.width, scene.height);
  for (let i = 0; i < count; i++) {
    const [x, y] = [random.between(0, scene.width), random.between(0, scene.height)];
    const width = random.between(1, largest);
    const strength = random.between(0.3, 1);
    if (boxes.some((box) => isNear(box, x, y, largest))) continue;
    const spot = { x, y, width, strength };
    coverStroke(cover, [spot, { ...spot, x: x + random.between(-1, 1) * width, y: y + random.between(-1, 1) * width }]);
  }
  eachCovered(cover, (pixel, ratio) => {
    dye(scene, pixel, DIRT, ratio);
  });
}

const isNear = ({ left, top, right, bottom }: Extent, x: number, y: number, by: number): boolean =>
  x > left - 2 * by && x < right + 2 * by && y > top - 2 * by && y < bottom + 2 * by;
