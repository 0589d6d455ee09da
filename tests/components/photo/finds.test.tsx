// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AS_IT_STANDS, NO_EDITS } from '../../../lib/reading/photo-edits';
import type { PhotoReading } from '../../../lib/reading/reading';
import { boxAt, photoOf } from '../../lib/browser/photo-answers';
import { finds, openPhoto, setUpPhotos } from '../open-photo';
import { setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
setUpPhotos();

const prediction = () => screen.getByTestId('prediction');
const button = (name: string) => screen.getByRole('button', { name });

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

test('a picture in which nothing looks like a digit says so, with what to do, also to those who listen', async () => {
  const reading = { kind: 'not-a-digit', text: '', confidence: 0, digits: [] } as const;
  await openPhoto({ ...photoOf('4'), reading, pictures: [] });
  expect(screen.getByText('No digits found')).toHaveClass('sentence');
  expect(prediction()).toHaveTextContent('no digits');
  expect(screen.getByText('Go closer, add light, or crop.')).toBeVisible();
  expect(await screen.findByText('No digits found. Go closer, add light, or crop.')).toBeInTheDocument();
});
