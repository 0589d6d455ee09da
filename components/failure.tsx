import { Button } from './button';

/** What happened, what to do, and one button. */
export function Failure({ message, advice, onRetry }: { message: string; advice: string; onRetry: () => void }) {
  return (
    <div role="alert" className="failure">
      <div className="flex-1 sm:flex-none">
        <p>{message}</p>
        <p className="text-quiet">{advice}</p>
      </div>
      <Button onClick={onRetry} className="shrink-0 border border-line bg-sheet">
        Try again
      </Button>
    </div>
  );
}
