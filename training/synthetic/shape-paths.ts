import type { Random } from '../augment/random';
import { type CurveSpot, ellipse, type Path, traced } from './curve';

const MIDDLE: CurveSpot = { x: 5, y: 5 };
const polar = (radius: number, angle: number): CurveSpot => ({
  x: 5 + radius * Math.cos(angle),
  y: 5 + radius * Math.sin(angle),
});
const turn = 2 * Math.PI;

/** Doodles with a number of rays, petals, teeth or turns. On 10×10 units. */
export const COUNTED_SHAPES: readonly ((random: Random) => Path[])[] = [sun, flower, spiral, zigzag, blob, gear, star];

function sun(random: Random): Path[] {
  const rays = 5 + random.below(8);
  const inner = random.between(1.8, 3);
  const gap = random.between(-0.2, 0.8);
  const start = random.between(0, turn);
  const ring = ellipse(MIDDLE, inner, inner * random.between(0.8, 1.2), start, turn * random.between(0.92, 1.08));
  const lines = Array.from({ length: rays }, (_, i) => {
    const angle = start + (turn * (i + random.between(-0.2, 0.2))) / rays;
    return [polar(inner + gap, angle), polar(random.between(4, 5.5), angle)];
  });
  return [ring, ...lines];
}

function flower(random: Random): Path[] {
  const petals = 4 + random.below(5);
  const depth = random.between(1, 2.2);
  const start = random.between(0, turn);
  const outline = traced(petals * 8, (i) => {
    const angle = start + (turn * i) / (petals * 8);
    return polar(3 + depth * Math.abs(Math.sin(((angle - start) * petals) / 2)), angle);
  });
  const heart = ellipse(MIDDLE, random.between(0.8, 1.5), random.between(0.8, 1.5), 0, turn);
  const stem = [
    { x: 5, y: 8 },
    { x: 5 + random.between(-1, 1), y: 11 },
    { x: 5, y: 15 },
  ];
  return random.uniform() < 0.5 ? [outline, heart] : [outline, heart, stem];
}

/** At least two turns and a half: less looks like a 6, a 9 or a 0. */
function spiral(random: Random): Path[] {
  const turns = random.between(2.5, 5);
  const start = random.between(0, turn);
  const side = random.uniform() < 0.5 ? -1 : 1;
  const pieces = Math.ceil(turns * 14);
  const squash = random.between(0.7, 1.3);
  const path = traced(pieces, (i) => {
    const spot = polar((5 * i) / pieces, start + (side * turn * turns * i) / pieces);
    return { x: spot.x, y: 5 + (spot.y - 5) * squash };
  });
  return [random.uniform() < 0.5 ? path : path.reverse()];
}

/** Four strokes or more: a zigzag of three is a Z. */
function zigzag(random: Random): Path[] {
  const teeth = 4 + random.below(8);
  const height = random.between(2, 9);
  const isUpright = random.uniform() < 0.4 && teeth > 5;
  const path = traced(teeth, (i) => {
    const along = (10 * i) / teeth;
    const across = 5 + (i % 2 === 0 ? -0.5 : 0.5) * height * random.between(0.7, 1.2);
    return isUpright ? { x: across, y: along } : { x: along, y: across };
  });
  return [path];
}

/** A cloud: a ring of bumps. */
function blob(random: Random): Path[] {
  const bumps = 5 + random.below(5);
  const start = random.between(0, turn);
  const wide = random.between(1, 1.25);
  const outline = traced(bumps * 8, (i) => {
    const angle = (turn * i) / (bumps * 8);
    const spot = polar(2.9 + 2 * Math.abs(Math.sin((angle * bumps) / 2)), start + angle);
    return { x: 5 + (spot.x - 5) * wide, y: spot.y };
  });
  return [outline];
}

function gear(random: Random): Path[] {
  const teeth = 6 + random.below(5);
  const outline = traced(teeth * 4, (i) => polar(i % 4 < 2 ? 5 : random.between(3.2, 3.8), (turn * i) / (teeth * 4)));
  return [outline, ellipse(MIDDLE, 1.2, 1.2, 0, turn)];
}

/** A star's outline with 4 to 8 points. */
function star(random: Random): Path[] {
  const points = 4 + random.below(5);
  const inner = random.between(1.2, 2.8);
  const start = -Math.PI / 2 + random.between(-0.2, 0.2);
  const outline = traced(points * 2, (i) => polar(i % 2 === 0 ? 5 : inner, start + (turn * i) / (points * 2)));
  return [outline];
}
