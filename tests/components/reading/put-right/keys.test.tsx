// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { MEMBER_TEXTS } from '../../../../lib/reading/signs';
import { photoOf, somePicture } from '../../../lib/browser/photo-answers';
import { renderScrawl } from '../../render-scrawl';
import { numberOf } from '../number-of';
import { bar, button, openNumber, prediction, setUpPutRight, withStrokes } from './open-number';

vi.mock('../../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpPutRight();

describe('a key', () => {
  test('of any digit or sign says what the chosen one is', async () => {
    const { user, asked } = await openNumber();
    await user.click(button('4, digit 1 of 3'));
    for (const text of MEMBER_TEXTS) {
      await user.keyboard(text);
      expect(asked().corrections).toEqual([{ strokes: [0], text }]);
    }
  });

  test('says it of the digit at the pen where none was chosen, wherever the focus is', async () => {
    const { user, asked } = await openNumber();
    await user.keyboard('7');
    expect(asked().corrections).toEqual([{ strokes: [2], text: '7' }]);
    button('Undo').focus();
    await user.keyboard('1');
    expect(asked().corrections).toEqual([{ strokes: [2], text: '1' }]);
    screen.getByTestId('drawing-pad').focus();
    await user.keyboard('5');
    expect(asked().corrections).toEqual([{ strokes: [2], text: '5' }]);
  });

  test('in a text field stays there, and with Control or Alt it is for others', async () => {
    const { user, recogniser } = await openNumber();
    const before = recogniser.questions.length;
    const field = document.createElement('input');
    document.body.append(field);
    await user.type(field, '7-{Backspace}');
    field.remove();
    await user.keyboard('{Control>}1{/Control}{Meta>}2{/Meta}{Alt>}3{/Alt}');
    expect(recogniser.questions).toHaveLength(before);
  });

  test('on a blank sheet says nothing', async () => {
    const user = userEvent.setup();
    const { recogniser } = renderScrawl();
    await user.keyboard('7{Delete}');
    expect(recogniser.questions).toEqual([]);
    expect(button('Undo')).toHaveAttribute('aria-disabled', 'true');
  });

  test('is a step that Undo takes back', async () => {
    const { user, asked } = await openNumber();
    await user.keyboard('7');
    await user.keyboard('{Control>}z{/Control}');
    expect(asked()).toEqual({ strokes: 3, corrections: [] });
    await user.keyboard('{Control>}y{/Control}');
    expect(asked()).toEqual({ strokes: 3, corrections: [{ strokes: [2], text: '7' }] });
  });
});

describe('Delete and Backspace', () => {
  test.each(['{Delete}', '{Backspace}'])('%s in the reading takes the chosen digit off the sheet', async (key) => {
    const { user, asked, answer } = await openNumber();
    await user.click(button('0, digit 2 of 3'));
    await user.keyboard(key);
    expect(asked()).toEqual({ strokes: 2, corrections: [] });
    await answer(numberOf('42'));
    expect(prediction()).toHaveTextContent('42');
    await user.keyboard('{Control>}z{/Control}');
    expect(asked()).toEqual({ strokes: 3, corrections: [] });
  });

  test('from a bar, too, take the chosen digit', async () => {
    const { user, asked } = await openNumber();
    await user.click(button('0, digit 2 of 3'));
    bar('5').focus();
    await user.keyboard('{Delete}');
    expect(asked().strokes).toBe(2);
  });

  test.each(['{Delete}', '{Backspace}'])('%s elsewhere clears the sheet, as ever', async (key) => {
    const { user } = await openNumber();
    await user.click(button('0, digit 2 of 3'));
    button('Undo').focus();
    await user.keyboard(key);
    expect(prediction()).toHaveAttribute('data-kind', 'blank');
    expect(button('Clear')).toHaveAttribute('aria-disabled', 'true');
  });

  test('in the reading take one digit and not the whole drawing, also after a photograph lay over it', async () => {
    const { user, recogniser, asked, answer } = await openNumber();
    const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!chooser) throw new Error('There is no way to choose a file.');
    await user.upload(chooser, new File(['a picture'], 'number.png', { type: 'image/png' }));
    await act(async () => recogniser.fileQuestions.at(-1)?.answer({ picture: somePicture, reduction: 1 }));
    await act(async () => recogniser.photoQuestions.at(-1)?.answer(photoOf('5')));
    await user.click(await screen.findByRole('button', { name: 'Back to the drawing' }));
    await answer(numberOf('402'));
    await user.click(button('0, digit 2 of 3'));
    await user.keyboard('{Delete}');
    expect(asked().strokes).toBe(2);
    await answer(numberOf('42'));
    expect(prediction()).toHaveTextContent('42');
  });

  test.each([
    ['Delete', 'takes no strokes of another digit'],
    ['a digit', 'says nothing of strokes of another digit'],
  ])('%s pressed once more before the next reading %s', async (key) => {
    const { user, asked } = await openNumber(withStrokes(numberOf('402'), [[0], [1, 2], [3]]), 4);
    await user.click(button('4, digit 1 of 3'));
    await user.keyboard('{Delete}');
    await user.keyboard(key === 'Delete' ? '{Delete}' : '7');
    // What stands first now is the 0: half of it alone would be no digit.
    const { strokes, corrections } = asked();
    expect(key === 'Delete' ? [3, 1] : [3]).toContain(strokes);
    for (const one of corrections) expect(one.strokes).toEqual([0, 1]);
  });

  test('leave the focus in the reading, so that the next one takes a digit and not the sheet', async () => {
    const { user, asked, answer } = await openNumber();
    await user.click(button('2, digit 3 of 3'));
    await user.keyboard('{Delete}');
    await answer(numberOf('40'));
    expect(screen.getByRole('region', { name: 'Reading' })).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard('{Delete}');
    expect(asked().strokes).toBe(1);
    await answer(numberOf('4'));
    expect(prediction()).toHaveTextContent('4');
    expect(screen.getByRole('region', { name: 'Reading' })).toContainElement(document.activeElement as HTMLElement);
  });
});
