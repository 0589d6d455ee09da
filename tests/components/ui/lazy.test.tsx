// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../components/ui/error-boundary';
import { useLoaded } from '../../../components/ui/lazy';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Part({ wanted, load }: { wanted: boolean; load: () => Promise<{ name: string }> }) {
  const loaded = useLoaded(wanted, load);
  if (loaded.kind === 'loaded') return <p>{loaded.module.name}</p>;
  return (
    <button type="button" onClick={loaded.kind === 'failed' ? loaded.retry : undefined}>
      {loaded.kind}
    </button>
  );
}

test('a part of the page is fetched once it is wanted, and only once', async () => {
  const load = vi.fn(async () => ({ name: 'the part' }));
  const { rerender } = render(<Part wanted={false} load={load} />);
  expect(load).not.toHaveBeenCalled();
  rerender(<Part wanted load={load} />);
  expect(await screen.findByText('the part')).toBeVisible();
  rerender(<Part wanted={false} load={load} />);
  rerender(<Part wanted load={load} />);
  expect(screen.getByText('the part')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
});

test('where it cannot be fetched that is said, and it is fetched again when asked for', async () => {
  const load = vi.fn(async () => ({ name: 'the part' })).mockRejectedValueOnce(new Error('offline'));
  render(<Part wanted load={load} />);
  await userEvent.click(await screen.findByRole('button', { name: 'failed' }));
  expect(await screen.findByText('the part')).toBeVisible();
});

let broken = false;

function Reading() {
  if (broken) throw new Error('broken');
  return <p>reading</p>;
}

test('a failing reading leaves the sheet beside it alone, and can be shown again', async () => {
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
