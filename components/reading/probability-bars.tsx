import type { DigitReading, Reading } from '../../lib/reading/reading';
import { formatPercent, toPercent } from './reading-words';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface Props {
  readonly digit: DigitReading | undefined;
  /** Only the best bar of a digit is coloured. */
  readonly kind: Reading['kind'];
}

/** The probability of each digit. With nothing to read, the ten bars are empty. */
export function ProbabilityBars({ digit, kind }: Props) {
  return (
    <ul aria-label="How probable each digit is" className="bars" data-kind={kind}>
      {DIGITS.map((text, value) => (
        <Bar key={text} text={text} probability={digit?.probabilities[value]} best={digit?.text === text} />
      ))}
    </ul>
  );
}

function Bar({ text, probability, best }: { text: string; probability: number | undefined; best: boolean }) {
  const words = probability === undefined ? '' : formatPercent(probability);
  return (
    <li className="bar" data-best={best}>
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
    </li>
  );
}
