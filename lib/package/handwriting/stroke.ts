import type { HandwritingPoint } from './types';
import { asInterface, double, internalSlots, membersIn, optional, required } from './web-idl';

const strokes = internalSlots<HandwritingPoint[]>('HandwritingStroke');

/** @throws TypeError for what is no stroke */
export function assertStroke(value: unknown): void {
  strokes.of(value);
}

/** The points of a stroke, copied. @throws TypeError for what is no stroke */
export const pointsOf = (stroke: unknown): HandwritingPoint[] => strokes.of(stroke).map((point) => ({ ...point }));

/** What the pen drew between touching the paper and leaving it. Points are copied on their way in and out. */
export class HandwritingStroke {
  static {
    asInterface(HandwritingStroke, 'HandwritingStroke');
  }

  constructor() {
    strokes.set(this, []);
  }

  /** @throws TypeError where `x` or `y` is missing, or a member is no finite number */
  addPoint(point: HandwritingPoint): void {
    const points = strokes.of(this);
    const members = membersIn<HandwritingPoint>(point);
    const t = optional(members.t, 't', double);
    const x = required(members.x, 'x', double);
    const y = required(members.y, 'y', double);
    points.push(t === undefined ? { x, y } : { t, x, y });
  }

  getPoints(): HandwritingPoint[] {
    return pointsOf(this);
  }

  clear(): void {
    strokes.of(this).length = 0;
  }
}
