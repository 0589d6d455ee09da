import type { Mask } from '../plane';

/**
 * The distance of each pixel's centre to the centre of the nearest pixel whose value is `to`, in pixels; infinite
 * where there is none. Exact (Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions, 2012).
 */
export function distanceTo(to: 0 | 1, { width, height, data }: Mask): Float64Array {
  const far = width + height;
  const distances = alongColumns(to, width, height, data, far);
  const scratch = {
    line: new Float64Array(width),
    sites: new Int32Array(width),
    ends: new Float64Array(width + 1),
  };
  for (let y = 0; y < height; y++) lowerEnvelope(distances.subarray(y * width, (y + 1) * width), far, scratch);
  return distances;
}

/** Distances within each column alone, down and up again; `far` where it has no such pixel. */
function alongColumns(to: 0 | 1, width: number, height: number, data: Uint8Array, far: number): Float64Array {
  const distances = new Float64Array(width * height);
  for (let at = 0; at < distances.length; at++) {
    const above = at < width ? far : (distances[at - width] as number);
    distances[at] = data[at] === to ? 0 : above < far ? above + 1 : far;
  }
  for (let at = (height - 1) * width - 1; at >= 0; at--) {
    const below = (distances[at + width] as number) + 1;
    if (below < (distances[at] as number)) distances[at] = below;
  }
  return distances;
}

interface Scratch {
  readonly line: Float64Array;
  readonly sites: Int32Array;
  readonly ends: Float64Array;
}

/**
 * Turns a row of distances within columns into distances: the least of all parabolas that stand on their squares. A
 * pixel that is itself the nearest hides all behind it, so that the row is done piece by piece between those.
 */
function lowerEnvelope(row: Float64Array, far: number, scratch: Scratch): void {
  for (let from = 0; from < row.length; from++) {
    if (row[from] === 0) continue;
    let to = from + 1;
    while (to < row.length && row[to] !== 0) to += 1;
    envelopeWithin(row, Math.max(0, from - 1), Math.min(row.length, to + 1), far, scratch);
    from = to;
  }
}

function envelopeWithin(row: Float64Array, start: number, end: number, far: number, scratch: Scratch): void {
  const { line, sites, ends } = scratch;
  let last = -1;
  for (let i = start; i < end; i++) {
    const distance = row[i] as number;
    if (distance >= far) continue;
    const height = distance * distance;
    line[i] = height;
    let from = Number.NEGATIVE_INFINITY;
    while (last >= 0) {
      const site = sites[last] as number;
      from = (height + i * i - (line[site] as number) - site * site) / (2 * (i - site));
      if (from > (ends[last] as number)) break;
      from = Number.NEGATIVE_INFINITY;
      last -= 1;
    }
    last += 1;
    sites[last] = i;
    ends[last] = from;
  }
  if (last < 0) {
    row.fill(Number.POSITIVE_INFINITY, start, end);
    return;
  }
  ends[last + 1] = Number.POSITIVE_INFINITY;
  let piece = 0;
  for (let i = start; i < end; i++) {
    while ((ends[piece + 1] as number) < i) piece += 1;
    const site = sites[piece] as number;
    const aside = i - site;
    row[i] = Math.sqrt(aside * aside + (line[site] as number));
  }
}

/**
 * The mean width of the strokes, in pixels of the mask: four times the ink's mean distance to its edge, as in a ribbon
 * distances are even between none and half its width.
 */
export function strokeWidth(mask: Mask): number {
  const distance = distanceTo(0, mask);
  let [count, sum] = [0, 0];
  for (let i = 0; i < distance.length; i++) {
    if (mask.data[i] === 0) continue;
    count += 1;
    // Half a pixel lies between a pixel's centre and its edge.
    sum += (distance[i] as number) - 0.5;
  }
  return count === 0 ? 0 : (4 * sum) / count;
}
