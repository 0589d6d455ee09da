import { Button } from './button';
import { Failure } from './failure';

/** What stands at the window's foot where a part of the page could not be fetched or shown; the rest works on. */
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
