// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../components/ui/error-boundary';

let broken = false;

function Reading() {
  if (broken) throw new Error('broken');
  return <p>reading</p>;
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a failing reading leaves the sheet beside it alone, and can be shown anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  broken = true;
  const fallback = (again: () => void) => (
    <button type="button" onClick={again}>
      Try again
    </button>
  );
  render(
    <>
      <p>sheet</p>
      <ErrorBoundary fallback={fallback}>
        <Reading />
      </ErrorBoundary>
    </>,
  );
  expect(screen.getByText('sheet')).toBeVisible();
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('reading')).toBeVisible();
});
