// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { type ClassTransfer, catchClassFiles } from '../../../../lib/browser/input/catch-class-files';
import { catchTransfers } from '../../../../lib/browser/input/catch-transfers';

let stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  document.body.replaceChildren();
});

function caught() {
  const others = { onHover: vi.fn(), onDrop: vi.fn(), onPaste: vi.fn() };
  const own = { onHover: vi.fn(), onTransfer: vi.fn<(transfer: ClassTransfer) => void>() };
  stops = [catchTransfers(others), catchClassFiles(own)];
  return { others, own };
}

/** jsdom has no DataTransfer. */
function send(type: string, target: Element, { files = [], text = '' }: Partial<ClassTransfer>): Event {
  const data = { files, types: files.length > 0 ? ['Files'] : ['text/plain'], getData: () => text, dropEffect: 'none' };
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: data, clipboardData: data });
  target.dispatchEvent(event);
  return event;
}

const file = new File(['{}'], 'a.json');

test('what is dropped or pasted anywhere is the class’s, and nobody else hears of it', () => {
  const { others, own } = caught();
  expect(send('dragover', document.body, { files: [file] }).defaultPrevented).toBe(true);
  send('dragenter', document.body, { files: [file] });
  expect(own.onHover).toHaveBeenLastCalledWith(true);
  expect(send('drop', document.body, { files: [file] }).defaultPrevented).toBe(true);
  expect(own.onHover).toHaveBeenLastCalledWith(false);
  send('paste', document.body, { text: 'links' });
  expect(own.onTransfer.mock.calls).toEqual([[{ files: [file], text: '' }], [{ files: [], text: 'links' }]]);
  for (const listener of Object.values(others)) expect(listener).not.toHaveBeenCalled();
});

test('text in a text field stays the field’s, a file dropped there does not', () => {
  const { own } = caught();
  const field = document.body.appendChild(document.createElement('textarea'));
  expect(send('paste', field, { text: 'links' }).defaultPrevented).toBe(false);
  send('drop', field, { text: 'links' });
  expect(own.onTransfer).not.toHaveBeenCalled();
  expect(send('drop', field, { files: [file] }).defaultPrevented).toBe(true);
  expect(own.onTransfer).toHaveBeenCalledOnce();
});

test('a radio button is no text field', () => {
  const { own } = caught();
  const radio = document.body.appendChild(Object.assign(document.createElement('input'), { type: 'radio' }));
  send('paste', radio, { text: 'links' });
  expect(own.onTransfer).toHaveBeenCalledOnce();
});

test('once it stops, others hear again', () => {
  const { others, own } = caught();
  stops.pop()?.();
  send('drop', document.body, { files: [file] });
  expect(own.onTransfer).not.toHaveBeenCalled();
  expect(others.onDrop).toHaveBeenCalledOnce();
});
