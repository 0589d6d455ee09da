import type { KeyboardEvent } from 'react';
import type { DigitReading, Reading } from '../../lib/reading/reading';
import { formatPercent, toPercent } from '../../lib/session/words/reading-words';
import { stepped } from './stepped';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface Props {
  readonly digit: DigitReading | undefined;
  /** Only the best bar of a digit is coloured. */
  readonly kind: Reading['kind'];
  /** Puts right what was read: each bar is then a button. */
  readonly onSet?: ((text: string) => void) | undefined;
}

/** The probability of each digit. With nothing to read, the ten bars are empty. */
export function ProbabilityBars({ digit, kind, onSet }: Props) {
  const likeliest = digit?.probabilities.length
    ? digit.probabilities.indexOf(Math.max(...digit.probabilities))
    : undefined;
  const goTo = (event: KeyboardEvent) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const next = stepped(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <ul aria-label="How probable each digit is" className="bars" data-kind={kind} onKeyDown={goTo}>
      {DIGITS.map((text, value) => (
        <li key={text} className="bar" data-best={value === likeliest}>
          {onSet && (
            <button
              type="button"
              aria-label={`Set it to ${text}`}
              tabIndex={value === (likeliest ?? 0) ? 0 : -1}
              onClick={() => onSet(text)}
              className="bar-set"
            />
          )}
          <Bar text={text} probability={digit?.probabilities[value]} />
        </li>
      ))}
    </ul>
  );
}

function Bar({ text, probability }: { text: string; probability: number | undefined }) {
  const words = probability === undefined ? '' : formatPercent(probability);
  return (
    <>
      <span aria-hidden="true" className="bar-digit">
        {text}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a <meter> is drawn by the browser, and its bar cannot glide by transform. */}
      <div
        role="meter"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={toPercent(probability ?? 0)}
        aria-valuetext={words || 'nothing to read yet'}
        className="bar-track"
      >
        {/* No style without a probability, so that the served page has no inline style. */}
        <div className="bar-fill" style={probability ? { transform: `scaleX(${probability})` } : undefined} />
      </div>
      <span aria-hidden="true" className="bar-value">
        {words}
      </span>
    </>
  );
}
