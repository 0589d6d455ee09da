// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Accuracy } from '../../../components/accuracy/accuracy';
import { Drawn } from '../../../components/ui/drawn';
import { element } from '../../../lib/charts/markup';
import type { ModelCard } from '../../../lib/reading/card';
import { markupText } from '../../../training/report/document';
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
      '99.00 %of 10,000 read rightMNIST test',
      '91.00 %of 500 read rightDigits (validation)',
      '98.0 %of 1,000 drawn numbers read rightTwo to six digits by one unseen person',
      '70.0 %of 21 pictures read rightReal life: forms, envelopes, tables, signs, from other people’s projects',
      '1.0 %of 406 real digits refusedCalled “not a digit”: some and other',
      '85.0 %of 20 other things recognised as no digitCalled “not a digit”, as they should be: Some doodles',
    ]);
  });

  test('a mistake is a picture first, and what was meant can be opened', () => {
    render(<Accuracy card={card} figures={someFigures} />);
    expect(screen.getByRole('img', { name: 'Drawing 1, from Elsewhere' })).toBeVisible();
    expect(screen.getByText(/^A 9. Read as 4, 97.0\s% sure.$/)).not.toBeVisible();
    expect(screen.getByText('A 7. Called “not a digit”, most like 1.')).not.toBeVisible();
  });

  test('each figure is an image with words and has its numbers to open', () => {
    render(<Accuracy card={card} figures={someFigures} />);
    const figures = screen.getAllByRole('figure');
    expect(figures.map((figure) => within(figure).getByRole('heading').textContent)).toEqual([
      'By people',
      'By style',
      'Drawn numbers',
      'Pictures',
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

test('React shows what the report writes, attribute for attribute, and has nothing to complain of', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const markup = element(
    'div',
    { class: 'a b', role: 'group', tabindex: 0, 'aria-label': 'c <d>' },
    element('svg', { viewBox: '0 0 9 9' }, element('rect', { x: 1.5, class: 'e', 'fill-opacity': 0.4 })),
    element('table', {}, element('tbody', {}, element('tr', {}, element('th', { scope: 'row' }, 'f & g')))),
    'h',
  );
  const { container } = render(<Drawn markup={markup} />);
  const parsed = document.createElement('template');
  parsed.innerHTML = markupText(markup);
  expect(container.firstElementChild?.isEqualNode(parsed.content.firstElementChild)).toBe(true);
  expect(complain).not.toHaveBeenCalled();
});
