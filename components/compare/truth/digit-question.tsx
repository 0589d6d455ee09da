import { useDigitKeys } from './use-digit-keys';

const DIGITS = [...'0123456789'];

interface Props {
  readonly question: string;
  /** The digit that was told: `0` to `9`. */
  readonly told: string | undefined;
  /** Undefined while there is nothing to tell. */
  readonly onTell: ((digit: string) => void) | undefined;
}

/** A question whose answer is a digit: one tap on one of ten buttons, or a digit key. */
export function DigitQuestion({ question, told, onTell }: Props) {
  useDigitKeys(onTell);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are buttons.
    <div role="group" aria-label={question} className="digit-question" data-quiet={onTell === undefined}>
      <p aria-hidden="true">{question}</p>
      <div className="digit-buttons">
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            aria-pressed={digit === told}
            aria-disabled={onTell === undefined}
            onClick={() => onTell?.(digit)}
            className="digit-button"
          >
            {digit}
          </button>
        ))}
      </div>
    </div>
  );
}
