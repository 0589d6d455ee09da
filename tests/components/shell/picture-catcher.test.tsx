// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SessionProvider, useSession } from '../../../components/drawing/session-provider';
import { PictureCatcher } from '../../../components/shell/picture-catcher';
import { useStore } from '../../../components/ui/use-store';

const push = vi.fn();
let path = '/';
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }), usePathname: () => path }));

beforeEach(() => {
  push.mockReset();
  path = '/';
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const picture = (name: string) => new File(['a picture'], name, { type: 'image/png' });
const text = new File(['a text'], 'a.txt', { type: 'text/plain' });

/** The jsdom of our tests has neither drags nor clipboards: an event that carries one stands in. */
function send(type: 'dragenter' | 'drop' | 'paste', ...files: readonly File[]) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const transfer = { files, types: files.length > 0 ? ['Files'] : ['text/plain'] };
  Object.assign(event, type === 'paste' ? { clipboardData: transfer } : { dataTransfer: transfer });
  fireEvent(document.body, event);
}

function PhotoState() {
  return <p data-testid="photo">{useStore(useSession().photo.state).kind}</p>;
}

function renderPage() {
  render(
    <SessionProvider>
      <PhotoState />
      <PictureCatcher />
    </SessionProvider>,
  );
}
const photo = () => screen.getByTestId('photo');
const notice = () => screen.getByRole('status');

test('a picture that is dropped or pasted anywhere is opened', () => {
  renderPage();
  send('drop', picture('a.png'));
  expect(photo()).toHaveTextContent('opening');
  expect(notice()).toHaveTextContent(/^$/);
  cleanup();
  renderPage();
  send('paste', picture('image.png'));
  expect(photo()).toHaveTextContent('opening');
});

test('while a file is over the page, it says where it may be dropped', () => {
  renderPage();
  send('dragenter', picture('a.png'));
  expect(screen.getByText('Drop the picture to read it')).toBeVisible();
  send('drop', picture('a.png'));
  expect(screen.queryByText('Drop the picture to read it')).toBeNull();
});

test('of several pictures the first is opened, and that is said', () => {
  renderPage();
  send('drop', text, picture('a.png'), picture('b.png'), picture('c.png'));
  expect(notice()).toHaveTextContent('Of these 3 pictures, the first is opened.');
  expect(photo()).toHaveTextContent('opening');
});

test('what is no picture is answered with a sentence that goes by itself', () => {
  vi.useFakeTimers();
  renderPage();
  send('drop', text);
  expect(notice()).toHaveTextContent('Only pictures and drawings’ files can be opened');
  send('drop');
  expect(notice()).toHaveTextContent('Save the picture first.');
  send('paste');
  expect(notice()).toHaveTextContent('There is no picture in the clipboard.');
  expect(photo()).toHaveTextContent('closed');
  act(() => vi.advanceTimersByTime(10_000));
  expect(notice()).toHaveTextContent(/^$/);
});

test('dropped on another page, the picture is opened where it can be read', () => {
  path = '/how-good';
  renderPage();
  send('drop', text);
  expect(push).not.toHaveBeenCalled();
  send('drop', picture('a.png'));
  expect(push).toHaveBeenCalledWith('/');
  expect(photo()).toHaveTextContent('opening');
});
