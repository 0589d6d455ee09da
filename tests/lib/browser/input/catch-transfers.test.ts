// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { catchTransfers } from '../../../../lib/browser/input/catch-transfers';

const listener = { onHover: vi.fn(), onDrop: vi.fn(), onPaste: vi.fn() };
const withFiles = { types: ['Files'], files: [] as unknown as FileList, dropEffect: 'none' };
const withText = { ...withFiles, types: ['text/plain'] };
let stop = () => {};

beforeEach(() => {
  document.body.innerHTML = '<main><p>a</p><input></main>';
  vi.resetAllMocks();
  stop = catchTransfers(listener);
});
afterEach(() => stop());

/** The jsdom of our tests has neither drags nor clipboards: an event that carries one stands in. */
function send(type: string, target: Element | null, transfer: object): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, type === 'paste' ? { clipboardData: transfer } : { dataTransfer: transfer });
  target?.dispatchEvent(event);
  return event;
}
const [main, text, field] = ['main', 'p', 'input'].map((name) => () => document.querySelector(name)) as [
  () => Element | null,
  () => Element | null,
  () => Element | null,
];

test('files over the page are told once they come and once they leave, not at each border within', () => {
  send('dragenter', main(), withFiles);
  send('dragenter', text(), withFiles);
  send('dragleave', main(), withFiles);
  expect(listener.onHover.mock.calls).toEqual([[true], [true]]);
  send('dragleave', text(), withFiles);
  expect(listener.onHover).toHaveBeenLastCalledWith(false);
});

test('text that is dragged over the page is no picture to wait for', () => {
  send('dragenter', text(), withText);
  expect(listener.onHover).not.toHaveBeenCalled();
});

test('whatever is dropped, the browser does not open it in the page’s place', () => {
  for (const transfer of [withFiles, withText]) {
    expect(send('dragover', text(), transfer).defaultPrevented).toBe(true);
    expect(send('drop', text(), transfer).defaultPrevented).toBe(true);
    expect(listener.onDrop).toHaveBeenLastCalledWith(transfer);
  }
  expect(listener.onHover).toHaveBeenLastCalledWith(false);
});

test('files that are pasted or dropped into a text field, which cannot hold them, are told all the same', () => {
  expect(send('dragover', field(), withFiles).defaultPrevented).toBe(true);
  expect(send('drop', field(), withFiles).defaultPrevented).toBe(true);
  send('paste', field(), withFiles);
  expect(listener.onDrop).toHaveBeenCalledWith(withFiles);
  expect(listener.onPaste).toHaveBeenCalledWith(withFiles);
});

test('text that is pasted or dropped into a text field stays there, also with a picture of it', () => {
  send('paste', field(), { ...withFiles, types: ['text/plain', 'Files'] });
  expect(send('drop', field(), withText).defaultPrevented).toBe(false);
  send('paste', field(), withText);
  expect(listener.onDrop).not.toHaveBeenCalled();
  expect(listener.onPaste).not.toHaveBeenCalled();
});

test('what is pasted anywhere else is told, until nobody listens any more', () => {
  send('paste', document.body, withFiles);
  expect(listener.onPaste).toHaveBeenCalledWith(withFiles);
  stop();
  send('paste', document.body, withFiles);
  expect(listener.onPaste).toHaveBeenCalledTimes(1);
});
