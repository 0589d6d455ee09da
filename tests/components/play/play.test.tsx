// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { challengeOf } from '../../../components/play/challenge';
import { Play } from '../../../components/play/play';
import { linkOf } from '../../../lib/browser/files/link-of';
import type { Comparison } from '../../../lib/worker/api/comparer-api';
import { goldenDrawings } from '../../golden/golden';
import { letDialogsOpen } from '../dialogs';
import { createFakeComparer, type FakeComparer } from '../fake-comparer';
import { allLoaded, comparison, networks } from '../render-compare';
import { draw, setUpWindow } from '../render-scrawl';

vi.mock('../../../components/compare/network-comparer', () => ({ createNetworkComparer: vi.fn() }));
setUpWindow();
letDialogsOpen();
beforeEach(() => {
  history.replaceState(null, '', '/play/');
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

function renderPlay() {
  const made: FakeComparer[] = [];
  const create = (given: typeof networks | readonly { id: string }[]) => {
    const comparer = createFakeComparer(given.map(({ id }) => id));
    made.push(comparer);
    return comparer;
  };
  render(
    <StrictMode>
      <Play networks={networks} create={create} />
    </StrictMode>,
  );
  const last = () => made.at(-1) as FakeComparer;
  return {
    asked: () => Object.keys(last().states()),
    ready: () => act(() => allLoaded(last())),
    answer: (answers: Comparison) => act(async () => last().questions.at(-1)?.answer(answers)),
  };
}

const outcome = () => screen.getByTestId('outcome');
const nine = goldenDrawings().find(({ label }) => label === '9')?.drawing ?? [];

test('a digit that our network takes for another one is a success, and can be sent to somebody', async () => {
  const user = userEvent.setup();
  const { asked, ready, answer } = renderPlay();
  expect(asked()).toEqual(['ours']);
  ready();
  expect(screen.getByText('a 7')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Challenge somebody' })).toHaveAttribute('aria-disabled', 'true');
  draw([50, 50], [60, 90]);
  await answer(comparison({ ours: '7' }));
  expect(outcome()).toHaveTextContent('The network reads a 7, 98 % sure. Not fooled.');
  draw([10, 10], [10, 90]);
  await answer(comparison({ ours: '1' }));
  expect(outcome()).toHaveTextContent('The network reads a 1, 98 % sure. Fooled with 2 strokes: 88 points.');
  await user.click(screen.getByRole('button', { name: 'Challenge somebody' }));
  const link = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' });
  expect(link.value).toMatch(/\/play\/#2/);
});

test('another digit is asked for with a blank sheet', async () => {
  const user = userEvent.setup();
  const { ready, answer } = renderPlay();
  ready();
  draw([50, 50], [60, 90]);
  await answer(comparison({ ours: '1' }));
  await user.click(screen.getByRole('button', { name: 'Another digit' }));
  expect(screen.getByText('a 4')).toBeVisible();
  expect(outcome()).toHaveTextContent('The network waits for your drawing.');
});

test('in the other game all networks are asked, and it is won when all of them read the digit', async () => {
  const user = userEvent.setup();
  const { asked, ready, answer } = renderPlay();
  await user.click(screen.getByRole('radio', { name: 'All eight agree' }));
  expect(asked()).toEqual(['softmax', 'layers', 'ours']);
  ready();
  draw([50, 50], [60, 90]);
  await answer(comparison({ softmax: '9', layers: '7', ours: '7' }));
  expect(outcome()).toHaveTextContent('2 of 3 networks read a 7.');
  const rows = within(screen.getByRole('list', { name: 'Their answers' })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual(['Softmax9✗ wrong', 'Layers7✓ right', 'Ours7✓ right']);
  expect(outcome()).toHaveAttribute('data-won', 'false');
  draw([10, 10], [10, 90]);
  await answer(comparison({ softmax: '7', layers: '7', ours: '7' }));
  expect(outcome()).toHaveAttribute('data-won', 'true');
});

test('who opens a challenge tells first what they read, once, and then learns what was meant and what the network read', async () => {
  const user = userEvent.setup();
  const link = linkOf(challengeOf(nine, '9'), location) ?? '';
  history.replaceState(null, '', link);
  const { asked, ready, answer } = renderPlay();
  expect(asked()).toEqual(['ours']);
  ready();
  await answer(comparison({ ours: '4' }));
  expect(screen.getByRole('img', { name: 'The drawing that was sent to you' })).toBeVisible();
  expect(screen.queryByText(/meant|takes it for/)).toBeNull();
  await user.keyboard('9');
  expect(outcome()).toHaveTextContent('You read a 9, as it was meant. The network takes it for a 4, 98 % sure');
  await user.click(screen.getByRole('button', { name: '4' }));
  expect(screen.getByRole('button', { name: '9' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name: 'Draw one yourself' }));
  expect(location.hash).toBe('');
  expect(outcome()).toHaveTextContent('The network waits for your drawing.');
});

test('a link that holds no challenge says so, and the game goes on', () => {
  history.replaceState(null, '', '/play/#1damaged');
  renderPlay();
  expect(screen.getByRole('alert')).toHaveTextContent('This link holds no challenge.');
  expect(screen.getByText('a 7')).toBeVisible();
});
