import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import type { PeopleFigures, StyleFigures, WholeFigures } from '../../lib/reading/metrics';
import { readDrawing } from '../../lib/recognise/read-drawing';
import { seededRandom } from '../augment/random';
import type { LazyModel } from '../cli/lazy-model';
import { dataDirectory } from '../data/source-file';
import { unseenPenDrawings } from '../data/split';
import { bySite } from '../evaluation/by-site';
import { type Judged, ratioRight } from '../evaluation/judged';
import { measureDrawnNumbers } from '../evaluation/numbers/drawn-numbers-measure';
import { judgeImages } from '../evaluation/sets/images';
import { drawStyle, styleCount, styleName } from '../synthetic/styles/styled-digit';
import type { ReadSet } from './read-sets';

/** The places where the sets' people wrote, by what stands before a writer's number. */
const PLACES: Readonly<Record<string, string>> = {
  '': 'Boğaziçi University',
  stanford: 'Stanford',
  tos: 'Toshiba',
};

/** Where the writer of a drawing wrote. */
export const placeOf = (group = ''): string => PLACES[group.slice(0, Math.max(0, group.lastIndexOf('/')))] ?? group;

/** The people of the drawn sets, place by place. */
export function peopleFigures(sets: readonly ReadSet[]): PeopleFigures[] {
  const figures = sets.flatMap(({ specimens }) => bySite(specimens));
  return figures.map(({ site, ...own }) => ({ place: PLACES[site] ?? site, ...own }));
}

/** Drawings of each style, which no training has seen: the streams of training begin with a run's seed. */
const STYLE_SEED = 3_000_000;
const DRAWINGS_A_TEMPLATE = 40;

/** Digits in rarer styles, made by code; one entry for each style of each digit. */
export function styleFigures(network: Network, card: ModelCard): StyleFigures[] {
  return Array.from({ length: 10 }, (_, digit) => {
    const styles = Array.from({ length: styleCount(digit) }, (_, style) => style);
    const names = [...new Set(styles.map((style) => styleName(digit, style)))];
    return names.map((name): StyleFigures => {
      const own = styles.filter((style) => styleName(digit, style) === name);
      const judged = own.flatMap((style) =>
        Array.from({ length: DRAWINGS_A_TEMPLATE }, (_, i): Judged => {
          const drawing = drawStyle(digit, style, seededRandom(STYLE_SEED, digit, style, i));
          return { label: String(digit), reading: readDrawing(drawing, network, card).reading };
        }),
      );
      return { digit, style: name, count: judged.length, accuracy: ratioRight(judged) };
    });
  }).flat();
}

/** Numbers set together of the unseen pen writers' digits. */
export const numbersFigures = (network: Network, card: ModelCard): WholeFigures[] =>
  measureDrawnNumbers(unseenPenDrawings(), network, card).map(({ title, count, accuracy }) => ({
    ...{ title, count, accuracy },
  }));

/** Labels files of pictures from other people's projects, which are no part of this one and may be missing. */
const PICTURES: readonly (readonly [folder: string, title: string])[] = [
  ['drawn', 'Drawn and saved'],
  ['photos', 'Single digits'],
  ['numbers', 'Several digits'],
  ['life', 'Real life'],
];

/** How whole pictures are read; of the labels files that there are. */
export async function photographFigures(model: LazyModel, threads: number): Promise<WholeFigures[]> {
  const figures: WholeFigures[] = [];
  for (const [folder, title] of PICTURES) {
    const file = join(dataDirectory(), folder, 'labels.csv');
    if (!existsSync(file)) continue;
    const { judged } = await judgeImages(file, model, threads);
    figures.push({ title, count: judged.length, accuracy: ratioRight(judged) });
  }
  return figures;
}
