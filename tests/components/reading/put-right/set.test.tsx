// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { answerOf } from '../../../lib/browser/fake-recogniser';
import { draw } from '../../render-scrawl';
import { numberOf } from '../number-of';
import { bar, button, openLink, openNumber, prediction, setUpPutRight, withStrokes } from './open-number';

vi.mock('../../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpPutRight();

describe('ink that was not read', () => {
  const unread = [{ strokes: [2], box: { x: 200, y: 0, width: 80, height: 200 } }];

  test('is chosen by its words, and is what a bar, a key or the dialog says', async () => {
    const { user, asked, answer } = await openNumber({ ...numberOf('40'), unread });
    await user.click(await screen.findByRole('button', { name: 'One mark was not read' }));
    expect(screen.getByText('A mark that was not read')).toBeVisible();
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
    await user.click(bar('8'));
    expect(asked().corrections).toEqual([{ strokes: [2], text: '8' }]);
    await user.keyboard('/');
    expect(asked().corrections).toEqual([{ strokes: [2], text: '/' }]);
    await answer(numberOf('408', [], { 2: '/' }));
    expect(screen.queryByText(/not read/)).toBeNull();
    expect(screen.getByText('Slash, set by you')).toBeVisible();
  });

  test('is no longer chosen once a digit is', async () => {
    const { user, asked } = await openNumber({ ...numberOf('40'), unread });
    await user.click(await screen.findByRole('button', { name: 'One mark was not read' }));
    await user.click(button('4, digit 1 of 2'));
    expect(screen.getByRole('button', { name: 'One mark was not read' })).toBeVisible();
    await user.keyboard('9');
    expect(asked().corrections).toEqual([{ strokes: [0], text: '9' }]);
  });
});

describe('what was set', () => {
  test('stands there as the person’s own, and no percentage with it where all is', async () => {
    const { answer } = await openNumber(numberOf('7', [], { 0: '1' }), 1);
    expect(screen.getByText('Set by you')).toBeVisible();
    expect(prediction()).toHaveTextContent(/^1$/);
    expect(prediction()).toHaveAttribute('data-set', 'true');
    expect(screen.queryByText(/sure/)).toBeNull();
    draw([20, 20], [20, 90]);
    await answer(answerOf('1', { 1: 0.98 }));
    expect(screen.getByText('98 % sure')).toBeVisible();
    expect(prediction()).not.toHaveAttribute('data-set', 'true');
  });

  test('among others is marked, and the number is as sure as the others', async () => {
    await openNumber(numberOf('402', [], { 1: '6' }));
    expect(screen.getByText('90 % sure')).toBeVisible();
    expect(
      within(prediction())
        .getAllByRole('button')
        .map((one) => one.dataset.set),
    ).toEqual([undefined, 'true', undefined]);
  });

  test('is announced as such', async () => {
    const { answer } = await openNumber(numberOf('42', [], { 0: '-', 1: '1' }), 2);
    await waitFor(() => expect(screen.getByText('minus 1, set by you.')).toHaveAttribute('role', 'status'));
    draw([20, 20], [20, 90]);
    await answer(numberOf('42', [], { 1: '1' }));
    await waitFor(() => expect(screen.getByText('4 1, 90 % sure.')).toHaveAttribute('role', 'status'));
  });

  test('as a sign is said in words on its button', async () => {
    await openNumber(numberOf('402', [], { 1: ',' }));
    expect(button('comma, set by you')).toHaveTextContent(',');
  });
});

test('what is set before the last stroke is read holds for all strokes of the digit', async () => {
  const { user, asked, answer } = await openNumber(withStrokes(numberOf('4'), [[0]]), 1);
  draw([20, 20], [20, 90]);
  await user.keyboard('9');
  expect(asked().corrections).toEqual([]);
  await answer(withStrokes(numberOf('4'), [[0, 1]]));
  await waitFor(() => expect(asked().corrections).toEqual([{ strokes: [0, 1], text: '9' }]));
});

test('what is undone is unlearnt, and learnt again with Redo, also after a link’s drawing lay over it', async () => {
  const { user, recogniser, answer } = await openNumber(numberOf('7'), 1);
  const line = () => screen.queryByText(/^Learn your hand from what you set\?/);
  const [read, set] = [numberOf('7'), numberOf('7', [], { 0: '1' })];
  await user.click(bar('1'));
  await answer(set);
  await waitFor(() => expect(line()).toBeVisible());
  await user.click(button('Undo'));
  await answer(read);
  expect(line()).toBeNull();
  await openLink(recogniser);
  await user.keyboard('{Escape}');
  await answer(read);
  await user.click(button('Redo'));
  await answer(set);
  await waitFor(() => expect(line()).toBeVisible());
});
