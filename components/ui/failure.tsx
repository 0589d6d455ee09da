import { Button } from './button';

interface Props {
  readonly message: string;
  readonly advice: string;
  readonly onRetry: () => void;
  readonly action?: string;
}

/** What happened, what to do, and one button. */
export function Failure({ message, advice, onRetry, action = 'Try again' }: Props) {
  return (
    <div role="alert" className="failure">
      <div className="failure-words">
        <p>{message}</p>
        <p className="text-quiet">{advice}</p>
      </div>
      <Button onClick={onRetry} className="shrink-0 border border-line bg-sheet">
        {action}
      </Button>
    </div>
  );
}
