import { element } from '../../lib/charts/markup';
import type { ModelCard } from '../../lib/reading/card';
import type { ModelFigures } from '../../lib/reading/metrics';
import type { RunState } from '../loop/run';
import { documentText } from './document';
import { digits, drawnDifferently, glance, learning, mistakes, refusals, sureness } from './sections';
import type { ReadSet } from './specimen';

/** Everything a report is made of. */
export interface Measurement {
  readonly card: ModelCard;
  readonly figures: ModelFigures;
  readonly sets: readonly ReadSet[];
  readonly notDigits: ReadSet | undefined;
  /** The run that the network comes from, where it was kept. */
  readonly run: RunState | undefined;
}

/** The report as one HTML document. */
export async function reportText({ card, figures, sets, notDigits, run }: Measurement): Promise<string> {
  const title = `${card.title}: how good it is`;
  return documentText(
    title,
    element('h1', {}, title),
    glance(card, figures),
    ...learning(run),
    digits(figures.sets),
    sureness(figures.sets),
    drawnDifferently(figures.robustness),
    refusals(figures.sets, figures.notDigits),
    await mistakes(sets, notDigits),
  );
}
