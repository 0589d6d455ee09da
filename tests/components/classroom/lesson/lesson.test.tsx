// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Lesson } from '../../../../components/classroom/lesson/lesson';
import type { LessonPictures } from '../../../../components/classroom/lesson/lesson-pictures';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const pictures: LessonPictures = {
  seven: ['M0 0h1v1h-1z'],
  sevenWithTail: ['M1 1h1v1h-1z'],
  weights: Array.from({ length: 10 }, () => ({ positive: 'M0 0h1v1h-1z', negative: '' })),
};

const renderLesson = () => {
  render(
    <StrictMode>
      <Lesson pictures={pictures} />
    </StrictMode>,
  );
  return userEvent.setup();
};
const steps = () => screen.getAllByRole('heading', { level: 3 });
const shown = () => steps().findIndex((step) => step.closest('li')?.dataset.current === 'true') + 1;

test('the steps are numbered, and their minutes make up the lesson', () => {
  renderLesson();
  const minutes = steps().map(({ textContent }) => Number(/(\d+)\sminutes/.exec(textContent ?? '')?.[1]));
  expect(
    steps()
      .map(({ textContent }) => textContent?.charAt(0))
      .join(''),
  ).toBe('12345');
  expect(minutes.reduce((sum, own) => sum + own, 0)).toBe(20);
  expect(screen.getByRole('heading', { level: 2, name: 'A lesson of 20 minutes' })).toBeVisible();
});

test('the words of the field are explained where they stand', () => {
  renderLesson();
  const defined = [...document.querySelectorAll('dfn')].map(({ textContent }) => textContent);
  expect(defined).toEqual(['pixel', 'weight', 'linear', 'convolution', 'confidence', 'calibrated', 'not a digit']);
});

test('the site’s address is there to scan and to read, and the weights of each digit to look at', () => {
  renderLesson();
  expect(screen.getByRole('img', { name: 'The site’s address as a QR code' })).toBeVisible();
  expect(screen.getByText('localhost:3000')).toBeVisible();
  const weights = screen.getByRole('list', { name: 'The weights of the simplest network' });
  expect(within(weights).getAllByRole('img')).toHaveLength(10);
});

test('on a projector one step is shown at a time, and keys and buttons lead through them and out', async () => {
  const user = renderLesson();
  await user.click(screen.getByRole('button', { name: 'Projector' }));
  expect(shown()).toBe(1);
  expect(steps()[0]).toHaveFocus();
  await user.keyboard('{ArrowRight}{PageDown}');
  expect(shown()).toBe(3);
  expect(steps()[2]).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(shown()).toBe(2);
  expect(screen.getByRole('status')).toHaveTextContent('Step 2 of 5');
  await user.keyboard('{PageUp}{PageUp}{PageUp}');
  expect(shown()).toBe(1);
  expect(screen.getByRole('button', { name: 'Back' })).toHaveAttribute('aria-disabled', 'true');
  await user.keyboard('{Escape}');
  expect(shown()).toBe(0);
  expect(screen.getByRole('button', { name: 'Projector' })).toHaveFocus();
});

test('the key F opens the projector and closes it', async () => {
  const user = renderLesson();
  await user.keyboard('f');
  expect(shown()).toBe(1);
  await user.keyboard('f');
  expect(shown()).toBe(0);
});

test('it is printed by its button', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const user = renderLesson();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
});
