'use client';

import type { Session } from '../../lib/session/session';
import type { LinkFault } from '../../lib/strokes/link/link-code-error';
import { Button, Tool } from '../ui/button';
import { Failure } from '../ui/failure';
import { BackIcon, PenIcon, PlayIcon, ShareIcon } from '../ui/icons';
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
  const isOpen = state.kind === 'open' && lazy.kind === 'loaded';
  const edit = () => {
    if (state.kind === 'open') session.place(state.content);
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

const TROUBLES: Readonly<Record<LinkFault, string>> = {
  damaged: 'This link is damaged. Perhaps a part of it was lost on the way. Ask for it again.',
  newer: 'This link was made with a newer version of Scrawl. Reload the page, then open the link again.',
  'too-long': 'This link is too long to hold a drawing. Ask for it again.',
  'too-much-ink': 'There is more ink in this link than a sheet holds. Ask for a smaller drawing.',
};

/** Says over the sheet that a link held no drawing, until something is drawn or opened there. */
export function LinkTrouble({ session: { shared } }: { session: Session }) {
  const state = useStore(shared.state);
  if (state.kind !== 'broken') return null;
  return (
    <p role="alert" className="sheet-words">
      {TROUBLES[state.fault]}
    </p>
  );
}
