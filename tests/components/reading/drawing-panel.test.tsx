// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ProbabilityBars } from '../../../components/reading/probability-bars';
import type { Reading } from '../../../lib/reading/reading';
import { answerOf } from '../../lib/browser/fake-recogniser';
import { draw, renderScrawl, setUpWindow } from '../render-scrawl';
import { numberOf } from './number-of';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();

const prediction = () => screen.getByTestId('prediction');
const digit = (name: string) => screen.getByRole('button', { name });
const sure = (name: string) => screen.getByRole('meter', { name }).getAttribute('aria-valuetext');

test('a number stands there as it is written, lines parted, and says how sure all of it is', async () => {
  const { answer } = renderScrawl();
  draw([50, 50], [60, 90]);
  await answer(numberOf('402|17'));
  expect(prediction().textContent).toBe('402|17');
  expect(prediction()).toHaveAttribute('data-kind', 'digits');
  expect(screen.getByText('90 % sure')).toBeVisible();
  expect(prediction().querySelectorAll('.number-line')).toHaveLength(2);
});

test('the digit that the pen is at is looked at, until another one is chosen', async () => {
  const user = userEvent.setup();
  const { answer } = renderScrawl();
  // The sheet has 500 pixels for 1000 units: this is where the third digit stands.
  draw([110, 50], [120, 90]);
  await answer(numberOf('402', [0.9, 0.8, 0.7]));
  expect(screen.getByText('Digit 3 of 3: 2, 70 % sure')).toBeVisible();
  expect(sure('2')).toBe('70 %');
  await user.click(digit('4, digit 1 of 3'));
  expect(screen.getByText('Digit 1 of 3: 4, 90 % sure')).toBeVisible();
  expect(sure('4')).toBe('90 %');
  expect(digit('4, digit 1 of 3')).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByTestId('network-picture')).toHaveAttribute('aria-label', 'Digit 1 of 3 in 28 by 28 pixels');
});

test('drawing on lets go of the choice: the pen is followed again', async () => {
  const user = userEvent.setup();
  const { answer } = renderScrawl();
  draw([110, 50], [120, 90]);
  await answer(numberOf('402'));
  await user.click(digit('4, digit 1 of 3'));
  draw([60, 50], [70, 90]);
  await answer(numberOf('402'));
  expect(digit('0, digit 2 of 3')).toHaveAttribute('aria-pressed', 'true');
});

test('arrow keys go along the digits, and the number is one stop for the tab key', async () => {
  const user = userEvent.setup();
  const { answer } = renderScrawl();
  draw([10, 50], [20, 90]);
  await answer(numberOf('402|17'));
  digit('4, digit 1 of 5').focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(digit('1, digit 4 of 5')).toHaveFocus();
  expect(digit('1, digit 4 of 5')).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard('{End}{ArrowRight}{ArrowLeft}');
  expect(digit('1, digit 4 of 5')).toHaveFocus();
  await user.keyboard('{Home}');
  expect(digit('4, digit 1 of 5')).toHaveFocus();
  expect(prediction().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('one digit is no button, and nothing is said of which it is', async () => {
  const { answer } = renderScrawl();
  draw([10, 50], [20, 90]);
  await answer(numberOf('7'));
  expect(prediction().innerHTML).toBe('7');
  expect(screen.queryByText(/Digit 1/)).toBeNull();
});

test('signs stand among the digits, and are chosen like them', async () => {
  const user = userEvent.setup();
  const { answer } = renderScrawl();
  draw([10, 50], [20, 90]);
  const { reading, pictures } = numberOf('7');
  const box = { x: -90, y: 90, width: 60, height: 10 };
  const signs = [{ text: '-', confidence: 0.9, line: 0, box, strokes: [1] } as const];
  await answer({ pictures, reading: { ...reading, kind: 'digits', text: '7', signs } as Reading });
  expect(prediction().textContent).toBe('−7');
  expect(screen.getAllByRole('button', { name: /digit \d of/ })).toHaveLength(1);
  await user.click(digit('minus'));
  expect(digit('minus')).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText('Minus, 90 % sure')).toBeVisible();
});

test('a sum is set smaller than as many digits, as its signs are wider', async () => {
  const { answer } = renderScrawl();
  draw([10, 50], [20, 90]);
  await answer(numberOf('788'));
  const sizeOf = () => prediction().querySelector<HTMLElement>('.number')?.style.getPropertyValue('--number-size');
  const plain = sizeOf();
  draw([60, 50], [70, 90]);
  const { reading, pictures } = numberOf('78');
  const signs = [{ text: '+', confidence: 0.9, line: 0, box: { x: 60, y: 90, width: 40, height: 40 } } as const];
  await answer({ pictures, reading: { ...reading, signs } as Reading });
  expect(prediction().textContent).toBe('7+8');
  const inWidths = (size = ''): number => Number(/min\(([\d.]+)cqw/.exec(size)?.[1]);
  expect(inWidths(sizeOf())).toBeLessThan(inWidths(plain));
});

test('ink that was not read is ringed on the sheet, and counted in words', async () => {
  const { answer } = renderScrawl();
  draw([10, 50], [20, 90]);
  const unread = [{ strokes: [0], box: { x: 20, y: 100, width: 20, height: 80 } }];
  await answer({ ...numberOf('40'), unread });
  expect(await screen.findByText('One mark was not read')).toBeVisible();
  expect((await screen.findByTestId('unread-marks')).querySelectorAll('rect')).toHaveLength(1);
  draw([60, 50], [70, 90]);
  await answer(numberOf('40'));
  expect(screen.queryByTestId('unread-marks')).toBeNull();
});

const digitOf = (given: Readonly<Record<number, number>>) => answerOf('7', given).reading.digits[0];

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
