// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { DrawingReading } from '../../../../lib/reading/reading';
import { renderScrawl } from '../../render-scrawl';
import { numberOf } from '../number-of';
import {
  bar,
  bars,
  button,
  drawStrokes,
  isInvited,
  openLink,
  openNumber,
  prediction,
  setUpPutRight,
} from './open-number';

vi.mock('../../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpPutRight();

describe('the bars', () => {
  test('are buttons: the one that is pressed says what the chosen digit is', async () => {
    const { user, asked, answer } = await openNumber();
    expect(isInvited()).toBe('true');
    await user.click(button('0, digit 2 of 3'));
    await user.click(bar('7'));
    expect(asked()).toEqual({ strokes: 3, corrections: [{ strokes: [1], text: '7' }] });
    await answer(numberOf('402', [], { 1: '7' }));
    expect(prediction()).toHaveTextContent('472');
    expect(screen.getByText('Digit 2 of 3: 7, set by you')).toBeVisible();
    expect(button('7, digit 2 of 3, set by you')).toHaveAttribute('aria-pressed', 'true');
    // What the network thinks is still to be seen.
    expect(screen.getByRole('meter', { name: '0' })).toHaveAttribute('aria-valuetext', '98 %');
  });

  test('say it of a single digit, too, and of what is no digit', async () => {
    const { user, asked, answer } = await openNumber(numberOf('7'), 1);
    await user.click(bar('1'));
    expect(asked().corrections).toEqual([{ strokes: [0], text: '1' }]);
    await user.click(button('Clear'));
    drawStrokes(1);
    const { reading, pictures } = numberOf('7');
    await answer({ pictures, reading: { ...reading, kind: 'not-a-digit', text: '' } as DrawingReading['reading'] });
    await user.click(bar('4'));
    expect(asked().corrections).toEqual([{ strokes: [0], text: '4' }]);
  });

  test('are one stop for the tab key, at the likeliest digit, and arrow keys lead along them', async () => {
    const { user, asked } = await openNumber();
    expect(bars().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0, -1, -1, -1, -1, -1, -1, -1]);
    bar('2').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowRight}');
    expect(bar('4')).toHaveFocus();
    await user.keyboard('{End}{ArrowDown}');
    expect(bar('9')).toHaveFocus();
    await user.keyboard('{Home}{ArrowUp}');
    expect(bar('0')).toHaveFocus();
    expect(asked().corrections).toEqual([]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(asked().corrections).toEqual([{ strokes: [2], text: '1' }]);
    await user.keyboard('{ArrowDown}[Space]');
    expect(asked().corrections).toEqual([{ strokes: [2], text: '2' }]);
  });

  test('have a stop for the tab key also for a sign, of which the network has none', async () => {
    const { user, asked } = await openNumber(numberOf('4-2'));
    await user.click(button('minus'));
    expect(bars().filter(({ tabIndex }) => tabIndex === 0)).toEqual([bar('0')]);
    await user.click(bar('1'));
    expect(asked().corrections).toEqual([{ strokes: [1], text: '1' }]);
  });

  test('are no buttons where there is nothing to put right, and then nothing says so', () => {
    renderScrawl();
    expect(bars()).toEqual([]);
    expect(isInvited()).toBe('false');
  });

  test('are no buttons over a link’s drawing, and nothing is set by a key there', async () => {
    const { user, recogniser } = await openNumber();
    await openLink(recogniser);
    const asked = recogniser.questions.length;
    expect(bars()).toEqual([]);
    await user.keyboard('5');
    expect(recogniser.questions).toHaveLength(asked);
    expect(document.querySelector('.put-right')).toBeNull();
  });
});
