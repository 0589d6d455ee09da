import { useEffect, useEffectEvent } from 'react';
import { isTextField } from '../../lib/browser/input/catch-transfers';

export type Command = 'undo' | 'redo' | 'remove' | 'leave' | 'full' | 'help';

export type Commands = Readonly<Partial<Record<Command, () => void>>>;

export interface Shortcut {
  readonly command: Command;
  /** Its keys, as `aria-keyshortcuts` writes them. */
  readonly keys: string;
  readonly does: string;
}

/** Every key that works regardless of the focus. */
export const shortcutTable: readonly Shortcut[] = [
  { command: 'undo', keys: 'Control+Z Meta+Z', does: 'Undo' },
  { command: 'redo', keys: 'Control+Shift+Z Meta+Shift+Z Control+Y', does: 'Redo' },
  {
    command: 'remove',
    keys: 'Delete Backspace',
    does: 'Clear the sheet, or remove what is chosen in the reading or a photo',
  },
  { command: 'leave', keys: 'Escape', does: 'Clear the sheet, or leave a tool, full screen or a link’s drawing' },
  { command: 'full', keys: 'F', does: 'Let the sheet fill the screen, or leave that' },
  { command: 'help', keys: '?', does: 'This help' },
];

/** Each command's keys, as `aria-keyshortcuts` writes them. */
export const shortcuts = Object.fromEntries(shortcutTable.map(({ command, keys }) => [command, keys])) as Readonly<
  Record<Command, string>
>;

/** Binds these commands to their keys, unless the focus is in a text field or a dialog. */
export function useShortcuts(commands: Commands): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTextField(event.target) || isDialogOpen()) return;
    const name = shortcutTable.find(({ keys }) => keys.split(' ').some((one) => isPressed(one, event)))?.command;
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
