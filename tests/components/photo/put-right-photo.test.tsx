// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { AS_IT_STANDS, NO_EDITS } from '../../../lib/reading/photo-edits';
import type { PhotoReading } from '../../../lib/reading/reading';
import { turnedBox } from '../../../lib/session/photo/photo-edit-history';
import { boxAt, photoOf, somePicture } from '../../lib/browser/photo-answers';
import { letDialogsOpen } from '../dialogs';
import { drag, drawBox, finds, openPhoto, setUpPhotos } from '../open-photo';
import { setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
setUpPhotos();
letDialogsOpen();
beforeAll(() => import('../../../components/reading/put-right/put-right-dialog'));

const prediction = () => screen.getByTestId('prediction');
const button = (name: string) => screen.getByRole('button', { name });
const bars = () => screen.getAllByRole('button', { name: /^Set it to \d$/ });
const find = (index: number) => finds()[index] as HTMLElement;

test('a find is set by a key, asks for no reading, and Undo and Redo go to and fro', async () => {
  const { user, asked } = await openPhoto(photoOf('402'));
  await user.click(find(1));
  await user.keyboard('7');
  expect(prediction()).toHaveTextContent('472');
  expect(find(1)).toHaveAccessibleName('7, digit 2 of 3, set by you');
  expect(find(1)).toHaveTextContent('7');
  expect(find(1)).toHaveAttribute('data-set', 'true');
  expect(screen.getByText('Digit 2 of 3: 7, set by you')).toBeVisible();
  await user.keyboard('{Control>}z{/Control}');
  expect(prediction()).toHaveTextContent('402');
  expect(find(1)).toHaveAccessibleName('0, digit 2 of 3');
  await user.click(button('Redo'));
  expect(prediction()).toHaveTextContent('472');
  expect(asked()).toEqual([NO_EDITS]);
});

test('a find is set by a bar, and its bars stay the network’s', async () => {
  const { user } = await openPhoto(photoOf('402'));
  await user.click(find(2));
  await user.click(button('Set it to 5'));
  expect(prediction()).toHaveTextContent('405');
  expect(screen.getByRole('meter', { name: '2' })).toHaveAttribute('aria-valuetext', '98 %');
  await user.click(button('Undo'));
  expect(prediction()).toHaveTextContent('402');
});

test('a find is set as a sign by the dialog, which has no ways to group strokes', async () => {
  const { user } = await openPhoto(photoOf('402'));
  await user.click(find(1));
  await user.click(button('more ways'));
  const dialog = within(await screen.findByRole('dialog', { name: 'What is it?' }));
  expect(within(dialog.getByRole('list')).getAllByRole('button')[0]).toHaveTextContent('Erase it');
  await user.click(dialog.getByRole('button', { name: 'minus' }));
  expect(prediction().textContent).toBe('4−2');
  expect(find(1)).toHaveAccessibleName('minus, set by you');
  expect(find(1)).toHaveTextContent('−');
  expect(screen.getByText('Minus, set by you')).toBeVisible();
});

test('before any is chosen, what is set is the one that is looked at', async () => {
  const { user } = await openPhoto(photoOf('402', [0.9, 0.55, 0.9]));
  await user.keyboard('6');
  expect(prediction()).toHaveTextContent('462');
});

test('what was left out is part of the number once it is set', async () => {
  const { user } = await openPhoto(photoOf('40', [], '7'));
  await user.click(button('No digit, most like 7'));
  await user.keyboard('1');
  expect(prediction()).toHaveTextContent('401');
  expect(find(2)).toHaveAccessibleName('1, digit 3 of 3, set by you');
  await user.keyboard('{Control>}z{/Control}');
  expect(button('No digit, most like 7')).toBeVisible();
});

test('a box drawn where nothing was found is set, and its bars have a stop for the tab key', async () => {
  const { user, read } = await openPhoto(photoOf('40'));
  drawBox([40, 2], [48, 18]);
  await read(photoOf('40'));
  await user.keyboard('9');
  expect(prediction()).toHaveTextContent('409');
  expect(find(2)).toHaveAccessibleName('9, digit 3 of 3, set by you');
  expect(bars().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  await user.keyboard('{Control>}z{/Control}');
  expect(prediction()).toHaveTextContent('40');
});

test('a box drawn with much room around a digit sets that digit, and adds none', async () => {
  const { user, read } = await openPhoto(photoOf('402'));
  // Twice as wide and high as the 0: its ink covers less than half of the box.
  drawBox([10.2, 1], [19.8, 19]);
  await read(photoOf('402'));
  expect(find(1)).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard('6');
  expect(prediction()).toHaveTextContent('462');
  expect(finds()).toHaveLength(3);
});

test('a digit that is set stays where it is while the picture is turned, and once it is read turned', async () => {
  const { user, read } = await openPhoto(photoOf('402'));
  await user.click(find(1));
  await user.keyboard('6');
  await user.click(button('Turn'));
  expect(prediction()).toHaveTextContent('462');
  await read(turned(photoOf('402')));
  expect(finds().map((one) => [one.textContent, one.dataset.set])).toEqual([
    ['4', undefined],
    ['6', 'true'],
    ['2', undefined],
  ]);
  await user.click(button('Undo'));
  await user.click(button('Undo'));
  await read(photoOf('402'));
  expect(prediction()).toHaveTextContent('402');
});

test('what was set is forgotten with the box that is removed or moved', async () => {
  const { user, read } = await openPhoto(photoOf('402'));
  await user.click(find(1));
  await user.keyboard('6');
  await user.click(button('Remove'));
  expect(prediction()).toHaveTextContent('402');
  await read(photoOf('42'));
  expect(prediction()).toHaveTextContent('42');
  await user.click(button('Undo'));
  await read(photoOf('402'));
  expect(prediction()).toHaveTextContent('462');
  drag([15, 10], [17, 10], find(1));
  await read(photoOf('402'));
  expect(prediction()).toHaveTextContent('402');
});

test('Delete in the reading takes the find that is looked at out of the number', async () => {
  const { user, asked, read } = await openPhoto(photoOf('402'));
  await user.click(within(prediction()).getByRole('button', { name: '0, digit 2 of 3' }));
  await user.keyboard('{Delete}');
  expect(asked()).toEqual([NO_EDITS, { ...AS_IT_STANDS, removed: [boxAt(1)] }]);
  await read(photoOf('42'));
  expect(prediction()).toHaveTextContent('42');
});

test('Delete outside the reading removes nothing before a find is chosen', async () => {
  const { user, asked } = await openPhoto(photoOf('402'));
  await user.keyboard('{Delete}');
  button('Turn').focus();
  await user.keyboard('{Backspace}');
  expect(asked()).toEqual([NO_EDITS]);
});

test('a number that is all set is announced as set', async () => {
  const { user } = await openPhoto(photoOf('4'));
  await user.keyboard('9');
  expect(screen.getByText('Set by you')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('9, set by you.'));
});

test('what looked like no number is one once a find is set', async () => {
  const { reading, ...rest } = photoOf('47', [0.3, 0.2]);
  const { user } = await openPhoto({
    ...rest,
    reading: { ...reading, kind: 'not-a-digit', text: '' } as PhotoReading['reading'],
  });
  await user.click(find(0));
  await user.keyboard('4');
  expect(prediction()).toHaveTextContent(/^4$/);
  expect(prediction()).toHaveAttribute('data-kind', 'digits');
});

/** The reading of the picture as it lies after a quarter turn: what stood side by side stands on lines of its own. */
function turned({ reading, ...rest }: PhotoReading): PhotoReading {
  const digits = reading.digits.map((digit, line) => ({
    ...digit,
    line,
    box: turnedBox(digit.box, somePicture.height),
  }));
  return { ...rest, turns: 1, reading: { ...reading, digits } as typeof reading };
}
