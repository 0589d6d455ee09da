// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { Accuracy } from '../../../components/accuracy/accuracy';
import type { ModelCard } from '../../../lib/reading/card';
import { someFigures } from '../../lib/charts/figures-fixture';

afterEach(cleanup);

const card: ModelCard = {
  id: 'some',
  title: 'Some net',
  architecture: 'Two layers',
  parameters: 12_345,
  bytes: 67_890,
  data: 'Some digits',
  training: { command: 'npm run train', seed: 1, epochs: 3 },
  measured: [
    { set: 'Digits (validation)', count: 500, accuracy: 0.91, readAnyway: 0.92 },
    { set: 'MNIST test', count: 10_000, accuracy: 0.99, readAnyway: 0.995 },
  ],
  temperature: 1,
  rejectBelow: 0.5,
  sha256: {},
};

describe('with figures', () => {
  test('the headline names each accuracy with its set, the test set first, and both kinds of refusal', () => {
    render(<Accuracy card={card} figures={someFigures} />);
    const [headlines] = screen.getAllByRole('list');
    const items = within(headlines as HTMLElement).getAllByRole('listitem');
    expect(items.map((item) => item.textContent?.replaceAll('\u00A0', ' '))).toEqual([
      '99.0 %of 10,000 read rightMNIST test',
      '91.0 %of 500 read rightDigits (validation)',
      '1.0 %of 406 real digits refusedCalled “not a digit”: some and other',
      '85.0 %of 20 other things recognised as no digitCalled “not a digit”, as they should be: Some doodles',
    ]);
  });

  test('each figure is an image with words and has its numbers to open', () => {
    render(<Accuracy card={card} figures={someFigures} />);
    const figures = screen.getAllByRole('figure');
    expect(figures.map((figure) => within(figure).getByRole('heading').textContent)).toEqual([
      'By digit, some',
      'By writer, some',
      'By digit, other',
      'Sureness, some',
      'Sureness, other',
      'Turned',
      'Things that are no digits',
      'Digits that were refused',
    ]);
    for (const figure of figures) {
      expect(within(figure).getByRole('img')).toHaveAccessibleName();
      expect(figure.querySelectorAll('details td').length).toBeGreaterThan(1);
    }
  });

  test('nothing is styled in place, which a strict content policy would forbid', () => {
    const { container } = render(<Accuracy card={card} figures={someFigures} />);
    expect(container.querySelectorAll('[style]')).toHaveLength(0);
  });
});

test('without figures the page says that they are to be measured, and shows what the card knows', () => {
  render(<Accuracy card={card} figures={undefined} />);
  expect(screen.getByText(/have not been measured/)).toBeVisible();
  expect(screen.getByText('MNIST test')).toBeVisible();
  expect(screen.queryByRole('figure')).toBeNull();
});
