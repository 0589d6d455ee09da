import { oneOf, type Random } from '../../../augment/random';
import type { Extent } from '../camera/extent';
import type { View } from '../camera/view';
import { eachCovered, emptyCover } from '../paper/cover';
import { type Colour, dye, mix, type Scene } from '../scene';
import { line } from './line';

export interface Staple {
  /** In the digits' heights. */
  readonly length: number;
}

const STEEL: Colour = [0.32, 0.33, 0.35];
/** Of the wire, in the digits' heights. */
const WIDTH = 0.05;
/** The ratio of light that its shadow takes. */
const SHADOW = 0.5;
/** Room between it and the writing, in the digits' heights. */
const APART = 0.3;

/** A staple beside the writing, and its shadow. Where the picture has no room for it there is none. */
export function staple(
  scene: Scene,
  { length }: Staple,
  writing: Extent,
  height: number,
  view: View,
  random: Random,
): void {
  const angle = random.between(-0.8, 0.8);
  const x = random.between(-0.35, 0.35) * scene.width;
  const away = (APART + length / 2) * height;
  const above = [-scene.height / 2, writing.top - away] as const;
  const below = [writing.bottom + away, scene.height / 2] as const;
  const rooms = [above, below].filter(([from, to]) => from < to);
  if (rooms.length === 0) return;
  const y = random.between(...oneOf(rooms, random));
  const [dx, dy] = [(Math.cos(angle) * length * height) / 2, (Math.sin(angle) * length * height) / 2];
  const width = Math.max(2, WIDTH * height);
  const [shadow, wire] = [emptyCover(scene.width, scene.height), emptyCover(scene.width, scene.height)];
  const bar = { width, strength: 1 };
  line(shadow, { x: x - dx + width, y: y - dy + width }, { x: x + dx + width, y: y + dy + width }, bar, view);
  line(wire, { x: x - dx, y: y - dy }, { x: x + dx, y: y + dy }, bar, view);
  eachCovered(shadow, (pixel, ratio) => {
    dye(scene, pixel, [0, 0, 0], SHADOW * ratio);
  });
  eachCovered(wire, (pixel, ratio) => {
    mix(scene, pixel, STEEL, ratio);
  });
}
