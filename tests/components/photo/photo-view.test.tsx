// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { NO_EDITS } from '../../../lib/reading/photo-edits';
import type { PhotoReading } from '../../../lib/reading/reading';
import { photoOf } from '../../lib/browser/photo-answers';
import { drag, finds, inWindow, openPhoto, setUpPhotos } from '../open-photo';
import { setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
setUpPhotos();
afterEach(() => {
  vi.useRealTimers();
});

const button = (name: string) => screen.getByRole('button', { name });
const surface = () => screen.getByRole('application', { name: 'Look around in the photo' });
const find = (index: number) => finds()[index] as HTMLElement;
/** Where a find begins in the frame and how wide it is there, in percent. */
const placeOf = (one: HTMLElement) => [one.style.left, one.style.width].map(Number.parseFloat);

/** The first digit alone, as small as a twentieth of the picture's width. */
function smallFind(): PhotoReading {
  const { reading, ...rest } = photoOf('4');
  const digits = reading.digits.map((digit) => ({ ...digit, box: { x: 30, y: 8, width: 3, height: 4 } }));
  return { ...rest, reading: { ...reading, digits } as PhotoReading['reading'] };
}

test('the buttons zoom around the middle, and one shows all again', async () => {
  const { user } = await openPhoto(photoOf('402'));
  expect(button('Zoom out')).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('Zoom in'));
  // What lay a fifth from the left and a tenth wide is half as far again from the middle, and half as wide again.
  expect(placeOf(find(1))).toEqual([5, 15]);
  await user.click(button('Zoom out'));
  expect(placeOf(find(1))).toEqual([20, 10]);
  for (let i = 0; i < 6; i++) await user.click(button('Zoom in'));
  expect(button('Zoom in')).toHaveAttribute('aria-disabled', 'true');
  expect(placeOf(find(1))[1]).toBe(80);
  await user.click(button('Show all'));
  expect(placeOf(find(1))).toEqual([20, 10]);
});

test('a find that the frame cuts off has no digit beside it, where it would stand at another one', async () => {
  const { user } = await openPhoto(photoOf('402'));
  expect(finds().map(({ textContent }) => textContent)).toEqual(['4', '0', '2']);
  await user.click(button('Zoom in'));
  // The first lies outside.
  expect(placeOf(find(0))[0]).toBeLessThan(0);
  expect(finds().map(({ textContent }) => textContent)).toEqual(['', '0', '2']);
});

test('while the photograph has the focus, keys zoom and move it and set no digit', async () => {
  const { user, asked } = await openPhoto(photoOf('402'));
  surface().focus();
  await user.keyboard('+');
  expect(placeOf(find(1))).toEqual([5, 15]);
  await user.keyboard('{ArrowLeft}');
  expect(placeOf(find(1))).toEqual([20, 15]);
  await user.keyboard('-');
  expect(placeOf(find(1))[1]).toBe(10);
  await user.keyboard('==0');
  expect(placeOf(find(1))).toEqual([20, 10]);
  expect(screen.getByTestId('prediction')).toHaveTextContent('402');
  expect(asked()).toEqual([NO_EDITS]);
});

test('after a find is chosen, 0 and − set it wherever the photograph has been dragged and zoomed to', async () => {
  const { user } = await openPhoto(photoOf('402'));
  await user.click(find(0));
  await user.click(button('Zoom in'));
  drag([50, 10], [45, 10], surface());
  await user.keyboard('0');
  expect(screen.getByTestId('prediction')).toHaveTextContent('002');
});

test('a drag moves the photograph once it is zoomed in, and the choice stays', async () => {
  const { user, asked } = await openPhoto(photoOf('402'));
  await user.click(find(1));
  await user.click(button('Zoom in'));
  // A sixth of the frame.
  drag([30, 10], [40, 10], surface());
  expect(placeOf(find(1))[0]).toBeCloseTo(5 + 100 / 6, 2);
  expect(find(1)).toHaveAttribute('data-grip', 'all');
  expect(asked()).toEqual([NO_EDITS]);
});

test('a press on the bare photograph leaves the choice, and Delete removes nothing then', async () => {
  const { user, asked } = await openPhoto(photoOf('402'));
  await user.click(find(1));
  expect(button('Remove')).toHaveAttribute('aria-disabled', 'false');
  tap([55, 10]);
  expect(button('Remove')).toHaveAttribute('aria-disabled', 'true');
  await user.keyboard('{Delete}');
  expect(asked()).toEqual([NO_EDITS]);
});

test('a double click zooms in where it is, and back to the whole', async () => {
  await openPhoto(photoOf('402'));
  const doubleClick = () => fireEvent.dblClick(surface(), { clientX: 0, clientY: 0 });
  doubleClick();
  expect(placeOf(find(1))).toEqual([50, 25]);
  doubleClick();
  expect(placeOf(find(1))).toEqual([20, 10]);
});

test('a small find is shown large at first, and one button shows all', async () => {
  const { user } = await openPhoto(smallFind());
  // A twentieth of the picture's width is more than a seventh of what is seen of it, in the middle.
  const [left = 0, width = 0] = placeOf(find(0));
  expect(width).toBeGreaterThan(100 / 7);
  expect(left + width / 2).toBeCloseTo(50, 1);
  await user.click(button('Show all'));
  expect(placeOf(find(0))).toEqual([50, 5]);
});

test('whoever has zoomed before the reading comes keeps that view', async () => {
  const { user, choose, decode, read } = await openPhoto(undefined);
  await choose();
  await decode();
  await user.click(await screen.findByRole('button', { name: 'Zoom in' }));
  await read(smallFind());
  expect(placeOf(find(0))[1]).toBe(7.5);
});

test('later readings leave the view as it is, and a turn shows the whole', async () => {
  const { user, read } = await openPhoto(photoOf('4'));
  const before = placeOf(find(0));
  await user.click(find(0));
  await user.click(button('Remove'));
  await read(smallFind());
  expect(placeOf(find(0))[1]).toBe(5);
  await user.click(button('Undo'));
  await read(photoOf('4'));
  expect(placeOf(find(0))).toEqual(before);
  await user.click(button('Zoom in'));
  await user.click(button('Turn'));
  expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
});

test('a find out of sight comes into view when it is chosen', async () => {
  const { user } = await openPhoto(photoOf('402'));
  await user.click(find(0));
  for (let i = 0; i < 4; i++) await user.click(button('Zoom in'));
  act(() => find(0).focus());
  await user.keyboard('{ArrowRight}');
  const [left = 0, width = 0] = placeOf(find(1));
  expect(left).toBeGreaterThanOrEqual(0);
  expect(left + width).toBeLessThanOrEqual(100);
});

test('what is seen while a crop is chosen is forgotten with it', async () => {
  const { user } = await openPhoto(photoOf('402'));
  await user.click(button('Zoom in'));
  await user.click(button('Crop'));
  expect(button('Zoom out')).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('Zoom in'));
  await user.click(button('Zoom in'));
  await user.keyboard('{Escape}');
  expect(placeOf(find(1))).toEqual([5, 15]);
});

/** Presses the bare photograph without a move. */
function tap(place: readonly [number, number]): void {
  const [clientX, clientY] = inWindow(place);
  for (const type of ['pointerdown', 'pointerup'])
    fireEvent(
      surface(),
      new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', clientX, clientY, bubbles: true }),
    );
}
