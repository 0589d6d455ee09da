'use client';

import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../../lib/browser/files/copy-and-save';
import type { Reading } from '../../../lib/reading/reading';
import type { Drawing } from '../../../lib/strokes/drawing';
import { Button } from '../../ui/button';
import { type MadePicture, makePicture, type PictureKind } from './make-picture';
import './picture-panel.css';

interface Props {
  /** Another one makes the picture of its kind, or leads to it again. */
  readonly request: { readonly kind: PictureKind };
  readonly drawing: Drawing;
  readonly reading: Reading;
  /** The beginning of the file's name. */
  readonly name: string;
  readonly onSay: (words: string) => void;
}

const TITLES: Readonly<Record<PictureKind, string>> = { card: 'Card with the reading', replay: 'Replay' };
const FAILED = 'This browser could not make the picture. Perhaps it is short of memory: try again.';

/** Shows a picture that is made of the drawing, to send where the system takes files, and to save. */
export function PicturePanel({ request, drawing, reading, name, onSay }: Props) {
  const { kind } = request;
  const panel = useRef<HTMLElement>(null);
  const [made, setMade] = useState<MadePicture & { readonly address: string }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request leads to the panel.
  useEffect(() => panel.current?.focus(), [request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said does not make another picture.
  useEffect(() => {
    const stop = new AbortController();
    let address = '';
    makePicture(kind, { drawing, reading, name }, stop.signal).then(
      (picture) => {
        if (stop.signal.aborted) return;
        address = URL.createObjectURL(picture.preview);
        setMade({ ...picture, address });
      },
      () => stop.signal.aborted || onSay(FAILED),
    );
    return () => {
      stop.abort();
      setMade(undefined);
      if (address) URL.revokeObjectURL(address);
    };
  }, [kind, drawing, reading, name]);
  const save = () => {
    if (!made) return;
    saveFile(made.file, made.file.name);
    onSay('Saved with your downloads.');
  };
  const canSend = made !== undefined && canSendFile(made.file);
  return (
    <section ref={panel} tabIndex={-1} aria-label={TITLES[kind]} className="made-picture">
      <div className="made-picture-place" aria-busy={!made}>
        {/* biome-ignore lint/performance/noImgElement: Next's own would fetch it from a server. */}
        {made ? <img src={made.address} alt={made.words} width={1200} height={630} /> : 'Making the picture'}
      </div>
      <div className="share-buttons">
        {canSend && (
          <Button onClick={() => send(made, onSay)} className="border border-line">
            Send the picture…
          </Button>
        )}
        <Button disabled={!made} onClick={save} className="border border-line">
          Save {kind === 'card' ? 'as PNG' : 'as GIF'}
        </Button>
      </div>
    </section>
  );
}

const canSendFile = (file: File): boolean =>
  typeof navigator.share === 'function' && navigator.canShare?.({ files: [file] }) === true;

/** Closing the system's own dialog is a change of mind, not a failure. */
function send({ file, words }: MadePicture, say: (words: string) => void): void {
  navigator.share({ title: 'Scrawl', text: words, files: [file] }).catch((error: unknown) => {
    const isLeft = error instanceof DOMException && error.name === 'AbortError';
    if (!isLeft) say('This browser could not send it. Save the picture instead.');
  });
}
