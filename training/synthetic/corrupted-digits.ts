import { boundsOf } from '../../lib/strokes/bounds';
import { oneOf, type Random } from '../augment/random';
import type { LabelledDrawing } from '../data/pen-digits';
import { type CurveSpot, mapped, type Path, traced } from './curve';

type Corruption = (random: Random, digits: readonly LabelledDrawing[]) => Path[];

/** Real digits, corrupted until they are digits no more, on about 10×10 units. */
export const CORRUPTED: readonly Corruption[] = [
  overlaid,
  overlaid,
  crossedOut,
  crossedOut,
  turned,
  turned,
  // Mirrored, and upside down.
  altered([3, 7], ({ x, y }) => ({ x: 10 - x, y })),
  altered([7], ({ x, y }) => ({ x: 10 - x, y: 10 - y })),
  halves,
];

/**
 * Lying on their sides these are no digits. In slanted hands a lying 2 is still much like a 2 or an N, a 5 like an S, a
 * 4 like a 4, and a 7 like a 7 the wrong way round.
 */
const TURNABLE = [3, 8];
/** Least width for its height of a lying 8: a rounder one could stand. */
const LYING = 1.4;
/** Tops and bottoms, lefts and rights that make no other digit. */
const HALVES = [2, 3, 5, 0].map((bottom) => [4, bottom] as const);

/** Two digits on top of each other, neither a 1, which would cross a 7 or slash a 0, and not alike. */
function overlaid(random: Random, digits: readonly LabelledDrawing[]): Path[] {
  const first = pick(digits, [2, 3, 4, 5, 6, 7, 9], random);
  const others = [2, 4, 5, 7].filter((label) => label !== first.label);
  const second = pick(digits, others, random);
  const size = random.between(0.7, 1.2);
  const move = { x: (random.uniform() < 0.5 ? -1 : 1) * random.between(1.5, 3.5), y: random.between(-2.5, 2.5) };
  const third = random.uniform() < 0.25 ? moved(unit(pick(digits, [0, 4, 5, 7, 8], random)), 1, move.y, move.x) : [];
  return [...unit(first), ...moved(unit(second), size, move.x, move.y), ...third];
}

/** A digit under an X, under lines, or under a scribble. */
function crossedOut(random: Random, digits: readonly LabelledDrawing[]): Path[] {
  const digit = unit(oneOf(digits, random));
  const kind = random.below(3);
  const near = (x: number, y: number): CurveSpot => ({ x: x + 0.8 * random.normal(), y: y + 0.8 * random.normal() });
  if (kind === 0) return [...digit, [near(-1, 0), near(11, 10)], [near(11, 0), near(-1, 10)]];
  if (kind === 1) {
    const slope = random.between(-5, 5);
    const lines = 3 + random.below(3);
    const line = (i: number): Path => {
      const y = (10 * (i + 0.5)) / lines;
      return [near(-1, y + slope / 2), near(11, y - slope / 2)];
    };
    return [...digit, ...Array.from({ length: lines }, (_, i) => line(i))];
  }
  const teeth = 6 + random.below(8);
  const isAcross = random.uniform() < 0.5;
  const zigzag = traced(teeth, (i) => {
    const [along, across] = [(10 * i) / teeth, i % 2 === 0 ? 0 : 10];
    return isAcross ? near(across, along) : near(along, across);
  });
  return [...digit, zigzag];
}

function turned(random: Random, digits: readonly LabelledDrawing[]): Path[] {
  for (;;) {
    const digit = pick(digits, TURNABLE, random);
    const { width, height } = boundsOf(digit.drawing) ?? { width: 0, height: 0 };
    if (digit.label === 8 && height < LYING * width) continue;
    const side = random.uniform() < 0.5 ? -1 : 1;
    return mapped(unit(digit), ({ x, y }) => ({ x: 5 - side * (y - 5), y: 5 + side * (x - 5) }));
  }
}

function altered(labels: readonly number[], place: (spot: CurveSpot) => CurveSpot): Corruption {
  return (random, digits) => mapped(unit(pick(digits, labels, random)), place);
}

function halves(random: Random, digits: readonly LabelledDrawing[]): Path[] {
  const [top, bottom] = oneOf(HALVES, random);
  return [
    ...within(unit(pick(digits, [top], random)), ({ y }) => y < 5),
    ...within(unit(pick(digits, [bottom], random)), ({ y }) => y >= 5),
  ];
}

/** The parts of strokes whose places pass. */
function within(paths: readonly Path[], passes: (spot: CurveSpot) => boolean): Path[] {
  return paths.flatMap((path) => {
    const parts: CurveSpot[][] = [[]];
    for (const spot of path) {
      if (passes(spot)) (parts[parts.length - 1] as CurveSpot[]).push(spot);
      else parts.push([]);
    }
    return parts.filter(({ length }) => length > 1);
  });
}

function pick(digits: readonly LabelledDrawing[], labels: readonly number[], random: Random): LabelledDrawing {
  const label = oneOf(labels, random);
  // Digits come in no order, so that the next one of a label, from any place on, is a random one.
  const from = random.below(digits.length);
  for (let i = 0; i < digits.length; i++) {
    const digit = digits[(from + i) % digits.length] as LabelledDrawing;
    if (digit.label === label) return digit;
  }
  return digits[from] as LabelledDrawing;
}

/** 10 units high and wide at most, in the middle of 10×10. */
function unit({ drawing }: LabelledDrawing): Path[] {
  const bounds = boundsOf(drawing);
  if (bounds === undefined) return [];
  const scale = 10 / Math.max(bounds.width, bounds.height, 1);
  const [x, y] = [5 - (bounds.x + bounds.width / 2) * scale, 5 - (bounds.y + bounds.height / 2) * scale];
  return moved(drawing, scale, x, y);
}

function moved(paths: readonly Path[], scale: number, x: number, y: number): Path[] {
  return mapped(paths, (spot) => ({ x: spot.x * scale + x, y: spot.y * scale + y }));
}
