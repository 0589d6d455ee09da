// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AS_IT_STANDS, NO_EDITS } from '../../lib/reading/photo-edits';
import type { PhotoReading } from '../../lib/reading/reading';
import { ModelMissingError, PictureError } from '../../lib/worker/api/errors';
import { answerOf } from '../lib/browser/fake-recogniser';
import { boxAt, photoOf } from '../lib/browser/photo-answers';
import { drag, drawBox, finds, openPhoto, setUpPhotos } from './open-photo';
import { draw, setUpWindow } from './render-scrawl';

vi.mock('../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
setUpPhotos();

const prediction = () => screen.getByTestId('prediction');
const button = (name: string) => screen.getByRole('button', { name });

test('a photograph lies where the sheet was, with a box and a digit on each find', async () => {
  await openPhoto(photoOf('402'));
  expect(prediction()).toHaveTextContent('402');
  expect(finds().map((find) => find.getAttribute('aria-label'))).toEqual([
    '4, digit 1 of 3',
    '0, digit 2 of 3',
    '2, digit 3 of 3',
  ]);
  // The second box begins at 12 of 60 pixels, and at 5 of 20 in a picture in the middle of a frame of 60 to 33.75.
  expect(finds()[1]).toHaveStyle({ left: '20%', top: '35.185%', width: '10%' });
  expect(screen.getByTestId('drawing-pad').closest('.sheet')).toHaveAttribute('data-covered', 'true');
});

test('the states on the way there are said: opening, getting ready, and for the next one, reading', async () => {
  const { choose, decode, read, become } = await openPhoto(undefined, 'loading');
  await choose();
  expect(screen.getAllByText('Opening the picture')[0]).toBeVisible();
  await decode();
  expect(await screen.findByText('Getting ready')).toBeVisible();
  await become('ready');
  await read(photoOf('4'));
  expect(screen.getByText('98 % sure')).toBeVisible();
  await choose();
  await decode();
  expect(screen.getByText('Reading')).toBeVisible();
  expect(prediction()).toHaveTextContent(/^$/);
});

test('choosing a find shows its bars, by a click, in the number, and with the arrow keys', async () => {
  const { user } = await openPhoto(photoOf('402', [0.99, 0.95, 0.9]));
  await user.click(finds()[2] as HTMLElement);
  expect(screen.getByText('Digit 3 of 3: 2, 90 % sure')).toBeVisible();
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByText('Digit 2 of 3: 0, 95 % sure')).toBeVisible();
  expect(finds()[1]).toHaveFocus();
  await user.click(within(prediction()).getByRole('button', { name: '4, digit 1 of 3' }));
  expect(finds().map((find) => find.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false']);
});

test('of a number in doubt the least sure digit is looked at first', async () => {
  await openPhoto(photoOf('402', [0.9, 0.55, 0.9]));
  expect(screen.getByText('Digit 2 of 3: 0, 55 % sure')).toBeVisible();
});

test('nothing can be removed before it is chosen; then the next one is chosen', async () => {
  const { user, asked, read } = await openPhoto(photoOf('402'));
  expect(button('Remove')).toHaveAttribute('aria-disabled', 'true');
  await user.click(finds()[1] as HTMLElement);
  await user.click(button('Remove'));
  expect(asked().at(-1)).toEqual({ ...AS_IT_STANDS, removed: [boxAt(1)] });
  expect(finds()).toHaveLength(2);
  await read(photoOf('42'));
  expect(prediction()).toHaveTextContent('42');
});

test('the Delete key removes the chosen find, and Undo and Redo go to and fro', async () => {
  const { user, asked } = await openPhoto(photoOf('402'));
  await user.click(finds()[0] as HTMLElement);
  await user.keyboard('{Delete}');
  await user.keyboard('{Control>}z{/Control}');
  expect(asked().at(-1)).toEqual(NO_EDITS);
  await user.click(button('Redo'));
  expect(asked().at(-1)).toEqual({ ...AS_IT_STANDS, removed: [boxAt(0)] });
});

test('whoever removes the last find by keyboard goes on with the one before it', async () => {
  const { user, read } = await openPhoto(photoOf('402'));
  await user.click(finds()[2] as HTMLElement);
  await user.keyboard('{Delete}');
  await read(photoOf('40'));
  expect(finds()[1]).toHaveFocus();
  expect(finds()[1]).toHaveAttribute('aria-pressed', 'true');
});

test('a box drawn where nothing is can be removed again', async () => {
  const { user, asked, read } = await openPhoto(photoOf('40'));
  drawBox([40, 2], [48, 18]);
  await read(photoOf('40'));
  expect(finds().map((find) => find.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
  await user.keyboard('{Delete}');
  expect(asked().at(-1)?.added).toEqual([]);
  expect(finds()).toHaveLength(2);
});

test('what was left out beside the number is told, and a click on the words shows where it is', async () => {
  const { user } = await openPhoto(photoOf('40', [], '7'));
  await user.click(button('One mark was not read'));
  expect(screen.getByRole('button', { name: 'No digit, most like 7' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByRole('button', { name: 'One mark was not read' })).toBeNull();
});

test('what was left out is shown without a number, and can be read as a digit', async () => {
  const { user, asked } = await openPhoto(photoOf('40', [], '7'));
  const leftOut = screen.getByRole('button', { name: 'No digit, most like 7' });
  expect(leftOut).toHaveTextContent(/^$/);
  await user.click(leftOut);
  expect(screen.getByText('Left out: most like 7')).toBeVisible();
  await user.click(button('Read it as a digit'));
  expect(asked().at(-1)).toEqual({ ...AS_IT_STANDS, added: [boxAt(2)] });
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

test('a reading that takes its time is said to be under way, and the old one stands meanwhile', async () => {
  const { user } = await openPhoto(photoOf('40'));
  await user.click(button('Turn'));
  expect(await screen.findByText('Reading')).toBeVisible();
  expect(prediction()).toHaveTextContent('40');
});

test('where no digit was found, advice stands instead', async () => {
  await openPhoto(photoOf(''));
  expect(prediction()).toHaveAttribute('data-kind', 'blank');
  expect(screen.getByText('No digits found')).toBeVisible();
  expect(screen.getByText('Go closer, add light, or crop.')).toBeVisible();
});

test('what looks like no digits at all gets boxes without numbers', async () => {
  const { reading, ...rest } = photoOf('47', [0.3, 0.2]);
  await openPhoto({ ...rest, reading: { ...reading, kind: 'not-a-digit', text: '' } as PhotoReading['reading'] });
  expect(prediction()).toHaveTextContent(/^no digits$/);
  for (const find of finds()) expect(find).toHaveTextContent(/^$/);
});

test('a file that is no picture says so, offers another, and the drawing is there when one goes back', async () => {
  const { user, recogniser, answerDrawing, choose } = await openPhoto();
  draw([100, 100], [200, 300]);
  await answerDrawing(answerOf('7', { 7: 0.98 }));
  await choose();
  await act(async () => recogniser.fileQuestions.at(-1)?.fail(new PictureError('This is no picture.', 'Choose one.')));
  expect(screen.getByRole('alert')).toHaveTextContent('This is no picture.Choose one.');
  const click = vi.spyOn(HTMLInputElement.prototype, 'click');
  await user.click(button('Choose another'));
  expect(click).toHaveBeenCalled();
  await user.click(button('Back to the drawing'));
  expect(prediction()).toHaveTextContent(/^7$/);
  expect(button('Photo')).toHaveFocus();
});

test('Back to the drawing leaves the drawing as it was, with its undo', async () => {
  const { user, answerDrawing, choose, decode, read } = await openPhoto();
  draw([100, 100], [200, 300]);
  await answerDrawing(answerOf('7', { 7: 0.98 }));
  await choose();
  await decode();
  await read(photoOf('42'));
  await user.keyboard('{Escape}{Delete}');
  await user.click(button('Back to the drawing'));
  expect(prediction()).toHaveTextContent(/^7$/);
  expect(button('Clear')).toHaveAttribute('aria-disabled', 'false');
  expect(screen.queryByTestId('photo-view')).toBeNull();
});

test('without a network the photograph is shown, with one sentence and one button', async () => {
  const { user, become, choose, decode, recogniser } = await openPhoto(undefined, 'loading');
  await become(new ModelMissingError());
  await choose();
  await decode();
  expect(await screen.findByRole('img', { name: 'Your photo' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('could not be fetched');
  await user.click(button('Try again'));
  expect(recogniser.retries()).toBe(1);
  await become('ready');
  expect(recogniser.photoQuestions.length).toBeGreaterThan(0);
});

test('the work is shown: what stands out, where digits are likely, and what the network saw of each digit', async () => {
  await openPhoto(photoOf('40'));
  const stages = screen.getByRole('region', { name: 'How it was read' });
  const names = within(stages)
    .getAllByRole('img')
    .map((picture) => picture.getAttribute('aria-label'));
  expect(names).toEqual([
    'What stands out from its surroundings',
    'Where the middles of digits are likely',
    '4 in 28 by 28 pixels',
    '0 in 28 by 28 pixels',
  ]);
});

test('the reading is announced, digit by digit', async () => {
  await openPhoto(photoOf('42', [0.9, 0.9]));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4 2, 81 % sure.'));
});

test('a picture in which nothing looks like a digit says so, with what to do, also to those who listen', async () => {
  const reading = { kind: 'not-a-digit', text: '', confidence: 0, digits: [] } as const;
  await openPhoto({ ...photoOf('4'), reading, pictures: [] });
  expect(screen.getByText('No digits found')).toHaveClass('sentence');
  expect(prediction()).toHaveTextContent('no digits');
  expect(screen.getByText('Go closer, add light, or crop.')).toBeVisible();
  expect(await screen.findByText('No digits found. Go closer, add light, or crop.')).toBeInTheDocument();
});

test('a picture that was read turned says so, and one button turns it back', async () => {
  const { user, recogniser } = await openPhoto({ ...photoOf('40'), turns: 1 });
  expect(screen.getByText('Turned for you.')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4 0, 96 % sure. Turned for you.'));
  expect(recogniser.photoQuestions.at(-1)?.edits).toMatchObject({ turns: 1 });
  await user.click(button('Undo the turn'));
  expect(screen.queryByText('Turned for you.')).toBeNull();
  expect(recogniser.photoQuestions.at(-1)?.edits).toEqual(AS_IT_STANDS);
});
