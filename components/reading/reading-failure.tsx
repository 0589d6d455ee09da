import { Failure } from '../ui/failure';

/** Shown in place of a reading that could not be shown. */
export function ReadingFailure({ onRetry }: { onRetry: () => void }) {
  return (
    <section aria-label="Reading" className="reading">
      <div className="reading-head">
        <Failure
          message="The reading could not be shown."
          advice="Try again. Your drawing is kept."
          onRetry={onRetry}
        />
      </div>
    </section>
  );
}
