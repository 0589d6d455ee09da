// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { NumberHeadline } from '../../../components/reading/number-headline';
import { setUpWindow } from '../render-scrawl';
import { numberOf } from './number-of';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();

function show(text: string) {
  const { reading } = numberOf(text);
  const onChoose = vi.fn();
  const { container } = render(<NumberHeadline reading={reading} chosen={0} onChoose={onChoose} />);
  const rows = [...container.querySelectorAll('.number-row')].map((row) => row.textContent);
  return { container, onChoose, rows };
}

test('a number of up to twelve digits is one row', () => {
  expect(show('123456789012').rows).toEqual(['123456789012']);
  expect(screen.getByRole('group', { name: 'The digits' })).toBeVisible();
});

test('a longer one goes on in a second row, and is called one number; its text has nothing between', () => {
  const { container, rows } = show('1234567890123456');
  expect(rows).toEqual(['12345678', '90123456']);
  expect(container.querySelectorAll('.number-line')).toHaveLength(1);
  expect(container.textContent).toBe('1234567890123456');
  const group = screen.getByRole('group', { name: 'The digits of one number, in 2 rows' });
  expect(within(group).getAllByRole('button')).toHaveLength(16);
});

test('two drawn lines stay two lines, a long one among them too', () => {
  const { container, rows } = show('1234567890123|42');
  expect(rows).toEqual(['1234567', '890123', '42']);
  expect(container.querySelectorAll('.number-line')).toHaveLength(2);
  expect(container.textContent).toBe('1234567890123|42');
  expect(screen.getByRole('group', { name: 'The digits of 2 lines, in 3 rows' })).toBeVisible();
});

test('arrow keys go from row to row as through one number', async () => {
  const user = userEvent.setup();
  const { onChoose } = show('1234567890123456');
  screen.getByRole('button', { name: '1, digit 1 of 16' }).focus();
  await user.keyboard('{End}');
  expect(onChoose).toHaveBeenCalledWith(15);
  expect(screen.getByRole('button', { name: '6, digit 16 of 16' })).toHaveFocus();
});
