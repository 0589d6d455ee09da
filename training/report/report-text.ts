import { element } from '../../lib/charts/markup';
import type { ModelCard } from '../../lib/reading/card';
import type { ModelFigures } from '../../lib/reading/metrics';
import type { RunState } from '../loop/run';
import { documentText, paragraph } from './document';
import { glanceSection, learningSection, limitsSection } from './framing-sections';
import { digitsSection, drawnDifferently, mistakes, noDigits, sureness } from './measured-sections';
import type { ReadSet } from './specimen';

/** Everything a report is made of. */
export interface Measurement {
  readonly card: ModelCard;
  readonly figures: ModelFigures;
  readonly sets: readonly ReadSet[];
  readonly notDigits: ReadSet | undefined;
  /** The run that the network comes from, where its checkpoints are still there. */
  readonly run: RunState | undefined;
}

/** The report as one HTML document. */
export function reportText({ card, figures, sets, notDigits, run }: Measurement): string {
  return documentText(
    `${card.title}: how good it is`,
    element('h1', {}, `${card.title}: how good it is`),
    paragraph(`Measured by npm run report with the weights ${figures.weights}.`),
    glanceSection(card, figures),
    learningSection(run, card),
    digitsSection(figures.sets),
    sureness(figures.sets),
    drawnDifferently(figures.robustness),
    noDigits(figures.sets, figures.notDigits, notDigits),
    mistakes(sets),
    limitsSection(run, card),
  );
}
