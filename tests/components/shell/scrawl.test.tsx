// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ModelMissingError } from '../../../lib/worker/api/errors';
import { answerOf } from '../../lib/browser/fake-recogniser';
import { draw, renderScrawl, send, setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();

const prediction = () => screen.getByTestId('prediction');
const button = (name: string) => screen.getByRole('button', { name });
const seven = answerOf('7', { 7: 0.98, 1: 0.01 });

test('a new page is blank and invites to draw', () => {
  renderScrawl();
  expect(prediction()).toHaveTextContent(/^$/);
  expect(prediction()).toHaveAttribute('data-kind', 'blank');
  expect(screen.getByText('Draw a digit or a number')).toBeVisible();
  expect(screen.getByText('Nothing drawn yet')).toBeVisible();
  for (const meter of screen.getAllByRole('meter')) expect(meter).toHaveAttribute('aria-valuenow', '0');
  for (const name of ['Undo', 'Redo', 'Clear']) expect(button(name)).toHaveAttribute('aria-disabled', 'true');
});

test('the invitation leaves the sheet when the pen touches it', () => {
  renderScrawl();
  const hint = screen.getAllByText('Draw a digit or a number')[0]?.parentElement;
  expect(hint).toHaveAttribute('data-shown', 'true');
  send('pointerdown', [100, 100]);
  expect(hint).toHaveAttribute('data-shown', 'false');
});

test('the reading follows the pen while it is down', async () => {
  const { recogniser, answer } = renderScrawl();
  send('pointerdown', [100, 100]);
  send('pointermove', [200, 100]);
  expect(recogniser.questions.map(({ drawing }) => drawing[0]?.length)).toEqual([2]);
  await answer(seven);
  expect(prediction()).toHaveTextContent(/^7$/);
  expect(prediction()).toHaveAttribute('data-kind', 'digits');
  expect(screen.getByText('98 % sure')).toBeVisible();
  expect(screen.getByRole('meter', { name: '7' })).toHaveAttribute('aria-valuenow', '98');
});

test('not a digit is said in words, with the guess and the bars beside it', async () => {
  const { answer } = renderScrawl();
  draw([100, 100], [200, 300]);
  await answer(answerOf('7', { 7: 0.21 }, 'not-a-digit'));
  expect(prediction()).toHaveAttribute('data-kind', 'not-a-digit');
  await waitFor(() => expect(prediction()).toHaveTextContent(/^not a digit$/));
  expect(screen.getByText('It looks most like 7.')).toBeVisible();
  expect(screen.getByRole('meter', { name: '7' })).toHaveAttribute('aria-valuetext', '21 %');
});

test('while the drawing may go on the guess stands there: not a digit is said when the pen has been up for a moment', async () => {
  const { answer } = renderScrawl();
  send('pointerdown', [100, 100]);
  send('pointermove', [200, 300]);
  await answer(answerOf('7', { 7: 0.21 }, 'not-a-digit'));
  expect(prediction()).toHaveTextContent(/^7$/);
  expect(prediction()).toHaveAttribute('data-kind', 'not-a-digit');
  send('pointerup', [200, 300]);
  expect(prediction()).toHaveTextContent(/^7$/);
  await waitFor(() => expect(prediction()).toHaveTextContent(/^not a digit$/));
  send('pointerdown', [150, 100]);
  expect(prediction()).toHaveTextContent(/^7$/);
});

test('a button that was pressed and has nothing more to do keeps the focus', async () => {
  const user = userEvent.setup();
  renderScrawl();
  draw([100, 100], [200, 300]);
  await user.click(button('Clear'));
  expect(button('Clear')).toHaveAttribute('aria-disabled', 'true');
  expect(button('Clear')).toHaveFocus();
});

test('ink drawn before the network is ready is read as soon as it is', async () => {
  const { become, answer } = renderScrawl('loading');
  draw([100, 100], [200, 100]);
  expect(screen.getByText('Getting ready')).toBeVisible();
  await become('ready');
  await answer(seven);
  expect(prediction()).toHaveTextContent(/^7$/);
});

test('a failure says what happened and what to do, and Try again starts anew', async () => {
  const user = userEvent.setup();
  const { recogniser, become, answer } = renderScrawl('loading');
  draw([100, 100], [200, 100]);
  const error = new ModelMissingError();
  await become(error);
  expect(screen.getByRole('alert')).toHaveTextContent(error.message);
  expect(screen.getByRole('alert')).toHaveTextContent(error.advice);
  expect(button('Undo')).toHaveAttribute('aria-disabled', 'false');
  await user.click(button('Try again'));
  expect(recogniser.retries()).toBe(1);
  await become('ready');
  await answer(seven);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(prediction()).toHaveTextContent(/^7$/);
});

test('Clear empties the reading at once, and an answer that comes late stays away', async () => {
  const user = userEvent.setup();
  const { answer } = renderScrawl();
  draw([100, 100], [200, 100]);
  await answer(seven);
  draw([300, 300]);
  await user.click(button('Clear'));
  expect(prediction()).toHaveTextContent(/^$/);
  await answer(seven);
  expect(prediction()).toHaveAttribute('data-kind', 'blank');
});

test('Undo and Redo read the drawing they lead to', async () => {
  const user = userEvent.setup();
  const { recogniser } = renderScrawl();
  draw([100, 100], [200, 100]);
  draw([200, 100], [150, 300]);
  await user.click(button('Undo'));
  expect(recogniser.questions.at(-1)?.drawing).toHaveLength(1);
  await user.click(button('Redo'));
  expect(recogniser.questions.at(-1)?.drawing).toHaveLength(2);
  expect(button('Redo')).toHaveAttribute('aria-disabled', 'true');
});

test.each([
  ['{Control>}z{/Control}', 1],
  ['{Meta>}z{/Meta}', 1],
  ['{Control>}z{/Control}{Control>}{Shift>}Z{/Shift}{/Control}', 2],
  ['{Control>}zy{/Control}', 2],
  ['{Delete}', 0],
  ['{Backspace}', 0],
  ['{Escape}', 0],
  ['{Delete}{Control>}z{/Control}', 2],
])('after %s, two strokes have become %i', async (keys, strokes) => {
  const user = userEvent.setup();
  const { recogniser } = renderScrawl();
  draw([100, 100], [200, 100]);
  draw([200, 100], [150, 300]);
  await user.keyboard(keys);
  draw([400, 400]);
  expect(recogniser.questions.at(-1)?.drawing).toHaveLength(strokes + 1);
});

test('keys pressed in a text field stay there', async () => {
  const user = userEvent.setup();
  renderScrawl();
  draw([100, 100], [200, 100]);
  const field = document.createElement('input');
  document.body.append(field);
  await user.type(field, '12{Backspace}{Control>}z{/Control}');
  field.remove();
  expect(button('Clear')).toHaveAttribute('aria-disabled', 'false');
});

test('a recogniser that is no longer used is disposed of', () => {
  const { made } = renderScrawl();
  expect(made.map((recogniser) => recogniser.disposed())).toEqual([true, false]);
});

test('the reading is announced once it stands still, and not while it changes', async () => {
  vi.useFakeTimers();
  const { answer } = renderScrawl();
  draw([100, 100], [200, 100]);
  await answer(answerOf('1', { 1: 0.9 }));
  act(() => vi.advanceTimersByTime(400));
  draw([200, 100], [150, 300]);
  await answer(seven);
  act(() => vi.advanceTimersByTime(400));
  expect(screen.getByRole('status')).toHaveTextContent(/^$/);
  act(() => vi.advanceTimersByTime(300));
  expect(screen.getByRole('status')).toHaveTextContent('7, 98 % sure.');
  vi.useRealTimers();
});
