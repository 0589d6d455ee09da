import type { Ref } from 'react';
import type { CameraError } from '../../../lib/browser/camera/camera';
import { Button } from '../../ui/button';
import { Failure } from '../../ui/failure';
import '../../ui/button-main.css';

interface Props {
  readonly error: CameraError;
  readonly onRetry: () => void;
  readonly onChoose: () => void;
  readonly chooser: Ref<HTMLButtonElement>;
}

/** Why there is no picture, and the two ways on. */
export function CameraFailure({ error, onRetry, onChoose, chooser }: Props) {
  return (
    <div className="viewfinder-failure failure-alone">
      <Failure message={error.message} advice={error.advice} onRetry={onRetry} />
      <Button ref={chooser} onClick={onChoose} className="button-main">
        Choose a photo
      </Button>
    </div>
  );
}
