// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { MEMBER_TEXTS } from '../../../../lib/reading/signs';
import { memberWord } from '../../../../lib/session/words/reading-words';
import { draw } from '../../render-scrawl';
import { numberOf } from '../number-of';
import { button, openNumber, prediction, setUpPutRight, withStrokes } from './open-number';

vi.mock('../../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpPutRight();

describe('the dialog', () => {
  const dialog = () => screen.findByRole('dialog', { name: 'What is it?' });
  const openDialog = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(button('more ways'));
    return within(await dialog());
  };
  /** Other ways to group strokes. */
  const groupings = (own: ReturnType<typeof within>) => {
    const ways = within(own.getByRole('list', { name: 'More ways' })).getAllByRole('button');
    const words = ways.map(({ textContent }) => textContent);
    expect(words).toContain('Erase it');
    return words.slice(0, words.indexOf('Erase it'));
  };

  test('has every digit and sign, by the name that is said of it', async () => {
    const { user } = await openNumber();
    const own = await openDialog(user);
    for (const text of MEMBER_TEXTS) expect(own.getByRole('button', { name: memberWord(text) })).toBeVisible();
    expect(own.getByRole('button', { name: 'minus' })).toHaveTextContent('−');
    expect(own.getByRole('button', { name: 'open bracket' })).toHaveTextContent('(');
  });

  test('sets a sign, closes, and is opened again for the next', async () => {
    const { user, asked, answer } = await openNumber();
    await user.click(button('0, digit 2 of 3'));
    await user.click((await openDialog(user)).getByRole('button', { name: 'slash' }));
    expect(asked().corrections).toEqual([{ strokes: [1], text: '/' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await answer(numberOf('402', [], { 1: '/' }));
    expect(prediction().textContent).toBe('4/2');
    expect(screen.getByText('Slash, set by you')).toBeVisible();
    await user.click((await openDialog(user)).getByRole('button', { name: '0' }));
    expect(asked().corrections).toEqual([{ strokes: [1], text: '0' }]);
  });

  test('is left without a trace by its cross', async () => {
    const { user, recogniser } = await openNumber();
    const before = recogniser.questions.length;
    await user.click((await openDialog(user)).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(recogniser.questions).toHaveLength(before);
  });

  test('takes no keys for what lies under it', async () => {
    const { user, recogniser } = await openNumber();
    const before = recogniser.questions.length;
    (await openDialog(user)).getByRole('button', { name: '5' }).focus();
    await user.keyboard('7{Delete}{Backspace}');
    expect(recogniser.questions).toHaveLength(before);
    expect(await dialog()).toBeVisible();
  });

  test('erases what is chosen', async () => {
    const { user, asked } = await openNumber();
    await user.click(button('4, digit 1 of 3'));
    await user.click((await openDialog(user)).getByRole('button', { name: 'Erase it' }));
    expect(asked()).toEqual({ strokes: 2, corrections: [] });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('joins a digit with the one before or the next one, and offers only those that are on its line', async () => {
    const { user, asked } = await openNumber(numberOf('402|17'), 5);
    await user.click(button('0, digit 2 of 5'));
    const own = await openDialog(user);
    expect(groupings(own)).toEqual(['Join with the digit before', 'Join with the next digit']);
    await user.click(own.getByRole('button', { name: 'Join with the digit before' }));
    expect(asked().corrections).toEqual([{ strokes: [0, 1] }]);
    await user.click((await openDialog(user)).getByRole('button', { name: 'Join with the next digit' }));
    expect(asked().corrections).toEqual([{ strokes: [1, 2] }]);
    await user.click(button('2, digit 3 of 5'));
    const last = await openDialog(user);
    expect(groupings(last)).toEqual(['Join with the digit before']);
    await user.click(last.getByRole('button', { name: 'Close' }));
    await user.click(button('1, digit 4 of 5'));
    expect(groupings(await openDialog(user))).toEqual(['Join with the next digit']);
  });

  test('parts strokes that were read as one digit where their middles are farthest apart', async () => {
    const { user, asked, answer } = await openNumber(numberOf('4'), 0);
    draw([10, 20], [20, 90]);
    draw([150, 20], [160, 90]);
    draw([30, 20], [40, 90]);
    await answer(withStrokes(numberOf('4'), [[0, 1, 2]]));
    const own = await openDialog(user);
    expect(groupings(own)).toEqual(['Part into two digits']);
    await user.click(own.getByRole('button', { name: 'Part into two digits' }));
    expect(asked().corrections).toEqual([{ strokes: [0, 2] }, { strokes: [1] }]);
    await user.keyboard('{Control>}z{/Control}');
    expect(asked()).toEqual({ strokes: 3, corrections: [] });
  });
});
