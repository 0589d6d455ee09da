// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AS_IT_STANDS, NO_EDITS } from '../../../lib/reading/photo-edits';
import { boxAt, photoOf } from '../../lib/browser/photo-answers';
import { drag, drawBox, finds, openPhoto, setUpPhotos } from '../open-photo';
import { setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
setUpPhotos();

const button = (name: string) => screen.getByRole('button', { name });

test('a box drawn where nothing is can be removed again', async () => {
  const { user, asked, read } = await openPhoto(photoOf('40'));
  drawBox([40, 2], [48, 18]);
  await read(photoOf('40'));
  expect(finds().map((find) => find.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
  await user.keyboard('{Delete}');
  expect(asked().at(-1)?.added).toEqual([]);
  expect(finds()).toHaveLength(2);
});

test('a box drawn on the picture is read as one digit', async () => {
  const { asked } = await openPhoto(photoOf('40'));
  drawBox([40, 2], [48, 18]);
  expect(asked().at(-1)?.added).toEqual([{ x: 40, y: 2, width: 8, height: 16 }]);
});

test('a drag without the tool makes no box, and neither does a slip of the hand with it', async () => {
  const { asked } = await openPhoto(photoOf('40'));
  drag([40, 2], [48, 18]);
  drag([40, 2], [48, 18], undefined, 'touch');
  drawBox([40, 2], [41, 2.4]);
  expect(asked()).toHaveLength(1);
});

test('a chosen find is moved by its box and resized by its corners, and the tool draws over any find', async () => {
  const { user, asked } = await openPhoto(photoOf('40'));
  drawBox([3, 8], [19, 16], finds()[0]);
  expect(asked().at(-1)?.added).toHaveLength(1);
  await user.click(button('Undo'));
  await user.click(finds()[0] as HTMLElement);
  drag([4, 8], [24, 8], finds()[0]);
  expect(asked().at(-1)).toEqual({ ...AS_IT_STANDS, added: [{ ...boxAt(0), x: 22 }], removed: [boxAt(0)] });
  await user.click(button('Undo'));
  drag([8, 15], [10, 17], screen.getByRole('button', { name: /^bottom right corner/ }));
  expect(asked().at(-1)?.added).toEqual([{ ...boxAt(0), width: 8, height: 12 }]);
});

test('arrow keys move a corner, and all such moves are one step', async () => {
  const { user, asked } = await openPhoto(photoOf('40'));
  await user.click(finds()[0] as HTMLElement);
  screen.getByRole('button', { name: /^bottom right corner/ }).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
  expect(asked().at(-1)?.added).toEqual([{ ...boxAt(0), width: 8, height: 11 }]);
  await user.click(button('Undo'));
  expect(asked().at(-1)).toEqual(NO_EDITS);
});

test('Turn turns by a quarter, and what was marked turns with it', async () => {
  const { user, asked } = await openPhoto(photoOf('40'));
  await user.click(finds()[0] as HTMLElement);
  await user.click(button('Remove'));
  await user.click(button('Turn'));
  expect(asked().at(-1)).toEqual({ turns: 1, added: [], removed: [{ x: 5, y: 2, width: 10, height: 6 }] });
});

test('Crop begins around the finds, takes what is drawn, and Whole picture takes it back', async () => {
  const { user, asked } = await openPhoto(photoOf('40'));
  await user.click(button('Crop'));
  expect(screen.queryByRole('group', { name: 'Finds' })).toBeNull();
  await user.click(button('Crop'));
  // The finds reach from 2 to 18 and from 5 to 15; half their height lies around them, within the picture.
  expect(asked().at(-1)?.crop).toEqual({ x: 0, y: 0, width: 23, height: 20 });
  await user.click(button('Whole picture'));
  expect(asked().at(-1)).toEqual(AS_IT_STANDS);
  await user.click(button('Crop'));
  drag([20, 2], [40, 18]);
  await user.click(button('Crop'));
  expect(asked().at(-1)?.crop).toEqual({ x: 20, y: 2, width: 20, height: 16 });
});

test('where nothing was found, Crop begins with the middle', async () => {
  const { user, asked } = await openPhoto(photoOf(''));
  await user.click(button('Crop'));
  await user.click(button('Crop'));
  const crop = asked().at(-1)?.crop;
  expect([crop?.x, crop?.y, crop?.width, crop?.height].map((side) => Math.round(side ?? 0))).toEqual([6, 2, 48, 16]);
});

test('Escape leaves the crop without a trace', async () => {
  const { user, asked } = await openPhoto(photoOf('40'));
  await user.click(button('Crop'));
  await user.keyboard('{Escape}');
  expect(button('Turn')).toBeVisible();
  expect(asked()).toHaveLength(1);
});
