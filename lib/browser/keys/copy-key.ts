import { isTextField } from '../input/catch-transfers';

/**
 * Puts a text on the clipboard when a person copies and nothing is selected. Calls `onCopied` each time, until the function it
 * returns is called. Copies nothing where the text is empty.
 */
export function listenToCopying(textOf: () => string, onCopied: () => void): () => void {
  const copy = (event: ClipboardEvent) => {
    const isSelected = getSelection()?.isCollapsed === false;
    const text = textOf();
    if (isSelected || isTextField(event.target) || text === '' || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    onCopied();
  };
  document.addEventListener('copy', copy);
  return () => document.removeEventListener('copy', copy);
}
