import { useEffect } from 'react';
import type { Desk } from '../lib/browser/desk';

type Command = 'undo' | 'redo' | 'clear';

/** Each command's keys, as `aria-keyshortcuts` writes them. */
export const shortcuts: Readonly<Record<Command, string>> = {
  undo: 'Control+Z Meta+Z',
  redo: 'Control+Shift+Z Meta+Shift+Z Control+Y',
  clear: 'Delete Backspace Escape',
};

/** Lets the keyboard undo, redo and clear, wherever the focus is but in a text field. */
export function useShortcuts(desk: Desk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTextField(event.target)) return;
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      desk[command]();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [desk]);
}

function commandOf(event: KeyboardEvent): Command | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : undefined;
  }
  return !event.shiftKey && ['delete', 'backspace', 'escape'].includes(key) ? 'clear' : undefined;
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
