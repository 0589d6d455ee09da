// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenToCopying } from '../../../../lib/browser/keys/copy-key';

const onCopied = vi.fn();
let text = '';
let stop = () => {};

beforeEach(() => {
  document.body.innerHTML = '<main><p>words</p><input value="a link"><button>Undo</button></main>';
  onCopied.mockReset();
  text = '402\n17';
  stop = listenToCopying(() => text, onCopied);
});
afterEach(() => {
  stop();
  getSelection()?.removeAllRanges();
});

const one = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
};

/** Copies as the browser does by its keys or menu. The jsdom of our tests has no clipboard: an event that carries one stands in. */
function copyAt(target: Element, carries = true) {
  const held = new Map<string, string>();
  const event = new Event('copy', { bubbles: true, cancelable: true });
  const clipboardData = { setData: (type: string, data: string) => held.set(type, data) };
  Object.assign(event, { clipboardData: carries ? clipboardData : null });
  target.dispatchEvent(event);
  // A browser puts on the clipboard what the page says only where the page has prevented its own way.
  return { copied: held.get('text/plain'), isOwn: event.defaultPrevented };
}

const nothing = { copied: undefined, isOwn: false };

test('where nothing is selected the text is copied, and that is told', () => {
  expect(copyAt(document.body)).toEqual({ copied: '402\n17', isOwn: true });
  expect(copyAt(one('button'))).toEqual({ copied: '402\n17', isOwn: true });
  expect(onCopied).toHaveBeenCalledTimes(2);
});

test('what is copied is the text of that moment', () => {
  text = '5';
  expect(copyAt(document.body).copied).toBe('5');
});

test('what somebody has selected is copied as ever', () => {
  getSelection()?.selectAllChildren(one('p'));
  expect(copyAt(one('p'))).toEqual(nothing);
  expect(onCopied).not.toHaveBeenCalled();
  getSelection()?.collapse(one('p'), 0);
  expect(copyAt(document.body).copied).toBe('402\n17');
});

test('a text field copies its own', () => {
  expect(copyAt(one('input'))).toEqual(nothing);
  expect(onCopied).not.toHaveBeenCalled();
});

test('where there is no number the clipboard stays as it is', () => {
  text = '';
  expect(copyAt(document.body)).toEqual(nothing);
  expect(onCopied).not.toHaveBeenCalled();
});

test('a browser that hands over no clipboard is told of nothing copied', () => {
  expect(copyAt(document.body, false)).toEqual(nothing);
  expect(onCopied).not.toHaveBeenCalled();
});

test('once nobody listens any more, copying is the browser’s own matter again', () => {
  stop();
  expect(copyAt(document.body)).toEqual(nothing);
});
