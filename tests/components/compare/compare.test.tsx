// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ModelMissingError, WorkerDiedError } from '../../../lib/worker/api/errors';
import { article, comparison, networks, renderCompare, row, sure, verdict } from '../render-compare';
import { draw, setUpWindow } from '../render-scrawl';

vi.mock('../../../components/compare/network-comparer', () => ({ createNetworkComparer: vi.fn() }));
setUpWindow();
let isWide = false;
beforeEach(() => {
  isWide = false;
  vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
});

test('each network is told with its numbers before any is here', () => {
  renderCompare();
  const softmax = within(article('Softmax'));
  for (const words of [
    'Architecture of Softmax',
    '7,850',
    '33 kB',
    '92.31\u00A0%',
    'not measured',
    'none told yet',
    'Waits for its turn',
  ])
    expect(softmax.getByText(words, { exact: words !== 'none told yet', normalizer: (text) => text })).toBeVisible();
  expect(verdict()).toHaveTextContent('Draw a digit and all networks read it.');
  expect(screen.getByText('0 of 3 networks are loaded.')).toBeVisible();
});

test('one that is on its way shows how much has come', () => {
  const { become, ready } = renderCompare();
  ready('ours');
  become('softmax', { kind: 'loading', share: 0.426 });
  expect(within(article('Softmax')).getByRole('progressbar', { name: 'Loading Softmax' })).toHaveValue(43);
  expect(screen.getByText('1 of 3 networks is loaded.')).toBeVisible();
});

test('a drawing is put before the networks, and each has its answer, its bars and its time', async () => {
  const { comparer, ready, answer } = renderCompare();
  ready('ours', 'softmax', 'layers');
  draw([50, 50], [60, 90]);
  expect(comparer.questions.at(-1)?.drawing).toHaveLength(1);
  await answer(comparison({ softmax: '9', layers: '7', ours: '7' }));
  expect(verdict()).toHaveTextContent('2 of 3 networks say 7. “Softmax” says 9.');
  expect(within(article('Softmax')).getByTestId('answer')).toHaveTextContent('9');
  expect(within(article('Ours')).getByText('0.3 ms')).toBeVisible();
  expect(sure('Softmax', '9')).toBe('98');
  expect(sure('Ours', '7')).toBe('98');
  const links = within(screen.getByRole('table', { name: 'Their answers' })).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#softmax', '#layers', '#ours']);
  expect(within(row('Softmax')).getByText('9')).toBeVisible();
});

test('a network that becomes ready later reads what lies on the sheet', async () => {
  const { comparer, ready, answer } = renderCompare();
  ready('ours');
  draw([50, 50], [60, 90]);
  await answer(comparison({ ours: '7' }));
  const asked = comparer.questions.length;
  ready('layers');
  expect(comparer.questions).toHaveLength(asked + 1);
  await answer(comparison({ ours: '7', layers: '7' }));
  expect(verdict()).toHaveTextContent('Both networks say 7.');
});

test('of a number one digit is looked at in all networks: where the pen is, until another is chosen', async () => {
  const user = userEvent.setup();
  const { ready, answer } = renderCompare();
  ready('ours', 'softmax');
  // The sheet has 500 pixels for 1000 units: this is where the third digit stands.
  draw([110, 50], [120, 90]);
  await answer(comparison({ ours: '402', softmax: '462' }));
  expect(sure('Ours', '2')).toBe('98');
  await user.click(screen.getByRole('button', { name: 'Digit 2 of 3' }));
  expect(sure('Ours', '0')).toBe('98');
  expect(sure('Softmax', '6')).toBe('98');
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('button', { name: 'Digit 1 of 3' })).toHaveFocus();
  expect(sure('Softmax', '4')).toBe('98');
  // One more network changes nothing about what is looked at.
  ready('layers');
  await answer(comparison({ ours: '402', softmax: '462', layers: '402' }));
  expect(sure('Layers', '4')).toBe('98');
});

test('one that fails says so and can be tried again, and the rest read on', async () => {
  const user = userEvent.setup();
  const { comparer, become, ready, answer } = renderCompare();
  ready('ours', 'layers');
  become('softmax', { kind: 'failed', error: new ModelMissingError() });
  expect(screen.getByText('2 of 3 networks are loaded. 1 could not be loaded.')).toBeVisible();
  expect(within(article('Softmax')).getByText(/could not be fetched/)).toBeVisible();
  draw([50, 50], [60, 90]);
  await answer(comparison({ layers: '7', ours: '7' }));
  expect(verdict()).toHaveTextContent('Both networks say 7.');
  await user.click(within(article('Softmax')).getByRole('button', { name: 'Try again to load Softmax' }));
  expect(comparer.retried).toEqual(['softmax']);
  expect(article('Softmax')).toHaveFocus();
});

test('where all fail, one sentence says so, and all are tried again at once', async () => {
  const user = userEvent.setup();
  const { comparer, become } = renderCompare();
  for (const { id } of networks) become(id, { kind: 'failed', error: new ModelMissingError() });
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('could not be fetched');
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(comparer.retried).toEqual(['softmax', 'layers', 'ours']);
  expect(screen.getByRole('region', { name: 'What they say' })).toHaveFocus();
});

test('one that fails after it has read has no say any more', async () => {
  const { become, ready, answer } = renderCompare();
  ready('ours', 'softmax', 'layers');
  draw([50, 50], [60, 90]);
  await answer(comparison({ softmax: '9', layers: '7', ours: '7' }));
  become('softmax', { kind: 'failed', error: new WorkerDiedError() });
  expect(verdict()).toHaveTextContent('Both networks say 7.');
  expect(within(row('Softmax')).getByText('could not be loaded')).toBeInTheDocument();
  expect(within(article('Softmax')).queryByText('0.3 ms')).toBeNull();
});

test('without the network that finds the digits it is said that all ink is one, and a chosen digit gives way to it', async () => {
  const user = userEvent.setup();
  const { become, ready, answer } = renderCompare();
  const unshared = 'Our network is not loaded, so all ink is read as one digit.';
  ready('ours', 'softmax');
  draw([110, 50], [120, 90]);
  await answer(comparison({ ours: '402', softmax: '462' }));
  await user.click(screen.getByRole('button', { name: 'Digit 2 of 3' }));
  expect(screen.queryByText(unshared)).toBeNull();
  become('ours', { kind: 'failed', error: new WorkerDiedError() });
  ready('layers');
  await answer(comparison({ softmax: '6', layers: '2' }));
  expect(screen.getByText(unshared)).toBeVisible();
  expect(sure('Softmax', '6')).toBe('98');
});

test('what lies on the sheet when the first network comes is asked about once', async () => {
  const { comparer, ready, answer } = renderCompare();
  draw([50, 50], [60, 90]);
  const asked = comparer.questions.length;
  ready('ours');
  expect(comparer.questions).toHaveLength(asked);
  await answer(comparison({ ours: '7' }));
  expect(verdict()).toHaveTextContent('“Ours” says 7.');
});

test('what is heard is not repeated for each network that comes, and their being here is heard once', async () => {
  const { ready, answer } = renderCompare();
  const heardNow = () => screen.getAllByRole('status').map((status) => status.textContent);
  const rest = () => act(() => vi.advanceTimersByTimeAsync(700));
  vi.useFakeTimers();
  try {
    ready('ours');
    await rest();
    expect(heardNow()).toEqual(['', '', '']);
    draw([50, 50], [60, 90]);
    await answer(comparison({ ours: '7' }));
    await rest();
    expect(heardNow()).toEqual(['So far: 7.', '', '']);
    ready('layers');
    await answer(comparison({ ours: '7', layers: '7' }));
    await rest();
    expect(heardNow()).toEqual(['So far: 7.', '', '']);
    ready('softmax');
    await answer(comparison({ ours: '7', layers: '7', softmax: '9' }));
    await rest();
    expect(heardNow()).toEqual(['2 of 3 networks say 7. “Softmax” says 9.', '', 'All 3 networks are loaded.']);
  } finally {
    vi.useRealTimers();
  }
});

test('a row without an answer tells in words why', () => {
  const { ready } = renderCompare();
  ready('ours');
  expect(within(row('Softmax')).getByText('not loaded yet')).toBeInTheDocument();
  expect(within(row('Ours')).getByText('no answer yet')).toBeInTheDocument();
});

test('a network that refuses some digits tells its accuracy as it reads, and what it were if it refused nothing', () => {
  renderCompare();
  const fact = within(article('Ours')).getByText('MNIST test').parentElement;
  expect(fact).toHaveTextContent(/99\.59\s%99\.63\s% if nothing were refused$/);
  expect(within(article('Softmax')).queryByText(/if nothing were refused/)).toBeNull();
});

test('how a network learnt can be opened where its training is recorded', async () => {
  const user = userEvent.setup();
  renderCompare();
  expect(within(article('Softmax')).queryByText('How it learnt')).toBeNull();
  await user.click(within(article('Ours')).getByText('How it learnt'));
  const chart = within(article('Ours')).getByRole('img', { name: /by pictures seen/ });
  expect(chart).toHaveAccessibleName(/98\.00\s% after 50,000 pictures, 99\.50\s% after 200,000\.$/);
});

test('how long training took is left out where nobody knows', () => {
  renderCompare();
  expect(within(article('Softmax')).getByText('Trained in')).toBeVisible();
  expect(within(article('Ours')).queryByText('Trained in')).toBeNull();
});

test('whoever leaves takes the worker with them', () => {
  const { made } = renderCompare();
  // In development React runs each effect twice; the first comparer is gone already.
  expect(made.map((one) => one.disposed())).toEqual([true, false]);
});

test('nothing is styled in place before there is something to read, which a strict content policy would forbid', () => {
  renderCompare();
  expect(document.querySelectorAll('[style]')).toHaveLength(0);
});

test('a network of one layer shows its ten weight pictures, one that begins with a convolution its responses', async () => {
  isWide = true;
  const { comparer, ready, answer } = renderCompare();
  ready('softmax', 'layers', 'ours');
  expect(
    within(article('Softmax'))
      .getAllByRole('img')
      .map((one) => one.getAttribute('aria-label')),
  ).toEqual([...'0123456789'].map((digit) => `Weights for ${digit}`));
  expect(within(article('Layers')).queryByRole('img')).toBeNull();
  expect(within(article('Ours')).getByRole('img', { name: 'No pictures yet' })).toBeVisible();
  draw([50, 50], [60, 90]);
  await answer(comparison({ softmax: '7', layers: '7', ours: '7' }));
  expect(comparer.asked).toEqual(['ours']);
  expect(within(article('Ours')).getByRole('img', { name: '16 pictures, one for each filter' })).toBeVisible();
});

test('on a phone nothing of the inside is worked out until it is opened', async () => {
  const user = userEvent.setup();
  const { comparer, ready, answer } = renderCompare();
  ready('softmax', 'ours');
  draw([50, 50], [60, 90]);
  await answer(comparison({ softmax: '7', ours: '7' }));
  expect(within(article('Softmax')).queryByRole('img')).toBeNull();
  expect(comparer.asked).toEqual([]);
  await user.click(within(article('Ours')).getByText('What its first layer sees'));
  expect(comparer.asked).toContain('ours');
});

test("a former digit's responses never stand for the one on the sheet: not after Clear, and not when they fail", async () => {
  isWide = true;
  const user = userEvent.setup();
  const { comparer, ready, answer } = renderCompare();
  const shown = () => within(article('Ours')).queryByRole('img', { name: /one for each filter/ });
  const drawSeven = async () => {
    draw([50, 50], [60, 90]);
    await answer(comparison({ ours: '7' }));
  };
  ready('ours');
  await drawSeven();
  expect(shown()).toBeVisible();
  comparer.responses = () => new Promise(() => {});
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await drawSeven();
  expect(shown()).toBeNull();
  comparer.responses = undefined;
  await drawSeven();
  expect(shown()).toBeVisible();
  comparer.responses = () => Promise.reject(new WorkerDiedError());
  await drawSeven();
  expect(shown()).toBeNull();
});
