'use client';

import { useEffect, useRef } from 'react';
import { mountInkCanvas } from '../../lib/browser/canvas/ink-canvas';
import type { SharedSession } from '../../lib/session/shared-session';
import { UnreadMarks } from '../reading/unread-marks';
import { Tool } from '../ui/button';
import { Icon, ShareIcon } from '../ui/icons';
import { useStore } from '../ui/use-store';
import './shared-sheet.css';

interface Props {
  readonly session: SharedSession;
  readonly onShare: () => void;
  readonly onEdit: () => void;
}

/** A link's drawing, drawn again stroke by stroke, with its tools. */
export function SharedSheet({ session, onShare, onEdit }: Props) {
  return (
    <>
      <Sheet session={session} />
      <div className="tools">
        <Tool icon={<PlayIcon />} onClick={session.play}>
          Play again
        </Tool>
        <Tool icon={<PenIcon />} onClick={onEdit}>
          Edit a copy
        </Tool>
        <Tool icon={<ShareIcon />} onClick={onShare} className="tools-end">
          Share
        </Tool>
      </div>
    </>
  );
}

function Sheet({ session: { shown, reader, resize } }: Pick<Props, 'session'>) {
  const { penDown } = useStore(shown);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const ink = mountInkCanvas(canvas, shown.get, resize);
    const stop = shown.subscribe(ink.repaint);
    return () => {
      stop();
      ink.release();
    };
  }, [shown, resize]);
  return (
    <div className="sheet shared-sheet">
      <canvas
        ref={canvasRef}
        data-testid="shared-sheet"
        data-playing={penDown}
        role="img"
        aria-label="The drawing that was shared with you"
        className="absolute inset-0 size-full text-ink"
      />
      <UnreadMarks reader={reader} sheet={shown} />
    </div>
  );
}

function PlayIcon() {
  return (
    <Icon>
      <path d="M6 4v12l10-6z" />
    </Icon>
  );
}

function PenIcon() {
  return (
    <Icon>
      <path d="M3.5 16.5 4.5 12.5 13.5 3.5a2.1 2.1 0 0 1 3 3L7.5 15.5z" />
    </Icon>
  );
}
