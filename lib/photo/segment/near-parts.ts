import { boxAround } from '../../geometry/box';
import { joined, type Part } from './part';

/**
 * Joins parts of which some pixel is no farther than `reach` pixels from another's, along both sides: broken strokes.
 * `reach` may be up to `farthest`; what lies how near is found once, when first asked for.
 */
export function nearParts(parts: readonly Part[], farthest: number): (reach: number) => Part[] {
  let meetings: readonly Meeting[] | undefined;
  return (reach) => {
    meetings ??= meetingsOf(parts, farthest);
    const { rootOf, unite } = unions(parts.length);
    for (const { a, b, distance } of meetings) if (distance <= reach) unite(a, b);
    const together = new Map<number, Part[]>();
    for (const [i, part] of parts.entries()) {
      const group = together.get(rootOf(i));
      if (group === undefined) together.set(rootOf(i), [part]);
      else group.push(part);
    }
    return [...together.values()].map(joined);
  };
}

/** Two parts, by their places in the list, and how many pixels they are apart at most. */
interface Meeting {
  readonly a: number;
  readonly b: number;
  readonly distance: number;
}

/**
 * All parts grow by a pixel at a time until they meet. Where they do, the steps that both took are their distance, or
 * that of two others on the straight way between them: in the end the same parts are one. The time is that of the
 * picture, however the ink lies in it.
 */
function meetingsOf(parts: readonly Part[], farthest: number): Meeting[] {
  if (parts.length < 2) return [];
  const whole = boxAround(parts.map(({ box }) => box));
  const { width, height } = whole;
  /** 1 + the part that grew there first. */
  const owners = new Int32Array(width * height);
  const steps = new Int32Array(width * height);
  const queue = new Int32Array(width * height);
  let queued = 0;
  for (const [i, { box, mask }] of parts.entries()) {
    for (let at = 0; at < mask.length; at++) {
      if (mask[at] === 0) continue;
      const x = at % box.width;
      const spot = (box.y - whole.y + (at - x) / box.width) * width + box.x - whole.x + x;
      owners[spot] = i + 1;
      queue[queued++] = spot;
    }
  }
  const nearest = new Map<number, number>();
  for (let next = 0; next < queued; next++) {
    const spot = queue[next] as number;
    const [owner, own] = [owners[spot] as number, steps[spot] as number];
    const x = spot % width;
    const y = (spot - x) / width;
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const beside = row * width + column;
        const other = owners[beside] as number;
        if (other === owner) continue;
        if (other === 0) {
          // Beyond half the way it meets nothing that is near enough.
          if (2 * own >= farthest) continue;
          owners[beside] = owner;
          steps[beside] = own + 1;
          queue[queued++] = beside;
          continue;
        }
        const pair = (owner - 1) * parts.length + other - 1;
        const distance = own + (steps[beside] as number) + 1;
        if (distance < (nearest.get(pair) ?? farthest + 1)) nearest.set(pair, distance);
      }
    }
  }
  return [...nearest].map(([pair, distance]) => ({
    a: Math.floor(pair / parts.length),
    b: pair % parts.length,
    distance,
  }));
}

/** Disjoint sets of `count` things: union-find with path halving (Galler and Fischer, 1964). */
function unions(count: number): { rootOf(of: number): number; unite(a: number, b: number): void } {
  const parents = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (of: number): number => {
    let i = of;
    while (parents[i] !== i) {
      parents[i] = parents[parents[i] as number] as number;
      i = parents[i] as number;
    }
    return i;
  };
  const unite = (a: number, b: number): void => {
    parents[rootOf(a)] = rootOf(b);
  };
  return { rootOf, unite };
}
