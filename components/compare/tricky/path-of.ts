import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';

/** The side of a drawing's picture, as a ratio of the drawing's longer side: the pen needs room. */
const ROOM = 1.3;

/** A drawing as the path of a picture of 100 by 100. A dot is a line without length, which a round pen shows. */
export function pathOf(drawing: Drawing): string {
  const { x, y, width, height } = boundsOf(drawing) ?? { x: 0, y: 0, width: 1, height: 1 };
  const side = ROOM * Math.max(width, height) || 1;
  const [left, top] = [x + (width - side) / 2, y + (height - side) / 2];
  const inBox = (value: number): string => ((100 * value) / side).toFixed(1);
  const lines = drawing.map((stroke) => stroke.map((at) => `${inBox(at.x - left)} ${inBox(at.y - top)}`).join('L'));
  return lines.map((line) => (line.includes('L') ? `M${line}` : `M${line}h0`)).join('');
}
