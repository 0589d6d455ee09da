// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CopyNumber } from '../../../components/reading/copy-number';
import { BLANK } from '../../../lib/reading/reading';
import { answerOf } from '../../lib/browser/fake-recogniser';
import { numberOf } from './number-of';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const copyButton = () => screen.getByRole('button', { name: 'Copy the number' });
/** What screen readers say of it. */
const said = () => document.querySelector('[aria-live]')?.textContent;

/** A browser that lets the page copy, or refuses, as on an insecure address. */
function withClipboard(mayCopy: boolean) {
  const writeText = vi.fn(async (_: string) => {
    if (!mayCopy) throw new DOMException('', 'NotAllowedError');
  });
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
  return { user, writeText };
}

test('the button copies the number as it is written, one line below the other, and says so', async () => {
  const { user, writeText } = withClipboard(true);
  render(<CopyNumber reading={numberOf('4-2|17').reading} />);
  await user.click(copyButton());
  expect(writeText.mock.calls).toEqual([['4-2\n17']]);
  expect(said()).toBe('Copied');
});

test('where the browser does not let the page copy, that is said and nothing else', async () => {
  const { user, writeText } = withClipboard(false);
  render(<CopyNumber reading={numberOf('42').reading} />);
  await user.click(copyButton());
  expect(writeText).toHaveBeenCalled();
  expect(said()).toBe('This browser does not let the page copy.');
});

test('where the browser has no clipboard at all, that is said, too', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard);
  render(<CopyNumber reading={numberOf('42').reading} />);
  await user.click(copyButton());
  expect(said()).toBe('This browser does not let the page copy.');
});

test('after a moment it says nothing any more', async () => {
  vi.useFakeTimers();
  render(<CopyNumber reading={numberOf('42').reading} />);
  copyByKeys();
  expect(said()).toBe('Copied');
  act(() => vi.advanceTimersByTime(10_000));
  expect(said()).toBe('');
  expect(copyButton()).toHaveAttribute('title', 'Copy');
});

test('the keys that copy take the newest number, and say so', () => {
  const { rerender } = render(<CopyNumber reading={numberOf('42').reading} />);
  expect(copyByKeys()).toBe('42');
  expect(said()).toBe('Copied');
  rerender(<CopyNumber reading={numberOf('42', [], { 1: '7' }).reading} />);
  expect(copyByKeys()).toBe('47');
});

test('a blank sheet and what is no digit are nothing to copy, by button or keys', () => {
  const { reading } = answerOf('7', { 7: 0.2 }, 'not-a-digit');
  for (const nothing of [BLANK, reading]) {
    render(<CopyNumber reading={nothing} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(copyByKeys()).toBeUndefined();
    cleanup();
  }
});

test('once it is gone, so are its keys', () => {
  const { unmount } = render(<CopyNumber reading={numberOf('42').reading} />);
  unmount();
  expect(copyByKeys()).toBeUndefined();
});

/** Presses Ctrl and C where nothing is selected, and gives what the page has put on the clipboard. */
function copyByKeys(): string | undefined {
  const held = new Map<string, string>();
  fireEvent.copy(document.body, { clipboardData: { setData: (type: string, data: string) => held.set(type, data) } });
  return held.get('text/plain');
}
