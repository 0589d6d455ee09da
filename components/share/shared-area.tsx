'use client';

import type { Session } from '../../lib/session/session';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { BackIcon } from '../ui/icons';
import type { Loaded } from '../ui/lazy';
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
  return (
    <>
      {state.kind === 'open' && lazy.kind === 'loaded' ? (
        <lazy.module.SharedSheet session={shared} onShare={onShare} onEdit={() => session.place(state.content)} />
      ) : (
        <>
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
          <div className="tools" />
        </>
      )}
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
