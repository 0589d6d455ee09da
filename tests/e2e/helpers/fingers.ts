import type { Page } from '@playwright/test';
import type { Drawing } from '../../../lib/strokes/drawing';
import { middle, onSheet, type Place } from './pen';

type Position = { readonly x: number; readonly y: number };

/** A finger that touches the screen, in CSS pixels of the viewport. */
export interface Finger extends Position {
  readonly id?: number;
}

type Touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', on: readonly Finger[]) => Promise<void>;

/** Sends touches as a screen does: each time all fingers that are on it. */
export async function fingers(page: Page): Promise<Touch> {
  const session = await page.context().newCDPSession(page);
  return async (type, on) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [...on] });
  };
}

/** Draws with one finger. */
export async function drawWithFinger(page: Page, drawing: Drawing, place: Place = middle): Promise<void> {
  await touchAlong(page, await onSheet(page, drawing, place));
}

/** The same through places in CSS pixels of the viewport. */
export async function touchAlong(page: Page, strokes: readonly (readonly Position[])[]): Promise<void> {
  const touch = await fingers(page);
  for (const [first, ...others] of strokes) {
    if (first === undefined) continue;
    await touch('touchStart', [first]);
    for (const point of others) await touch('touchMove', [point]);
    await touch('touchEnd', []);
  }
}

/** Draws with a pen, as real input events, through places in CSS pixels of the viewport. */
export async function drawWithPen(page: Page, strokes: readonly (readonly Position[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Position) => {
    const buttons = type === 'mouseReleased' ? 0 : 1;
    const event = { type, x, y, button: 'left', buttons, clickCount: 1, pointerType: 'pen', force: 0.5 } as const;
    return session.send('Input.dispatchMouseEvent', event);
  };
  for (const stroke of strokes) {
    const [first, last] = [stroke[0], stroke.at(-1)];
    if (first === undefined || last === undefined) continue;
    await send('mousePressed', first);
    for (const place of stroke) await send('mouseMoved', place);
    await send('mouseReleased', last);
  }
}
