'use client';

import type { Session } from '../../lib/session/session';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { BackIcon, PenIcon, PlayIcon, ShareIcon } from '../ui/icons';
import { Tool } from '../ui/tool';
import type { Loaded } from '../ui/use-loaded';
import { useStore } from '../ui/use-store';
import type { LinkParts } from './lazy';

interface Props {
  readonly session: Session;
  readonly lazy: Loaded<LinkParts>;
  readonly onShare: () => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** A link's drawing in place of the sheet, loading or shown. The visitor's own sheet stays unchanged below it. */
export function SharedArea({ session, lazy, onShare, onAgain, onLeave }: Props) {
  const { shared } = session;
  const state = useStore(shared.state);
  const isOpen = state.kind === 'open' && lazy.kind === 'loaded';
  const edit = () => {
    if (state.kind === 'open') session.place(state.drawing);
  };
  return (
    <>
      {isOpen ? (
        <lazy.module.SharedSheet session={shared} />
      ) : (
        <div className="photo-frame photo-frame-empty failure-alone">
          {state.kind === 'unfetched' || lazy.kind === 'failed' ? (
            <Failure
              message="The drawing in this link could not be opened."
              advice="Check your connection, then try again."
              onRetry={lazy.kind === 'failed' ? lazy.retry : onAgain}
            />
          ) : (
            <p>Opening the drawing</p>
          )}
        </div>
      )}
      <div className="tools">
        <Tool icon={<PlayIcon />} onClick={shared.play} disabled={!isOpen}>
          Play again
        </Tool>
        <Tool icon={<PenIcon />} onClick={edit} disabled={!isOpen}>
          Edit a copy
        </Tool>
        <Tool icon={<ShareIcon />} onClick={onShare} disabled={!isOpen} className="tools-end">
          Share
        </Tool>
      </div>
      <div className="under-tools">
        <Button onClick={onLeave} className="under-tool whitespace-nowrap">
          <BackIcon />
          To my own sheet
        </Button>
        <span className="under-tools-aside">A drawing sent to you</span>
      </div>
    </>
  );
}
