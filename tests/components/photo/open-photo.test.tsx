// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AS_IT_STANDS } from '../../../lib/reading/photo-edits';
import { ModelMissingError, PictureError } from '../../../lib/worker/api/errors';
import { answerOf } from '../../lib/browser/fake-recogniser';
import { photoOf } from '../../lib/browser/photo-answers';
import { finds, openPhoto, setUpPhotos } from '../open-photo';
import { draw, setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
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

test('a reading that takes its time is said to be under way, and the old one stands meanwhile', async () => {
  const { user } = await openPhoto(photoOf('40'));
  await user.click(button('Turn'));
  expect(await screen.findByText('Reading')).toBeVisible();
  expect(prediction()).toHaveTextContent('40');
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

test('a picture that was read turned says so, and one button turns it back', async () => {
  const { user, recogniser } = await openPhoto({ ...photoOf('40'), turns: 1 });
  expect(screen.getByText('Turned for you.')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4 0, 96 % sure. Turned for you.'));
  expect(recogniser.photoQuestions.at(-1)?.edits).toMatchObject({ turns: 1 });
  await user.click(button('Undo the turn'));
  expect(screen.queryByText('Turned for you.')).toBeNull();
  expect(recogniser.photoQuestions.at(-1)?.edits).toEqual(AS_IT_STANDS);
});
