import type { CameraError } from '../../../lib/browser/camera/camera';
import { Button } from '../../ui/button';
import { Failure } from '../../ui/failure';

interface Props {
  readonly error: CameraError;
  readonly onRetry: () => void;
  readonly onChoose: () => void;
}

/** Why there is no picture, and the two ways on. */
export function CameraFailure({ error, onRetry, onChoose }: Props) {
  return (
    <div className="viewfinder-failure failure-alone">
      <Failure message={error.message} advice={error.advice} onRetry={onRetry} />
      <Button onClick={onChoose} className="button-main">
        Choose a photo
      </Button>
    </div>
  );
}
