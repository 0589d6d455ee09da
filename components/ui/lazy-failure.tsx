import { Button } from './button';
import { Failure } from './failure';

/** Says at the bottom of the window that a part of the page could not be opened. The rest goes on working. */
export function LazyFailure({ onRetry, onClose }: { onRetry: () => void; onClose: () => void }) {
  return (
    <div className="lazy-failure">
      <Failure
        message="This part of the page could not be opened."
        advice="Check your connection, then try again."
        onRetry={onRetry}
      />
      <Button onClick={onClose}>Leave it</Button>
    </div>
  );
}
