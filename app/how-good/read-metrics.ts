import { existsSync, readFileSync } from 'node:fs';
import type { ModelCard } from '../../lib/reading/card';
import type { ModelFigures } from '../../lib/reading/metrics';

/**
 * Reads a shipped network's card and figures, while the site is built. Figures of other weights do not count: a new
 * network must be measured again.
 */
export function readMetrics(id: string): { readonly card: ModelCard; readonly figures: ModelFigures | undefined } {
  const folder = `${process.cwd()}/public/models/${id}`;
  const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const card = json('card.json') as ModelCard;
  if (!existsSync(`${folder}/figures.json`)) return { card, figures: undefined };
  const figures = json('figures.json') as ModelFigures;
  return { card, figures: existsSync(`${folder}/${figures.weights}`) ? figures : undefined };
}
