import type { Stroke } from '../../../lib/strokes/drawing';
import type { Change } from './change';

/** Each stroke drawn in two, the pen lifted between its two middle points. A stroke of one point stays. */
export const broken: Change = (drawing) =>
  drawing.flatMap((stroke): Stroke[] => {
    const middle = Math.ceil(stroke.length / 2);
    return [stroke.slice(0, middle), stroke.slice(middle)].filter((part) => part.length > 0);
  });

/** Each stroke drawn from its end to its beginning. */
export const backwards: Change = (drawing) => drawing.map((stroke) => [...stroke].reverse());

/** The last stroke first. */
export const inOtherOrder: Change = (drawing) => [...drawing].reverse();
