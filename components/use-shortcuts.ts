import { useEffect, useEffectEvent } from 'react';
import { isTextField } from '../lib/browser/catch-transfers';

type Command = 'undo' | 'redo' | 'remove' | 'leave';

export type Commands = Readonly<Partial<Record<Command, () => void>>>;

/** Each command's keys, as `aria-keyshortcuts` writes them. */
export const shortcuts: Readonly<Record<Command, string>> = {
  undo: 'Control+Z Meta+Z',
  redo: 'Control+Shift+Z Meta+Shift+Z Control+Y',
  remove: 'Delete Backspace',
  leave: 'Escape',
};

/** Gives these commands to the keyboard, wherever the focus is but in a text field or a dialog. */
export function useShortcuts(commands: Commands): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTextField(event.target) || isInDialog(event.target)) return;
    const name = commandOf(event);
    const command = name && commands[name];
    if (!command) return;
    event.preventDefault();
    command();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => run(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function commandOf(event: KeyboardEvent): Command | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : undefined;
  }
  if (event.shiftKey) return undefined;
  if (key === 'escape') return 'leave';
  return key === 'delete' || key === 'backspace' ? 'remove' : undefined;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
