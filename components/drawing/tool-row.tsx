'use client';

import { type Ref, useState, useSyncExternalStore } from 'react';
import { mayHaveCamera } from '../../lib/browser/camera/may-have-camera';
import { areSingleKeysOn } from '../../lib/browser/keys/help-key';
import type { Session } from '../../lib/session/session';
import { Button, Tool } from '../ui/button';
import { CameraIcon, FullScreenIcon, PhotoIcon, ShareIcon } from '../ui/icons';
import { LazyDialog, useLoaded } from '../ui/lazy';
import { shortcuts, useShortcuts } from '../ui/use-shortcuts';
import { useStore } from '../ui/use-store';
import { DrawingTools } from './drawing-tools';

interface Props {
  readonly session: Session;
  readonly onShare: () => void;
  readonly onPhoto: () => void;
  readonly onCamera: () => void;
  readonly photoTool: Ref<HTMLButtonElement>;
  readonly shareTool: Ref<HTMLButtonElement>;
}

const loadFullScreen = () => import('./full-screen').then(({ FullScreen }) => FullScreen);

const loadOtherTab = () => import('./other-tab').then(({ OtherTab }) => OtherTab);

/** The tools under the sheet, and the buttons that open a photograph. */
export function ToolRow({ session, onShare, onPhoto, onCamera, photoTool, shareTool }: Props) {
  const [isFull, setFull] = useState(false);
  const newer = useStore(session.elsewhere);
  const other = useLoaded(newer !== '', loadOtherTab);
  const turn = () => setFull(!isFull);
  useShortcuts({ full: () => areSingleKeysOn() && turn() });
  return (
    <>
      <div className="tools tools-six">
        <DrawingTools session={session} />
        <Tool ref={shareTool} icon={<ShareIcon />} onClick={onShare} className="tools-end">
          Share
        </Tool>
        <Tool ref={photoTool} icon={<PhotoIcon />} onClick={onPhoto}>
          Photo
        </Tool>
        <CameraTool onClick={onCamera} />
      </div>
      <div className="under-tools">
        <Button onClick={turn} aria-keyshortcuts={shortcuts.full} className="under-tool">
          <FullScreenIcon />
          {isFull ? 'Leave full screen' : 'Full screen'}
        </Button>
        {newer && other.kind === 'loaded' ? (
          <other.module session={session} newer={newer} />
        ) : (
          <span>
            Nothing leaves this machine.{' '}
            <span className="under-tools-more">Your drawing is kept on it until you clear it.</span>
          </span>
        )}
      </div>
      <LazyDialog isOpen={isFull} load={loadFullScreen} props={{ session, onClose: () => setFull(false) }} />
    </>
  );
}

/** Hidden but in place until the browser tells whether there may be a camera, so that nothing moves then. */
function CameraTool({ onClick }: { onClick: () => void }) {
  const isThere = useSyncExternalStore<boolean | undefined>(never, mayHaveCamera, () => undefined);
  if (isThere === false) return null;
  return (
    <Tool icon={<CameraIcon />} onClick={onClick} className={isThere ? '' : 'invisible'}>
      Camera
    </Tool>
  );
}

/** A subscription to a value that never changes. */
const never = () => () => {};
