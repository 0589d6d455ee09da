import type { Random } from '../../../augment/random';

/** The soft shadow of a hand, or of a phone held over the sheet. */
export interface HandShadow {
  /** The ratio of light that is lost in its middle, 0 to 1. */
  readonly darkness: number;
  /** Where its arm comes from, radians; it ends near the middle. */
  readonly from: number;
  /** How wide its edge is, as a ratio of the picture's smaller side. */
  readonly softness: number;
}

/** Ratios of the picture's smaller side: half the arm's and half a finger's width, a finger's length. */
const ARM = 0.22;
const FINGER = 0.06;
const FINGER_LENGTH = 0.4;
const FINGERS = 3;

interface Limb {
  readonly fromX: number;
  readonly fromY: number;
  readonly dx: number;
  readonly dy: number;
  readonly radius: number;
}

/** The ratio of light that arrives at a place of the picture. */
export function handDepth(hand: HandShadow, width: number, height: number, random: Random) {
  const side = Math.min(width, height);
  const limbs = limbsOf(hand, width, height, random);
  const soft = hand.softness * side;
  return (x: number, y: number): number => {
    let inside = Number.NEGATIVE_INFINITY;
    for (const limb of limbs) inside = Math.max(inside, limb.radius - distance(limb, x, y));
    const t = Math.min(1, Math.max(0, inside / soft + 0.5));
    return 1 - hand.darkness * t * t * (3 - 2 * t);
  };
}

function limbsOf({ from }: HandShadow, width: number, height: number, random: Random): Limb[] {
  const side = Math.min(width, height);
  const [cos, sin] = [Math.cos(from), Math.sin(from)];
  const reach = random.between(0.1, 0.5) * side;
  const [wristX, wristY] = [width / 2 + cos * reach, height / 2 + sin * reach];
  const far = width + height;
  const arm = { fromX: wristX, fromY: wristY, dx: cos * far, dy: sin * far, radius: ARM * side };
  const fingers = Array.from({ length: FINGERS }, (_, i): Limb => {
    const angle = from + Math.PI + (i - 1) * random.between(0.3, 0.5);
    const length = FINGER_LENGTH * side * random.between(0.7, 1.2);
    const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
    return { fromX: wristX, fromY: wristY, dx, dy, radius: FINGER * side };
  });
  return [arm, ...fingers];
}

function distance({ fromX, fromY, dx, dy }: Limb, x: number, y: number): number {
  const [px, py] = [x - fromX, y - fromY];
  const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - along * dx, py - along * dy);
}
