import type { PhotoSession } from '../../lib/session/photo/photo-session';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { BackIcon } from '../ui/icons';
import type { Loaded } from '../ui/lazy';
import { useStore } from '../ui/use-store';
import type { PhotoParts } from './lazy';

interface Props {
  readonly session: PhotoSession;
  readonly lazy: Loaded<PhotoParts>;
  readonly onAnother: () => void;
  /** What it lies over. */
  readonly over: 'drawing' | 'table';
}

/** A photograph in place of the sheet: opening, open, or unreadable. */
export function PhotoArea({ session, lazy, onAnother, over }: Props) {
  const state = useStore(session.state);
  const before = state.kind !== 'closed' && state.kind !== 'open' && state.before;
  return (
    <>
      {state.kind === 'open' && lazy.kind === 'loaded' ? (
        <lazy.module.PhotoSheet session={session} />
      ) : (
        <>
          <div data-testid="photo-view" className="photo-frame photo-frame-empty failure-alone">
            <Instead session={session} lazy={lazy} onAnother={onAnother} />
          </div>
          <div className="tools" />
        </>
      )}
      <div className="under-tools">
        <Button onClick={session.close} className="under-tool">
          <BackIcon />
          Back to the {before ? 'photo' : over}
        </Button>
        <Button onClick={onAnother} className="under-tool">
          Another photo
        </Button>
      </div>
    </>
  );
}

function Instead({ session, lazy, onAnother }: Omit<Props, 'over'>) {
  const state = useStore(session.state);
  if (state.kind === 'unreadable')
    return (
      <Failure message={state.error.message} advice={state.error.advice} action="Choose another" onRetry={onAnother} />
    );
  if (lazy.kind === 'failed')
    return (
      <Failure
        message="This part of the page could not be fetched."
        advice="Check your connection, then try again."
        onRetry={lazy.retry}
      />
    );
  return <p>Opening the picture</p>;
}
