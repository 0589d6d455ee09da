'use client';

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { copyText } from '../../lib/browser/files/copy-and-save';
import { linkOf } from '../../lib/browser/files/link-of';
import { shareable, type ToShare } from '../../lib/session/shareable';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { PictureKind } from './picture/make-picture';
import { PicturePanel } from './picture/picture-panel';
import { QrCode } from './qr-code';
import { nameOf, ShareWays } from './share-ways';
import './share-dialog.css';

interface Props extends ToShare {
  /** Opens a drawing's file; undefined on a page that opens none, and cannot be embedded. */
  readonly onOpenFile?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** All ways to share a drawing: its link, as text and as a QR code, and its files. Without a drawing it shares the page. */
export function ShareDialog({ seen, reader, onOpenFile, onClose }: Props) {
  // Who shares right after the last stroke has a reading a moment later.
  const live = useSyncExternalStore(reader?.reading.subscribe ?? never, () => reader?.reading.get());
  const shared = shareable(seen, live);
  const [said, say] = useState('');
  const link = useMemo(() => linkOf(seen, location), [seen]);
  const [held, hold] = useState(link);
  const [picture, setPicture] = useState<{ readonly kind: PictureKind }>();
  const isDrawing = shared.drawing.length > 0;
  const reading = shared.answer?.reading;
  const copy = async (text: string, done: string) => {
    const isCopied = await copyText(text);
    // A text field has one line.
    hold(isCopied ? link : text.replaceAll('\n', ' '));
    say(isCopied ? done : 'This browser does not let the page copy. Copy the selected text by hand.');
  };
  const field = <LinkField held={held} isByHand={held !== link} />;
  return (
    <Dialog title={isDrawing ? 'Share this drawing' : 'Share Scrawl'} onClose={onClose}>
      {link === undefined ? (
        <>
          <p>This drawing has more ink than a link can hold. Save its file instead.</p>
          {held !== undefined && field}
        </>
      ) : (
        <div className="share-link">
          <QrCode text={link} label="The link as a QR code" />
          <div className="share-words">
            <p className="text-quiet">
              {isDrawing
                ? 'The drawing is in the link itself. Nothing is uploaded.'
                : 'Draw something, and the link will hold your drawing.'}
            </p>
            {field}
            <div className="share-buttons">
              <Button onClick={() => copy(link, 'The link is copied.')} className="button-main">
                Copy link
              </Button>
              {typeof navigator.share === 'function' && <Button onClick={() => send(link, say)}>Send…</Button>}
            </div>
          </div>
        </div>
      )}
      {picture && reading && (
        <PicturePanel
          request={picture}
          drawing={shared.drawing}
          reading={reading}
          name={nameOf(reading.text)}
          onSay={say}
        />
      )}
      <ShareWays
        shared={shared}
        link={link}
        onCopy={copy}
        onSay={say}
        onPicture={(kind) => setPicture({ kind })}
        onOpenFile={onOpenFile}
      />
      <p role="status" className="dialog-said">
        {said}
      </p>
    </Dialog>
  );
}

/** A subscription to a value that never changes. */
const never = () => () => {};

/** The link, or a text that could not be copied. That is selected, so that it can be copied by hand. */
function LinkField({ held, isByHand }: { held: string | undefined; isByHand: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is selected as well.
  useEffect(() => {
    if (isByHand) field.current?.select();
  }, [held, isByHand]);
  return (
    <input
      ref={field}
      readOnly
      value={held}
      aria-label="Link"
      className="share-field"
      onFocus={({ target }) => target.select()}
    />
  );
}

/** Hands the link to the system's own dialog. Closing that is a change of mind, not a failure. */
function send(link: string, say: (words: string) => void): void {
  navigator.share({ title: 'Scrawl', url: link }).catch((error: unknown) => {
    const isLeft = error instanceof DOMException && error.name === 'AbortError';
    if (!isLeft) say('This browser could not send it. Copy the link instead.');
  });
}
