import type { Random } from '../../../augment/random';
import type { Colour, Scene } from '../scene';
import { coarseRows } from '../writing/coarse-rows';
import { type HandShadow, handDepth } from './hand-shadow';

/** How the sheet is lit; shadows and gradients multiply linear light. */
export interface LightSettings {
  /** White paper in this light looks so. */
  readonly tint: Colour;
  /** How much brighter than the middle one side is, and its direction in radians. */
  readonly gradient?: { readonly amount: number; readonly towards: number };
  /** How much darker corners are than the middle, 0 to 1. */
  readonly vignette: number;
  /** A shadow with a straight edge through the picture. */
  readonly edge?: ShadowEdge;
  readonly hand?: HandShadow;
}

export interface ShadowEdge {
  /** The ratio of light that is lost, 0 to 1. */
  readonly darkness: number;
  /** Direction into the shadow, radians. */
  readonly towards: number;
  /** How far from the middle the edge is, in half sides. */
  readonly at: number;
  /** Pixels from light to dark. */
  readonly softness: number;
}

/** Lights the scene. */
export function light(scene: Scene, settings: LightSettings, random: Random): void {
  const { width, height } = scene;
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const { gradient, edge, hand, vignette } = settings;
  const slope = gradient && [
    Math.cos(gradient.towards) * gradient.amount,
    Math.sin(gradient.towards) * gradient.amount,
  ];
  const dark = edge && [Math.cos(edge.towards), Math.sin(edge.towards)];
  const handAt = hand && coarseRows(width, height, handDepth(hand, width, height, random));
  for (let y = 0, at = 0; y < height; y++) {
    const v = (y - halfHeight) / halfHeight;
    const shade = handAt?.(y);
    for (let x = 0; x < width; x++, at += 3) {
      const u = (x - halfWidth) / halfWidth;
      let ratio = 1 - (vignette * (u * u + v * v)) / 2;
      if (slope) ratio *= Math.max(0.05, 1 + u * (slope[0] as number) + v * (slope[1] as number));
      if (edge && dark) {
        const along = (x - halfWidth) * (dark[0] as number) + (y - halfHeight) * (dark[1] as number);
        const depth = (along - edge.at * Math.min(halfWidth, halfHeight)) / edge.softness + 0.5;
        ratio *= 1 - edge.darkness * eased(depth);
      }
      if (shade) ratio *= shade[x] as number;
      shine(scene.light, at, ratio, settings.tint);
    }
  }
}

function shine(light: Float32Array, at: number, ratio: number, [red, green, blue]: Colour): void {
  light[at] = (light[at] as number) * ratio * red;
  light[at + 1] = (light[at + 1] as number) * ratio * green;
  light[at + 2] = (light[at + 2] as number) * ratio * blue;
}

function eased(depth: number): number {
  const t = Math.min(1, Math.max(0, depth));
  return t * t * (3 - 2 * t);
}
