'use client';

import { type ReactNode, useState } from 'react';
import { areSingleKeysOn, hasAppleKeys, saveSingleKeys } from '../../lib/browser/input/help-key';
import { Dialog } from '../ui/dialog';
import { type Command, shortcuts } from '../ui/use-shortcuts';
import './help-dialog.css';

/** What the keys do that work regardless of the focus. */
export const DOES: readonly (readonly [Command, string])[] = [
  ['undo', 'Undo'],
  ['redo', 'Redo'],
  ['remove', 'Clear the sheet, or remove what is chosen in the reading or a photo'],
  ['leave', 'Clear the sheet, or leave a tool or a link’s drawing'],
  ['help', 'This help'],
];

/** Keys that work while the sheet has the focus. */
const ON_THE_SHEET: readonly (readonly [keys: string, does: string])[] = [
  ['← → ↑ ↓', 'Move the pen one step'],
  ['Home PageUp End PageDown', 'One step diagonally; or hold two arrows'],
  ['Shift', 'With any of these: four steps'],
  ['Space Enter', 'Put the pen down, or lift it'],
  ['Escape', 'Lift the pen'],
];

/** Written by lib/build/notices/write-notices.ts. Opens beside the help, which stays open. */
const NOTICES = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/third-party-notices.txt`;

/** All keys, how to draw with them, and what is good to know. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const [isApple] = useState(hasAppleKeys);
  return (
    <Dialog title="Keys and help" className="help" onClose={onClose}>
      <section>
        <h3>Anywhere</h3>
        <dl className="keys">
          {DOES.map(([command, does]) => (
            <Keys key={command} keys={shortcuts[command]} isApple={isApple}>
              {does}
            </Keys>
          ))}
          <Keys keys="← → ↑ ↓" isApple={isApple}>
            In a number or a photo: go from digit to digit, move a corner, or move a photo that is zoomed in
          </Keys>
          <Keys keys="+ - 0" isApple={isApple}>
            In a photo, once it was pressed or reached by Tab: zoom in, zoom out, show all
          </Keys>
          <Keys keys="Enter" isApple={isApple}>
            In a photo, after “Add a box”: place a box in the middle
          </Keys>
          <Keys keys="0…9 . , - / : + = % ( )" isApple={isApple}>
            Set the chosen digit to this
          </Keys>
          <Keys keys="Control+C Meta+C" isApple={isApple}>
            Copy the number, or the table
          </Keys>
          <Keys keys="Enter Escape" isApple={isApple}>
            In a table’s number: say that it is right, or bring back what was read
          </Keys>
        </dl>
        <HelpKey />
      </section>
      <section>
        <h3>Draw with the keyboard</h3>
        <p>Press Tab until the sheet has a frame and shows a pen.</p>
        <dl className="keys">
          {ON_THE_SHEET.map(([keys, does]) => (
            <Keys key={keys} keys={keys} isApple={isApple}>
              {does}
            </Keys>
          ))}
        </dl>
        <p>A 7: Space, Shift and →, End twice, ↓ three times, Space.</p>
      </section>
      <section className="help-know">
        <h3>Good to know</h3>
        <ul className="help-list">
          <li>The percentage says how sure the program is: at 90 %, about nine readings in ten are right.</li>
          <li>Everything is read on your own machine. Drawings and photos never leave it.</li>
          <li>
            Choose, drop or paste up to 500 pictures: they are read one after the other into a table, which you can save
            as CSV.
          </li>
          <li>
            Your last drawing is kept there until you clear it, and a photo until you close it. A table is not kept. A
            link holds its drawing in itself.
          </li>
          <li>After your first visit it works offline too.</li>
          <li>
            It is built with the work of others:{' '}
            <a href={NOTICES} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-4">
              Licences
            </a>
            .
          </li>
        </ul>
      </section>
    </Dialog>
  );
}

function Keys({ keys, isApple, children }: { keys: string; isApple: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>
        {keyNames(keys, isApple).map((way) => (
          <span key={way.join()} className="keys-way">
            {way.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
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

/** Turns the ? key on and off. */
function HelpKey() {
  const [isOn, setOn] = useState(areSingleKeysOn);
  const change = (next: boolean) => {
    saveSingleKeys(next);
    setOn(next);
  };
  return (
    <label className="help-key">
      <input type="checkbox" checked={isOn} onChange={({ target }) => change(target.checked)} />
      Single keys work anywhere: ?, digits and signs
    </label>
  );
}
