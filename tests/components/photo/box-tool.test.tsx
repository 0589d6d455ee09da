// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { AS_IT_STANDS, NO_EDITS } from '../../../lib/reading/photo-edits';
import { boxAt, photoOf } from '../../lib/browser/photo-answers';
import { drag, drawBox, inWindow, openPhoto, photoView, setUpPhotos } from '../open-photo';
import { setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
setUpPhotos();
afterEach(() => {
  vi.useRealTimers();
});

const button = (name: string) => screen.getByRole('button', { name });
const surface = () => screen.getByRole('application', { name: 'Look around in the photo' });

test('a finger that rests begins a box', async () => {
  const { asked } = await openPhoto(photoOf('40'));
  vi.useFakeTimers();
  touch('pointerdown', [40, 2]);
  act(() => vi.advanceTimersByTime(1000));
  touch('pointermove', [48, 18]);
  touch('pointerup', [48, 18]);
  expect(asked().at(-1)?.added).toEqual([{ x: 40, y: 2, width: 8, height: 16 }]);
});

test('Escape puts the tool that adds a box away, and the next drag makes none', async () => {
  const { user, asked } = await openPhoto(photoOf('40'));
  await user.click(button('Add a box'));
  expect(screen.getByText('Drag around a digit')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(button('Add a box')).toHaveFocus();
  drag([40, 2], [48, 18]);
  expect(asked()).toEqual([NO_EDITS]);
});

test('with keys alone a box is placed in the middle, moved by its corners, and set', async () => {
  const { user, asked, read } = await openPhoto(photoOf('40'));
  button('Add a box').focus();
  await user.keyboard('{Enter}');
  expect(surface()).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(asked().at(-1)).toEqual({ ...AS_IT_STANDS, added: [{ x: 27, y: 6, width: 6, height: 8 }] });
  expect(button('Add a box')).toBeVisible();
  await user.keyboard('{ArrowLeft}');
  expect(asked().at(-1)?.added).toEqual([{ x: 26, y: 6, width: 7, height: 8 }]);
  await read(photoOf('40'));
  await user.keyboard('7');
  expect(screen.getByTestId('prediction')).toHaveTextContent('407');
});

test('the tool adds one box, which is chosen: what is typed then sets it', async () => {
  const { user, asked, read } = await openPhoto(photoOf('40'));
  drawBox([40, 2], [48, 18]);
  await read(photoOf('40'));
  await user.keyboard('0');
  expect(screen.getByTestId('prediction')).toHaveTextContent('400');
  drag([50, 2], [58, 18]);
  expect(asked().at(-1)?.added).toEqual([{ x: 40, y: 2, width: 8, height: 16 }]);
});

test('Crop begins around the finds that are there', async () => {
  const { user, asked } = await openPhoto(photoOf('402'));
  await user.click(button('Crop'));
  await user.click(button('Crop'));
  expect(asked().at(-1)?.crop).toEqual({ x: 0, y: 0, width: 33, height: 20 });
  expect(boxAt(2).x).toBeLessThan(33);
});

function touch(type: string, place: readonly [number, number]): void {
  const [clientX, clientY] = inWindow(place);
  fireEvent(
    photoView(),
    new PointerEvent(type, { pointerId: 1, pointerType: 'touch', clientX, clientY, bubbles: true }),
  );
}
