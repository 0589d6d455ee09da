'use client';

import { type Ref, useSyncExternalStore } from 'react';
import { mayHaveCamera } from '../../lib/browser/files/camera';
import type { Session } from '../../lib/session/session';
import { CameraIcon, PhotoIcon, ShareIcon } from '../ui/icons';
import { Tool } from '../ui/tool';
import { DrawingTools } from './drawing-tools';

interface Props {
  readonly session: Session;
  readonly onShare: () => void;
  readonly onPhoto: () => void;
  readonly onCamera: () => void;
  readonly photoTool: Ref<HTMLButtonElement>;
  readonly shareTool: Ref<HTMLButtonElement>;
}

/** The tools that lie under the sheet, and the ways to a photograph. */
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

/** Its place is kept until the page is in the browser and knows whether there may be a camera: nothing moves then. */
function CameraTool({ onClick }: { onClick: () => void }) {
  const isThere = useSyncExternalStore<boolean | undefined>(never, mayHaveCamera, () => undefined);
  if (isThere === false) return null;
  return (
    <Tool icon={<CameraIcon />} onClick={onClick} className={isThere ? '' : 'invisible'}>
      Camera
    </Tool>
  );
}

/** What never changes has nobody to tell. */
const never = () => () => {};
