import { counted, percent } from '../../../lib/charts/percent';
import { duration, fileSize, timeTaken } from '../compare-words';

/** What a network was like after it had seen so many pictures, each as often as it was seen. */
export interface LearningPoint {
  readonly pictures: number;
  /** The ratio of MNIST's validation pictures that it read right, 0 to 1. */
  readonly accuracy: number;
}

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
  /** Ratios read right, 0 to 1, a digit that is refused counting as wrong; undefined where it was not measured. */
  readonly mnist: number | undefined;
  readonly pen: number | undefined;
  /** The same if nothing were refused; undefined where the network refuses nothing. */
  readonly mnistUnrefused: number | undefined;
  readonly penUnrefused: number | undefined;
  /** The training recipe in words, and the seconds it took; undefined where the card does not say. */
  readonly recipe: string | undefined;
  readonly seconds: number | undefined;
  /** In the order of training; empty where no run is recorded. */
  readonly curve: readonly LearningPoint[];
  /** Whether this network finds the digits of a number for all networks. */
  readonly findsDigits: boolean;
}

interface Props {
  readonly facts: NetworkFacts;
  /** Milliseconds for all pictures; undefined where nothing was read. */
  readonly milliseconds: number | undefined;
}

/** A network in numbers, and how it was trained. */
export function CompareFacts({ facts, milliseconds }: Props) {
  const { parameters, bytes, mnist, mnistUnrefused, pen, penUnrefused, recipe, seconds } = facts;
  const rows: readonly (readonly [term: string, value: string, note?: string])[] = [
    ['Weights', counted(parameters)],
    ['File size', fileSize(bytes)],
    ['Time taken', milliseconds === undefined ? '–' : timeTaken(milliseconds)],
    ['MNIST test', accuracy(mnist), unrefused(mnistUnrefused)],
    ['Pen writers', accuracy(pen), unrefused(penUnrefused)],
    ...(seconds === undefined ? [] : [['Trained in', duration(seconds)] as const]),
  ];
  return (
    <dl className="compare-facts">
      {rows.map(([term, value, note]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {note && <dd className="compare-note">{note}</dd>}
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

const unrefused = (ratio: number | undefined): string =>
  ratio === undefined ? '' : `${percent(ratio, 2)} if nothing were refused`;

const accuracy = (ratio: number | undefined): string => (ratio === undefined ? 'not measured' : percent(ratio, 2));
