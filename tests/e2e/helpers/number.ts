import type { Page } from '@playwright/test';
import { boundsOf } from '../../../lib/strokes/bounds';
import type { Drawing } from '../../../lib/strokes/drawing';
import { goldenDrawings } from '../../golden/golden';
import { goldenDigit } from './drawings';
import { drawWithMouse, type Place, sheetBox } from './pen';
import { prediction } from './test';

/** Draws digits side by side, in a row across the sheet. */
export async function drawNumber(page: Page, digits: string): Promise<void> {
  const share = 0.94 / digits.length;
  for (const [index, label] of [...digits].entries())
    await drawWithMouse(page, goldenDigit(label).drawing, { x: 0.03 + share * index, y: 0.4, size: share * 0.8 });
}

/** A digit of a golden hand, and where it stands in a number that is as wide as the sheet. */
interface Standing {
  readonly drawing: Drawing;
  readonly place: Place;
}

/** Digits side by side from edge to edge of the sheet, by one golden hand. Each fills three quarters of its place. */
export async function acrossSheet(page: Page, digits: string, hand = 0): Promise<Standing[]> {
  const { width, height } = await sheetBox(page);
  const wide = width / Math.min(width, height);
  const share = (0.96 * wide) / digits.length;
  return [...digits].map((label, index) => {
    const own = goldenDrawings().filter((one) => one.label === label);
    const { drawing = [] } = own[hand % own.length] ?? {};
    const bounds = boundsOf(drawing) ?? { width: 1, height: 1 };
    const ratio = bounds.width / Math.max(bounds.width, bounds.height);
    const size = Math.min((0.75 * share) / ratio, 1.4 * share);
    const x = 0.5 - wide / 2 + 0.02 * wide + share * index + (share - size * ratio) / 2;
    return { drawing, place: { x, y: 0.4, size } };
  });
}

/** A mark that is no digit and no sign. */
export const STAR = [
  [0, 1, 2].map((at) => ({ x: at, y: at, t: 0 })),
  [0, 1, 2].map((at) => ({ x: at, y: 2 - at, t: 0 })),
  [0, 1, 2].map((at) => ({ x: 1, y: at, t: 0 })),
];

/** The digit or sign of a number that is read, by the name of its button. */
export const member = (page: Page, name: string) => prediction(page).getByRole('button', { name, exact: true });
