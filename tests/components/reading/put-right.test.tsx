// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { memberWord } from '../../../components/reading/reading-words';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import type { DrawingReading } from '../../../lib/reading/reading';
import { MEMBER_TEXTS } from '../../../lib/reading/signs';
import { uncorrected } from '../../../lib/strokes/corrections';
import { linkCodeOf } from '../../../lib/strokes/link/link-code';
import { goldenDrawings } from '../../golden/golden';
import { answerOf, type FakeRecogniser } from '../../lib/browser/fake-recogniser';
import { photoOf, somePicture } from '../../lib/browser/photo-answers';
import { letDialogsOpen } from '../dialogs';
import { draw, renderScrawl, setUpWindow } from '../render-scrawl';
import { numberOf } from './number-of';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
letDialogsOpen();
// What is fetched when it is needed is here already: how long that takes is no matter of these tests.
beforeAll(() =>
  Promise.all([
    import('../../../components/reading/put-right/put-right-dialog'),
    import('../../../components/reading/hand/hand-line'),
    import('../../../components/photo/photo-parts'),
  ]),
);

afterEach(() => {
  history.replaceState(null, '', '/');
  vi.unstubAllGlobals();
});

const seven = goldenDrawings().find(({ label }) => label === '7')?.drawing ?? [];
const prediction = () => screen.getByTestId('prediction');
const button = (name: string) => screen.getByRole('button', { name });
const bar = (text: string) => button(`Set it to ${text}`);
const bars = () => screen.queryAllByRole('button', { name: /^Set it to \d$/ });

/** Whether the page says how to put right what was read. */
const isInvited = () => screen.getByText(/^Not right\?/).closest<HTMLElement>('[data-shown]')?.dataset.shown;

/** The page with strokes that stand beside each other, read as this. The pen is at the last of them. */
async function openNumber(answer: DrawingReading = numberOf('402'), strokes = 3) {
  const user = userEvent.setup();
  const page = renderScrawl();
  drawStrokes(strokes);
  await page.answer(answer);
  /** What was said of the strokes of the question asked last, and how many those are. */
  const asked = () => {
    const { drawing, corrections } = page.recogniser.questions.at(-1) ?? { drawing: [], corrections: [] };
    return { strokes: drawing.length, corrections };
  };
  return { ...page, user, asked };
}

/** The same with the strokes of each digit. */
function withStrokes({ reading, ...rest }: DrawingReading, strokes: readonly (readonly number[])[]): DrawingReading {
  const digits = reading.digits.map((digit, i) => ({ ...digit, strokes: strokes[i] ?? [] }));
  return { ...rest, reading: { ...reading, digits } as typeof reading };
}

/** Where `numberOf` has its first line, in the sheet's 500 pixels for 1000 units. */
function drawStrokes(count: number): void {
  for (let i = 0; i < count; i++) draw([50 * i + 10, 20], [50 * i + 20, 90]);
}

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

/** Comes with a link, as somebody does who pastes its fragment, and waits until its drawing was drawn anew. */
async function openLink({ questions }: FakeRecogniser): Promise<void> {
  // With reduced motion, all of it is there at once.
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const code = linkCodeOf(uncorrected(seven), DIGIT_FRAME);
  act(() => {
    location.hash = `#${code}`;
  });
  await waitFor(() => expect(screen.getByTestId('shared-sheet')).toHaveAttribute('data-playing', 'false'));
  await act(async () => questions.at(-1)?.answer(numberOf('7')));
  expect(prediction()).toHaveTextContent('7');
}
