// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ProbabilityBars } from '../../../components/reading/probability-bars';
import { answerOf } from '../../lib/browser/fake-recogniser';

const digitOf = (given: Readonly<Record<number, number>>) => answerOf('7', given).reading.digits[0];

afterEach(cleanup);

test('ten meters named 0 to 9 stand in order, with percents as values', () => {
  render(<ProbabilityBars digit={digitOf({ 7: 0.9312, 1: 0.06 })} kind="digits" />);
  const meters = screen.getAllByRole('meter');
  expect(meters.map((meter) => meter.getAttribute('aria-label'))).toEqual([...'0123456789']);
  expect(meters[7]).toHaveAttribute('aria-valuemin', '0');
  expect(meters[7]).toHaveAttribute('aria-valuemax', '100');
  expect(meters[7]).toHaveAttribute('aria-valuenow', '93.1');
  expect(meters[7]).toHaveAttribute('aria-valuetext', '93 %');
  expect(meters[0]).toHaveAttribute('aria-valuetext', '< 1 %');
});

test('the best digit alone is marked', () => {
  render(<ProbabilityBars digit={digitOf({ 7: 0.93 })} kind="digits" />);
  const marked = screen.getAllByRole('listitem').map((item) => item.dataset.best);
  expect(marked.indexOf('true')).toBe(7);
  expect(marked.filter((best) => best === 'true')).toHaveLength(1);
});

test('each bar is as long as its probability', () => {
  render(<ProbabilityBars digit={digitOf({ 7: 0.93 })} kind="digits" />);
  expect(screen.getByRole('meter', { name: '7' }).firstElementChild).toHaveStyle({ transform: 'scaleX(0.93)' });
});

test('at rest no number is shown and no style is in the markup', () => {
  const { container } = render(<ProbabilityBars digit={undefined} kind="blank" />);
  expect(container).not.toHaveTextContent('%');
  expect(container.innerHTML).not.toContain('style');
});
