import { type ReactNode, useEffect, useState } from 'react';
import { areSingleKeysOn } from '../../../lib/browser/keys/help-key';
import { hasAppleKeys, saveSingleKeys, whenKeysAreUsed } from '../../../lib/browser/keys/keyboard';
import { type Command, shortcuts } from '../../ui/use-shortcuts';

type KeyLine = readonly [keys: string, does: string];

/** What the keys do that work regardless of the focus. */
const EVERYWHERE: Readonly<Record<Command, string>> = {
  undo: 'Undo',
  redo: 'Redo',
  remove: 'Clear the sheet, or remove what is chosen in the reading or a photo',
  leave: 'Clear the sheet, or leave a tool, full screen or a link’s drawing',
  full: 'Let the sheet fill the screen, or leave that',
  help: 'This help',
};

/** All of them, then those that work where something is chosen or open. */
const ANYWHERE: readonly KeyLine[] = [
  ...Object.entries(EVERYWHERE).map(([command, does]) => [shortcuts[command as Command], does] as const),
  ['← → ↑ ↓', 'In a number or a photo: go from digit to digit, move a corner, or move a photo that is zoomed in'],
  ['+ - 0', 'In a photo, once it was pressed or reached by Tab: zoom in, zoom out, show all'],
  ['Enter', 'In a photo, after “Add a box”: place a box in the middle'],
  ['0…9 . , - / : + = % ( )', 'Set the chosen digit to this; on Compare, say what you wrote'],
  ['Control+C Meta+C', 'Copy the number, or the table'],
  ['Enter Escape', 'In a table’s number: say that it is right, or bring back what was read'],
];

/** Keys that work while the sheet has the focus. */
const ON_THE_SHEET: readonly KeyLine[] = [
  ['← → ↑ ↓', 'Move the pen one step'],
  ['Home PageUp End PageDown', 'One step diagonally; or hold two arrows'],
  ['Shift', 'With any of these: four steps'],
  ['Space Enter', 'Put the pen down, or lift it'],
  ['Escape', 'Lift the pen'],
];

/** All keys, and how to draw with them. Shown where there is a mouse, and so a keyboard, or once a key was used. */
export function HelpKeys({ isUsed: wasUsed }: { isUsed: boolean }) {
  const [isUsed, setUsed] = useState(wasUsed);
  useEffect(() => whenKeysAreUsed(() => setUsed(true)), []);
  return (
    <div className="help-keys" data-used={isUsed}>
      <section>
        <h3>Keys</h3>
        <Keys lines={ANYWHERE} />
        <SingleKeys />
      </section>
      <section>
        <h3>Draw with the keyboard</h3>
        <p>Press Tab until the sheet has a frame and shows a pen.</p>
        <Keys lines={ON_THE_SHEET} />
        <p>A 7: Space, Shift and →, End twice, ↓ three times, Space.</p>
      </section>
    </div>
  );
}

function Keys({ lines }: { lines: readonly KeyLine[] }): ReactNode {
  const [isApple] = useState(hasAppleKeys);
  return (
    <dl className="keys">
      {lines.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keyNames(keys, isApple).map((way) => (
              <span key={way.join()} className="keys-way">
                {way.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </span>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The labels of keys whose label is not their name. */
const WRITTEN: Readonly<Record<string, string>> = { Control: 'Ctrl', Meta: '⌘', Escape: 'Esc' };

/**
 * Translates the keys of `aria-keyshortcuts` into the labels of this keyboard: one list of keys for each way to press
 * them. Apple keyboards have Command where others have Ctrl.
 */
export function keyNames(keys: string, isApple: boolean): string[][] {
  const foreign = isApple ? 'Control' : 'Meta';
  const ways = keys.split(' ').map((way) => (way === '+' ? [way] : way.split('+')));
  return ways.filter((way) => !way.includes(foreign)).map((way) => way.map((key) => WRITTEN[key] ?? key));
}

/** Turns the keys that are a single character on and off. */
function SingleKeys() {
  const [isOn, setOn] = useState(areSingleKeysOn);
  const change = (next: boolean) => {
    saveSingleKeys(next);
    setOn(next);
  };
  return (
    <label className="help-key">
      <input type="checkbox" checked={isOn} onChange={({ target }) => change(target.checked)} />
      Single keys work anywhere: ?, F, digits and signs
    </label>
  );
}
