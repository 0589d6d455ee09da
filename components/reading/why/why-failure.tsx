import { UserError } from '../../../lib/errors/user-error';
import { Failure } from '../../ui/failure';

/** What went wrong, in its own words where it has some for the reader. */
export function WhyFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { message, advice } =
    error instanceof UserError
      ? error
      : { message: 'This could not be found out.', advice: 'Check your connection, then try again.' };
  return <Failure message={message} advice={advice} onRetry={onRetry} />;
}
