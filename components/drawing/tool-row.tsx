'use client';

import { type Ref, useSyncExternalStore } from 'react';
import { mayHaveCamera } from '../../lib/browser/camera/may-have-camera';
import type { Session } from '../../lib/session/session';
import { Tool } from '../ui/button';
import { CameraIcon, PhotoIcon, ShareIcon } from '../ui/icons';
import { DrawingTools } from './drawing-tools';

interface Props {
  readonly session: Session;
  readonly onShare: () => void;
  readonly onPhoto: () => void;
  readonly onCamera: () => void;
  readonly photoTool: Ref<HTMLButtonElement>;
  readonly shareTool: Ref<HTMLButtonElement>;
}

/** The tools under the sheet, and the buttons that open a photograph. */
export function ToolRow({ session, onShare, onPhoto, onCamera, photoTool, shareTool }: Props) {
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
      <p className="under-tools">
        <span>
          Nothing leaves this machine.{' '}
          <span className="under-tools-more">Your drawing is kept on it until you clear it.</span>
        </span>
      </p>
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
