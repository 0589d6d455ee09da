import { useEffect, useEffectEvent } from 'react';
import { isTextField } from '../../lib/browser/input/catch-transfers';

export type Command = 'undo' | 'redo' | 'remove' | 'leave' | 'full' | 'help';

export type Commands = Readonly<Partial<Record<Command, () => void>>>;

/** Every key that works regardless of the focus, as `aria-keyshortcuts` writes it. */
export const shortcuts: Readonly<Record<Command, string>> = {
  undo: 'Control+Z Meta+Z',
  redo: 'Control+Shift+Z Meta+Shift+Z Control+Y',
  remove: 'Delete Backspace',
  leave: 'Escape',
  full: 'F',
  help: '?',
};

const names = Object.keys(shortcuts) as Command[];

/** Binds these commands to their keys, unless the focus is in a text field or a dialog. */
export function useShortcuts(commands: Commands): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTextField(event.target) || isDialogOpen()) return;
    const name = names.find((one) => shortcuts[one].split(' ').some((keys) => isPressed(keys, event)));
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

/** Whether an event is these keys, for example `Control+Z`. */
function isPressed(keys: string, event: KeyboardEvent): boolean {
  const [key = '', ...held] = keys.split('+').reverse();
  // Some keyboards need Shift for a sign such as ?, others do not.
  const isShiftRight = key === '?' || event.shiftKey === held.includes('Shift');
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    isShiftRight &&
    event.ctrlKey === held.includes('Control') &&
    event.metaKey === held.includes('Meta') &&
    !event.altKey
  );
}

/** Whether a dialog lies over the page: keys are its own then, wherever the focus is. */
export const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;
