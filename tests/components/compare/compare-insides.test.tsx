// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { WorkerDiedError } from '../../../lib/worker/api/errors';
import { article, comparison, renderCompare } from '../render-compare';
import { draw, setUpWindow } from '../render-scrawl';

vi.mock('../../../components/compare/network-comparer', () => ({ createNetworkComparer: vi.fn() }));
setUpWindow();
let isWide = false;
beforeEach(() => {
  isWide = false;
  vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
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
