'use client';

import { useRef, useState } from 'react';
import { inkPixels } from '../../../lib/browser/canvas/pixels';
import { chooseFile } from '../../../lib/browser/files/choose-file';
import { saveFile } from '../../../lib/browser/files/copy-and-save';
import { PicturesCsvError, parsePicturesCsv, picturesCsv } from '../../../lib/reading/labelled-digits';
import { type HandState, handOf, MOST_EXAMPLES } from '../../../lib/session/hand';
import type { Store } from '../../../lib/state/store';
import { Dialog, Way } from '../../ui/dialog';
import { PixelCanvas } from '../../ui/pixel-canvas';
import { useStore } from '../../ui/use-store';
import { countWords } from './hand-line';
import './hand-dialog.css';

/** Bytes. The drawings that are learnt are a tenth of that. */
const LARGEST = 1_000_000;

interface Props {
  readonly state: Store<HandState>;
  readonly onClose: () => void;
}

/** All that was learnt of a person's hand: to see, to remove, to take along, and to switch off. */
export function HandDialog({ state, onClose }: Props) {
  const { consent, examples } = useStore(state);
  const hand = handOf(state);
  const [said, say] = useState('');
  const toggle = useRef<HTMLInputElement>(null);
  const isOn = consent === 'on';
  const load = async (file: File) => {
    try {
      const text = file.size > LARGEST ? '' : await file.text();
      const added = parsePicturesCsv(text, MOST_EXAMPLES);
      if (added.length === 0) return say('There are no drawings in this file.');
      hand.answer('on');
      hand.load(added);
      say(`${countWords(added.length)} added. Learning is on.`);
    } catch (error) {
      say(error instanceof PicturesCsvError ? `${error.message} ${error.advice}` : 'This file could not be opened.');
    }
  };
  return (
    <Dialog title="Your hand" className="hand-dialog" onClose={onClose}>
      <p className="text-quiet">
        {isOn
          ? 'The network learns from the digits that you set. They stay on this device, and no link carries them.'
          : 'Learning is off. Switch it on, and the network learns from the digits that you set, on this device alone.'}
      </p>
      <label className="hand-switch">
        <input
          ref={toggle}
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => hand.answer(target.checked ? 'on' : 'off')}
        />
        Learn my hand
      </label>
      <ul aria-label="Digits that you set" className="hand-examples">
        {examples.map((example, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an example has no other name, and those behind one that goes are painted again.
          <li key={i}>
            <PixelCanvas
              picture={example.picture}
              pixelsOf={inkPixels}
              role="img"
              aria-label={`${example.digit}`}
              className="network-picture hand-picture"
            />
            <button
              type="button"
              aria-label={`Remove this ${example.digit}`}
              onClick={() => {
                hand.remove(example);
                say(`A drawing of ${example.digit} is removed.`);
                toggle.current?.focus();
              }}
              className="hand-remove"
            >
              <span aria-hidden="true">{example.digit} ×</span>
            </button>
          </li>
        ))}
      </ul>
      <ul aria-label="More ways" className="ways">
        {examples.length > 0 && (
          <>
            <Way
              words="Save the drawings (CSV)"
              onClick={() => saveFile(new Blob([picturesCsv(examples)], { type: 'text/csv' }), 'scrawl-hand.csv')}
            />
            <Way
              words="Forget all"
              onClick={() => {
                hand.forgetAll();
                say('All are forgotten.');
                toggle.current?.focus();
              }}
            />
          </>
        )}
        <Way words="Load drawings (CSV)" onClick={() => chooseFile('.csv,text/csv', load)} />
      </ul>
      <p role="status" className="dialog-said">
        {said}
      </p>
    </Dialog>
  );
}
