import {
  bend,
  type Direction,
  GRID_MIDDLE,
  type GridPlace,
  isSamePlace,
  nextPlace,
  spotOf,
} from '../../session/pen-grid';
import type { Session } from '../../session/session';
import type { Store } from '../../state/store';
import { listenToPenKeys } from './pen-keys';

/** The pen that the keyboard moves. */
export interface PenCursor {
  readonly place: GridPlace;
  readonly isDown: boolean;
  /** Where a pen that is down came from, if it has moved. The ink reaches the middle between the two places. */
  readonly before?: GridPlace | undefined;
}

/** Where the pen is before it is moved. */
export const RESTING: PenCursor = { place: GRID_MIDDLE, isDown: false };

/** Steps that the pen goes at once with Shift: about a digit's width. */
const FAR = 4;

/**
 * Draws on a session with the keys that are pressed on `sheet`. `cursor` holds the place of the pen. Ink stays half a step
 * behind until the pen is lifted, because the next step may still round the corner. Returns the function that stops it.
 */
export function mountKeyboardPen(
  sheet: HTMLElement,
  session: Pick<Session, 'sheet' | 'penDown' | 'penMove' | 'penUp'>,
  cursor: Store<PenCursor>,
): () => void {
  const step = (direction: Direction, t: number) => {
    const { place, isDown, before } = cursor.get();
    const next = nextPlace(place, direction, session.sheet.get().view);
    if (isSamePlace(place, next)) return;
    if (isDown) session.penMove(bend(before, place, next).map((spot) => ({ ...spot, t })));
    cursor.set({ place: next, isDown, before: isDown ? place : undefined });
  };
  const lift = (t: number) => {
    const { place, isDown, before } = cursor.get();
    if (!isDown) return;
    if (before) session.penMove([{ ...spotOf(place), t }]);
    session.penUp();
  };
  const putDown = (t: number) => {
    // Another pen is drawing.
    if (session.sheet.get().penDown) return;
    const { place } = cursor.get();
    session.penDown({ ...spotOf(place), t });
    cursor.set({ place, isDown: true });
  };
  // Undo, Clear and a mouse that begins to draw also lift the pen.
  const stopWatching = session.sheet.subscribe(() => {
    const { place, isDown } = cursor.get();
    if (isDown && !session.sheet.get().penDown) cursor.set({ place, isDown: false });
  });
  const stopListening = listenToPenKeys(sheet, {
    onStep(direction, isFar, t) {
      for (let i = 0; i < (isFar ? FAR : 1); i++) step(direction, t);
    },
    onSwitch: (t) => (cursor.get().isDown ? lift(t) : putDown(t)),
    onLift: lift,
  });
  return () => {
    lift(performance.now());
    stopListening();
    stopWatching();
  };
}
