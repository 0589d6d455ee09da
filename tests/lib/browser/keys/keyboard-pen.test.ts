// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mountKeyboardPen, type PenCursor, RESTING } from '../../../../lib/browser/keys/keyboard-pen';
import { GRID_MIDDLE, spotOf } from '../../../../lib/session/pen-grid';
import { createSession } from '../../../../lib/session/session';
import { createStore } from '../../../../lib/state/store';

let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
  vi.useRealTimers();
});

function sheetWithPen() {
  const session = createSession();
  const cursor = createStore<PenCursor>(RESTING);
  const sheet = document.createElement('div');
  document.body.append(sheet);
  stop = mountKeyboardPen(sheet, session, cursor);
  const send = (type: 'keydown' | 'keyup', key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...more });
    sheet.dispatchEvent(event);
    return event;
  };
  const press = (...keys: string[]) => {
    for (const key of keys) {
      send('keydown', key);
      send('keyup', key);
    }
  };
  /** Where the pen is, in steps from where it stood at first. */
  const place = () => [cursor.get().place.column - GRID_MIDDLE.column, cursor.get().place.row - GRID_MIDDLE.row];
  return { session, cursor, sheet, send, press, place };
}

test('arrows move the pen without drawing until Space puts it down', () => {
  const { session, press, place } = sheetWithPen();
  press('ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowUp');
  expect(place()).toEqual([1, -1]);
  expect(session.drawing()).toEqual([]);
  press(' ', 'ArrowRight');
  expect(session.drawing()).toHaveLength(1);
});

test('a stroke begins where the pen was put down and ends where it was lifted', () => {
  const { session, press, cursor } = sheetWithPen();
  press(' ', 'ArrowRight', 'PageDown', 'ArrowDown', 'Enter');
  const [stroke] = session.sheet.get().history.present.drawing;
  expect(stroke?.[0]).toMatchObject(spotOf(GRID_MIDDLE));
  expect(stroke?.at(-1)).toMatchObject(spotOf(cursor.get().place));
  expect(cursor.get().isDown).toBe(false);
});

test('two arrows at once, or a key between them, make one diagonal step', () => {
  const { send, press, place } = sheetWithPen();
  send('keydown', 'ArrowUp');
  send('keydown', 'ArrowRight');
  expect(place()).toEqual([1, -1]);
  send('keydown', 'ArrowRight', { repeat: true });
  expect(place()).toEqual([2, -2]);
  send('keyup', 'ArrowRight');
  send('keyup', 'ArrowUp');
  press('Home');
  expect(place()).toEqual([1, -3]);
});

test('an arrow that stays alone moves after a moment, and one after the other are two steps', () => {
  const { send, place } = sheetWithPen();
  send('keydown', 'ArrowUp');
  expect(place()).toEqual([0, 0]);
  vi.advanceTimersByTime(60);
  expect(place()).toEqual([0, -1]);
  send('keyup', 'ArrowUp');
  send('keydown', 'ArrowRight');
  send('keyup', 'ArrowRight');
  expect(place()).toEqual([1, -1]);
});

test('Shift goes four steps, and draws all of them', () => {
  const { session, send, press, place } = sheetWithPen();
  press(' ');
  send('keydown', 'ArrowRight', { shiftKey: true });
  send('keyup', 'ArrowRight', { shiftKey: true });
  expect(place()).toEqual([4, 0]);
  press('Escape');
  expect(session.drawing()[0]?.at(-1)).toMatchObject(spotOf({ ...GRID_MIDDLE, column: GRID_MIDDLE.column + 4 }));
});

test('Escape lifts the pen and nothing else, and never reaches what clears the sheet', () => {
  const { session, send, press } = sheetWithPen();
  press(' ', 'ArrowRight');
  expect(send('keydown', 'Escape').defaultPrevented).toBe(true);
  expect(send('keydown', 'Escape').defaultPrevented).toBe(true);
  expect(session.sheet.get().history.present.drawing).toHaveLength(1);
  expect(session.sheet.get().penDown).toBe(false);
});

test('undoing while the pen is down takes its stroke back and lifts it', () => {
  const { session, press, cursor } = sheetWithPen();
  press(' ', 'ArrowRight', 'ArrowRight');
  session.undo();
  expect(cursor.get().isDown).toBe(false);
  expect(session.drawing()).toEqual([]);
  press('ArrowDown');
  expect(session.drawing()).toEqual([]);
});

test('a mouse that begins to draw lifts the keyboard’s pen, and Space leaves the mouse’s stroke alone', () => {
  const { session, press, cursor } = sheetWithPen();
  press(' ', 'ArrowRight');
  session.penDown({ x: 10, y: 10, t: 1000 });
  expect(cursor.get().isDown).toBe(false);
  press(' ');
  expect(cursor.get().isDown).toBe(false);
  session.penMove([{ x: 900, y: 10, t: 1010 }]);
  session.penUp();
  expect(session.drawing().map((stroke) => stroke.at(-1)?.x)).toEqual([expect.any(Number), 900]);
});

test('whoever leaves the sheet has lifted the pen', () => {
  const { session, press, sheet } = sheetWithPen();
  press(' ', 'ArrowRight');
  sheet.dispatchEvent(new FocusEvent('blur'));
  expect(session.sheet.get().penDown).toBe(false);
  expect(session.sheet.get().history.present.drawing).toHaveLength(1);
});

test('keys that mean something else are left to it', () => {
  const { send, place } = sheetWithPen();
  expect(send('keydown', 'Tab').defaultPrevented).toBe(false);
  expect(send('keydown', '?').defaultPrevented).toBe(false);
  expect(send('keydown', 'z', { ctrlKey: true }).defaultPrevented).toBe(false);
  expect(send('keydown', 'ArrowLeft', { altKey: true }).defaultPrevented).toBe(false);
  vi.advanceTimersByTime(60);
  expect(place()).toEqual([0, 0]);
});
