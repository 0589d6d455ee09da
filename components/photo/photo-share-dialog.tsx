'use client';

import { useState } from 'react';
import { type Mark, photoPicture } from '../../lib/browser/canvas/photo-picture';
import { copyText, saveFile } from '../../lib/browser/files/copy-and-save';
import { labelledDigits, picturesCsv } from '../../lib/reading/labelled-digits';
import type { PhotoReading } from '../../lib/reading/reading';
import { tableOf } from '../../lib/reading/table';
import { copiedText, writtenOf } from '../../lib/reading/written';
import type { OpenPhoto } from '../../lib/session/photo/photo-session';
import { Button } from '../ui/button';
import { Dialog, Way } from '../ui/dialog';

interface Props {
  readonly photo: OpenPhoto;
  /** As the user put it right. */
  readonly answer: PhotoReading;
  /** The boxes of its digits, in the picture as it is turned. */
  readonly marks: readonly Mark[];
  readonly onClose: () => void;
}

/** What can be taken along of a photograph's reading: the number, the picture with its boxes, a table. */
export function PhotoShareDialog({ photo, answer, marks, onClose }: Props) {
  const [said, say] = useState('');
  const { reading } = answer;
  const text = copiedText(reading);
  const labelled = labelledDigits(answer);
  const picture = async () => new File([await photoPicture(photo, marks)], 'scrawl.png', { type: 'image/png' });
  const doing = (act: () => Promise<unknown>, done: string) => async () => {
    try {
      await act();
      say(done);
    } catch (error) {
      // Closing the system's own dialog is a change of mind, not a failure.
      const isLeft = error instanceof DOMException && error.name === 'AbortError';
      say(isLeft ? '' : 'This browser could not do that. Perhaps it is short of memory: try again.');
    }
  };
  const copy = async () => {
    say((await copyText(text)) ? `Copied: ${text}` : 'This browser does not let the page copy.');
  };
  const save = (make: () => BlobPart | Promise<BlobPart>, name: string) =>
    doing(async () => saveFile(new Blob([await make()]), name), 'Saved with your downloads.');
  const json = () => `${JSON.stringify({ program: 'Scrawl', ...reading, written: writtenOf(reading) })}\n`;
  const send = doing(async () => navigator.share({ text, files: [await picture()] }), 'Sent.');
  return (
    <Dialog title="Share this reading" onClose={onClose}>
      <div className="flex gap-2">
        <Button onClick={copy} className="button-main">
          Copy the number
        </Button>
        {canSendPictures() && <Button onClick={send}>Send…</Button>}
      </div>
      <ul aria-label="More ways" className="ways">
        <Way words="Save the picture with its boxes" onClick={save(picture, 'scrawl.png')} />
        <Way words="Save the numbers as a table (CSV)" onClick={save(() => tableOf(reading), 'scrawl.csv')} />
        <Way words="Save the reading (JSON)" onClick={save(json, 'scrawl.json')} />
        {labelled.length > 0 && (
          <Way
            words="Save the digits you set, to train with (CSV)"
            onClick={save(() => picturesCsv(labelled), 'scrawl-labelled.csv')}
          />
        )}
      </ul>
      <p role="status" className="dialog-said">
        {said}
      </p>
    </Dialog>
  );
}

function canSendPictures(): boolean {
  const sample = new File([], 'scrawl.png', { type: 'image/png' });
  return typeof navigator.share === 'function' && navigator.canShare?.({ files: [sample] }) === true;
}
