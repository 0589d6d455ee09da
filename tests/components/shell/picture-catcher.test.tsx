// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { SessionProvider, useSession } from '../../../components/drawing/session-provider';
import { PictureCatcher } from '../../../components/shell/picture-catcher';
import { useStore } from '../../../components/ui/use-store';

const push = vi.fn();
let path = '/';
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }), usePathname: () => path }));

// What is fetched when it is needed is here already: how long that takes is no matter of these tests.
beforeAll(() => import('../../../lib/browser/files/take-files'));
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

function ManyCount() {
  return <p data-testid="many">{useStore(useSession().many)?.pictures.length}</p>;
}

function renderPage() {
  render(
    <SessionProvider>
      <PhotoState />
      <ManyCount />
      <PictureCatcher />
    </SessionProvider>,
  );
}
const photo = () => screen.getByTestId('photo');
const notice = () => screen.getByRole('status');

const opened = () => waitFor(() => expect(photo()).toHaveTextContent('opening'));
const said = (words: string | RegExp) => waitFor(() => expect(notice()).toHaveTextContent(words));

test('a picture that is dropped or pasted anywhere is opened', async () => {
  renderPage();
  send('drop', picture('a.png'));
  await opened();
  expect(notice()).toHaveTextContent(/^$/);
  cleanup();
  renderPage();
  send('paste', picture('image.png'));
  await opened();
});

test('while a file is over the page, it says where it may be dropped', () => {
  renderPage();
  send('dragenter', picture('a.png'));
  expect(screen.getByText('Drop the picture to read it')).toBeVisible();
  send('drop', picture('a.png'));
  expect(screen.queryByText('Drop the picture to read it')).toBeNull();
});

test('several pictures go to the table, and what is beside them is said to be none', async () => {
  renderPage();
  send('drop', text, picture('a.png'), picture('b.png'), picture('c.png'));
  await waitFor(() => expect(screen.getByTestId('many')).toHaveTextContent('3'));
  expect(notice()).toHaveTextContent('One file is no picture.');
  expect(photo()).toHaveTextContent('closed');
});

test('where the table is seen, a single picture is added to it', async () => {
  renderPage();
  send('drop', picture('a.png'), picture('b.png'));
  await waitFor(() => expect(screen.getByTestId('many')).toHaveTextContent('2'));
  send('paste', picture('c.png'));
  await waitFor(() => expect(screen.getByTestId('many')).toHaveTextContent('3'));
  expect(photo()).toHaveTextContent('closed');
});

test('several pictures take the place of a photograph', async () => {
  renderPage();
  send('drop', picture('a.png'));
  await opened();
  send('drop', picture('b.png'), picture('c.png'));
  await waitFor(() => expect(photo()).toHaveTextContent('closed'));
  expect(screen.getByTestId('many')).toHaveTextContent('2');
});

test('of several drawings the first is opened, and that is said', async () => {
  renderPage();
  send('drop', new File([], 'a.json'), new File([], 'b.json'));
  await said('Of these 2 drawings, the first is opened.');
});

test('what is no picture is answered with a sentence that goes by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  renderPage();
  send('drop', text);
  await said('Only pictures and drawings’ files can be opened');
  send('drop');
  await said('Save the picture first.');
  send('paste');
  await said('There is no picture in the clipboard.');
  expect(photo()).toHaveTextContent('closed');
  act(() => vi.advanceTimersByTime(10_000));
  expect(notice()).toHaveTextContent(/^$/);
});

test('dropped on another page, the picture is opened where it can be read', async () => {
  path = '/how-good';
  renderPage();
  send('drop', text);
  await said('Only pictures');
  expect(push).not.toHaveBeenCalled();
  send('drop', picture('a.png'));
  await waitFor(() => expect(push).toHaveBeenCalledWith('/'));
  expect(photo()).toHaveTextContent('opening');
});
