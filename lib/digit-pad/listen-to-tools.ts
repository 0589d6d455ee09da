import type { Pad } from './pad';
import type { PadView } from './view/pad-view';

/** Follows the buttons, and the keys that work wherever the focus is inside the pad. */
export function listenToTools({ all, undo, clear, retry, sheet }: PadView, pad: Pad, canDraw: () => boolean): void {
  const byPerson = (act: () => void) => () => {
    if (canDraw()) act();
  };
  const commands: Readonly<Record<string, () => void>> = {
    undo: byPerson(pad.session.undo),
    redo: byPerson(pad.session.redo),
    clear: byPerson(pad.empty),
  };
  undo.addEventListener('click', () => commands.undo?.());
  clear.addEventListener('click', () => commands.clear?.());
  retry.addEventListener('click', () => {
    // The button goes away.
    sheet.focus();
    pad.session.reader.retry();
  });
  all.addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (command === undefined || event.defaultPrevented || !canDraw()) return;
    event.preventDefault();
    commands[command]?.();
  });
  // Who leaves the pad has finished.
  all.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !all.contains(relatedTarget)) pad.settle();
  });
}

function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string | undefined {
  if (altKey) return undefined;
  const isHeld = ctrlKey !== metaKey;
  if (!ctrlKey && !metaKey && !shiftKey && ['Delete', 'Backspace'].includes(key)) return 'clear';
  if (isHeld && key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return ctrlKey && !metaKey && !shiftKey && key.toLowerCase() === 'y' ? 'redo' : undefined;
}
