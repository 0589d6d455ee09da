// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { TRICKY } from '../../../../components/compare/tricky/examples';
import { HELP_KEY_PLACE } from '../../../../lib/browser/keys/help-key';
import { article, comparison, renderCompare, row, told, verdict } from '../../render-compare';
import { draw, setUpWindow } from '../../render-scrawl';

vi.mock('../../../../components/compare/network-comparer', () => ({ createNetworkComparer: vi.fn() }));
setUpWindow();
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  // jsdom lays nothing out, so it cannot scroll.
  Element.prototype.scrollIntoView = () => {};
});

/** The page with a drawing that our network alone reads as a 9. */
async function drawnNine() {
  const page = renderCompare();
  page.ready('ours', 'softmax', 'layers');
  draw([50, 50], [60, 90]);
  await page.answer(comparison({ softmax: '7', layers: '7', ours: '9' }));
  return page;
}

const marks = () => ['Softmax', 'Layers', 'Ours'].map((name) => row(name).dataset.mark);
const score = (name: string) => within(row(name)).getAllByRole('cell').at(-1)?.textContent;

test('until it is told what was written, nothing says who is right, and the same answer looks the same', async () => {
  await drawnNine();
  expect(verdict()).toHaveTextContent('2 of 3 networks say 7. “Ours” says 9.');
  expect(marks()).toEqual([undefined, undefined, undefined]);
  expect(screen.queryByText(/right$|wrong$|most|[=≠✓✗]/)).toBeNull();
  const toneOf = (name: string, answer: string) => within(row(name)).getByText(answer).dataset.tone;
  expect(toneOf('Softmax', '7')).toBe(toneOf('Layers', '7'));
  expect(toneOf('Ours', '9')).not.toBe(toneOf('Layers', '7'));
});

test('what was written tells right from wrong, with a word and a sign, though most say otherwise', async () => {
  const user = userEvent.setup();
  await drawnNine();
  await user.click(told('9'));
  expect(told('9')).toHaveAttribute('aria-pressed', 'true');
  expect(marks()).toEqual(['wrong', 'wrong', 'right']);
  expect(row('Ours')).toHaveTextContent('✓ right');
  expect(row('Layers')).toHaveTextContent('✗ wrong');
  expect(within(article('Ours')).getByText('right')).toBeVisible();
  expect(screen.getByText('A 9. 1 of 3 networks is right.')).toBeVisible();
});

test('an answer that is changed counts once, and the same one once more takes it back', async () => {
  const user = userEvent.setup();
  await drawnNine();
  await user.click(told('7'));
  expect([score('Softmax'), score('Ours')]).toEqual(['1 of 1', '0 of 1']);
  await user.click(told('9'));
  expect([score('Softmax'), score('Ours')]).toEqual(['0 of 1', '1 of 1']);
  expect(within(article('Ours')).getByText(/1 of 1 right/)).toBeVisible();
  await user.click(told('9'));
  expect([score('Softmax'), score('Ours')]).toEqual(['–', '–']);
  expect(marks()).toEqual([undefined, undefined, undefined]);
});

test('a drawing that is changed is a new question, and undone it is the one that was told', async () => {
  const user = userEvent.setup();
  const { answer } = await drawnNine();
  await user.click(told('9'));
  draw([10, 10], [10, 90]);
  await answer(comparison({ softmax: '4', layers: '4', ours: '4' }));
  expect(told('9')).toHaveAttribute('aria-pressed', 'false');
  await user.click(told('4'));
  expect(score('Ours')).toBe('2 of 2');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await answer(comparison({ softmax: '7', layers: '7', ours: '9' }));
  expect(told('9')).toHaveAttribute('aria-pressed', 'true');
  expect([score('Softmax'), score('Ours')]).toEqual(['1 of 2', '2 of 2']);
});

test('a key says what was written, unless single keys are off or a field has the focus', async () => {
  const user = userEvent.setup();
  await drawnNine();
  await user.keyboard('9');
  expect(score('Ours')).toBe('1 of 1');
  await user.click(screen.getByRole('combobox', { name: 'Order by' }));
  await user.keyboard('7');
  expect(told('9')).toHaveAttribute('aria-pressed', 'true');
  localStorage.setItem(HELP_KEY_PLACE, 'off');
  screen.getByRole('combobox').blur();
  await user.keyboard('7');
  expect(told('9')).toHaveAttribute('aria-pressed', 'true');
});

test('of a number the digit that is shown is asked about, and each digit counts', async () => {
  const user = userEvent.setup();
  const { ready, answer } = renderCompare();
  ready('ours', 'softmax');
  draw([110, 50], [120, 90]);
  await answer(comparison({ softmax: '462', ours: '402' }));
  await user.click(screen.getByRole('button', { name: 'Digit 2 of 3' }));
  expect(screen.getByRole('group', { name: 'What is digit 2 of 3?' })).toBeVisible();
  await user.click(told('0'));
  await user.click(screen.getByRole('button', { name: 'Digit 3 of 3' }));
  expect(told('0')).toHaveAttribute('aria-pressed', 'false');
  await user.click(told('2'));
  expect([score('Softmax'), score('Ours')]).toEqual(['1 of 2', '2 of 2']);
});

test('a network that comes later is judged by what was told before', async () => {
  const user = userEvent.setup();
  const { ready, answer } = renderCompare();
  ready('ours');
  draw([50, 50], [60, 90]);
  await answer(comparison({ ours: '9' }));
  await user.click(told('9'));
  expect(score('Layers')).toBe('–');
  ready('layers');
  await answer(comparison({ ours: '9', layers: '7' }));
  expect([score('Layers'), score('Ours')]).toEqual(['0 of 1', '1 of 1']);
});

test('nothing can be told of a blank sheet', async () => {
  const user = userEvent.setup();
  const { ready } = renderCompare();
  ready('ours');
  expect(told('9')).toHaveAttribute('aria-disabled', 'true');
  await user.click(told('9'));
  await user.keyboard('9');
  expect(score('Ours')).toBe('–');
});

test('a score is kept in this tab, and begins anew when it is reset', async () => {
  const user = userEvent.setup();
  await drawnNine();
  await user.click(told('9'));
  const { unmount } = renderCompare();
  expect(screen.getAllByText('1 of 1', { selector: 'td' })).toHaveLength(2);
  unmount();
  await user.click(screen.getByRole('button', { name: 'Reset score' }));
  expect(score('Ours')).toBe('–');
  expect(told('9')).toHaveAttribute('aria-pressed', 'false');
});

test('a tricky one lies on the sheet with what it is', async () => {
  const user = userEvent.setup();
  const { comparer, ready, answer } = renderCompare();
  ready('ours', 'softmax', 'layers');
  const [first] = TRICKY;
  const truth = first?.truth ?? '';
  const other = truth === '7' ? '1' : '7';
  await user.click(screen.getByRole('button', { name: `Tricky ${truth}` }));
  expect(comparer.questions.at(-1)?.drawing).not.toEqual([]);
  await answer(comparison({ softmax: other, layers: other, ours: truth }));
  expect(told(truth)).toHaveAttribute('aria-pressed', 'true');
  expect(marks()).toEqual(['wrong', 'wrong', 'right']);
  await user.click(screen.getByRole('button', { name: `Tricky ${truth}` }));
  await answer(comparison({ softmax: other, layers: other, ours: truth }));
  expect(score('Ours')).toBe('1 of 1');
});

test('the networks are ordered by what is chosen', async () => {
  const user = userEvent.setup();
  await drawnNine();
  await user.click(told('9'));
  const order = () => screen.getAllByRole('rowheader').map((one) => one.textContent);
  expect(order()).toEqual(['Softmax', 'Layers', 'Ours']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order by' }), 'your score');
  expect(order()).toEqual(['Ours', 'Softmax', 'Layers']);
  expect(screen.getAllByRole('article').map((one) => one.id)).toEqual(['ours', 'softmax', 'layers']);
});
