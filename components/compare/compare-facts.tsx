import { counted, percent } from '../../lib/charts/percent';
import { duration, fileSize, timeTaken } from './compare-words';

/** What the page knows about a network before fetching it. */
export interface NetworkFacts {
  readonly id: string;
  readonly title: string;
  /** A short title for narrow places. */
  readonly short: string;
  readonly architecture: string;
  readonly parameters: number;
  /** Bytes of its files. */
  readonly bytes: number;
  /** Ratio read right, 0 to 1, if nothing were refused; undefined where it was not measured. */
  readonly mnist: number | undefined;
  readonly pen: number | undefined;
  /** The training recipe in words, and the seconds it took; undefined where the card does not say. */
  readonly recipe: string | undefined;
  readonly seconds: number | undefined;
  /** Whether this network finds the digits of a number for all networks. */
  readonly findsDigits: boolean;
}

interface Props {
  readonly facts: NetworkFacts;
  /** Milliseconds for all pictures; undefined where nothing was read. */
  readonly milliseconds: number | undefined;
}

/** A network in numbers, and how it was trained. */
export function CompareFacts({ facts: { parameters, bytes, mnist, pen, recipe, seconds }, milliseconds }: Props) {
  const rows = [
    ['Weights', counted(parameters)],
    ['File size', fileSize(bytes)],
    ['Time taken', milliseconds === undefined ? '–' : timeTaken(milliseconds)],
    ['MNIST test', accuracy(mnist)],
    ['Pen writers', accuracy(pen)],
    ...(seconds === undefined ? [] : [['Trained in', duration(seconds)] as const]),
  ] as const;
  return (
    <dl className="compare-facts">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {recipe && (
        <div className="compare-training">
          <dt>Training</dt>
          <dd>{capital(recipe)}</dd>
        </div>
      )}
    </dl>
  );
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const accuracy = (ratio: number | undefined): string => (ratio === undefined ? 'not measured' : percent(ratio, 2));
