import type { Box } from './box';

/** A connected patch of a mask. */
export interface Component {
  /** In pixels; x + width is the first column right of it. */
  readonly box: Box;
  /** How many pixels it has. */
  readonly area: number;
}

/** `labels[y * width + x]` is 0 for paper, else 1 + the index of the pixel's component. */
export interface Components {
  readonly labels: Int32Array;
  readonly components: readonly Component[];
}

/** The patches of a mask (not 0 is ink) whose pixels touch by a side or a corner, in the order of their first pixel. */
export function connectedComponents(mask: Uint8Array, width: number, height: number): Components {
  const labels = new Int32Array(width * height);
  const components: Component[] = [];
  const stack = new Int32Array(width * height);
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] === 0 || labels[start] !== 0) continue;
    const label = components.length + 1;
    let [left, right, top, bottom, area, depth] = [width, 0, height, 0, 0, 0];
    labels[start] = label;
    stack[depth++] = start;
    while (depth > 0) {
      const at = stack[--depth] as number;
      const x = at % width;
      const y = (at - x) / width;
      area += 1;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          const next = row * width + column;
          if (mask[next] === 0 || labels[next] !== 0) continue;
          labels[next] = label;
          stack[depth++] = next;
        }
      }
    }
    components.push({ box: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }, area });
  }
  return { labels, components };
}
