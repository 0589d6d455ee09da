import { percent } from '../../lib/charts/percent';
import type { Mistake } from '../../lib/reading/metrics';

/** Drawings that were not read right: first to look at, then with what was meant. */
export function Mistakes({ mistakes }: { mistakes: readonly Mistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <section>
      <h2>What would you have said?</h2>
      <p className="prose">
        These drawings were not read right: the surest mistakes, then digits that were refused. Open one to see what was
        meant.
      </p>
      <ul className="mistakes">
        {mistakes.map((mistake, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is written once and never changes.
          <li key={i}>
            <svg viewBox="0 0 100 100" role="img" aria-label={`Drawing ${i + 1}, from ${mistake.place}`}>
              <path d={mistake.path} />
            </svg>
            <details>
              <summary>Drawing {i + 1}</summary>
              <p>{words(mistake)}</p>
            </details>
          </li>
        ))}
      </ul>
      <p className="text-quiet">
        Drawings from UNIPEN and from the UCI Pen-Based Recognition of Handwritten Digits, both CC BY 4.0.
      </p>
    </section>
  );
}

const words = ({ label, guess, confidence, isRefused }: Mistake): string =>
  isRefused
    ? `A ${label}. Called “not a digit”, most like ${guess}.`
    : `A ${label}. Read as ${guess}, ${percent(confidence)} sure.`;
