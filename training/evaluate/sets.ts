import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { calibrationOf } from '../../lib/reading/card';
import { readDrawing } from '../../lib/recognise/read-drawing';
import { StrokesFileError } from '../../lib/strokes/strokes-file';
import type { LazyModel, OpenModel } from '../cli/lazy-model';
import { optionsOf, UsageError, wholeNumber } from '../cli/options';
import { strokesLines } from '../cli/read-strokes-file';
import { picturesIn } from '../data/extra';
import { judgePictures } from '../evaluation/judge';
import type { Judged } from '../evaluation/judged';
import { judgeImages } from '../evaluation/sets/images';
import { type EvaluatedSet, printSets } from '../evaluation/table';
import { EVALUATE_USAGE, modelFrom } from './options';

/** `evaluate` without a subcommand: the standard sets, or a file of one's own. */
export async function evaluateSets(args: readonly string[]): Promise<void> {
  const { values } = optionsOf(EVALUATE_USAGE, {
    args: [...args],
    options: {
      model: { type: 'string', default: 'digit-net' },
      run: { type: 'string' },
      json: { type: 'boolean', default: false },
      strokes: { type: 'string' },
      images: { type: 'string' },
      threads: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  });
  checkTogether(values);
  const threads = wholeNumber('--threads', values.threads, 1);
  const model = modelFrom(values);
  const own = await ownSet(values, model, threads);
  if (own) {
    printSets(own, values.json);
    return;
  }
  const { standardSets } = await import('../evaluation/sets/standard-sets');
  const { network, card } = await model.open();
  const sets = standardSets(network, card);
  printSets(sets, values.json);
  if (values.record) (await import('../export/export-run')).recordInCard(card, sets);
}

/** What is read, and what becomes of the metrics. */
interface Chosen {
  readonly strokes?: string;
  readonly images?: string;
  readonly run?: string;
  readonly record: boolean;
}

/** @throws UsageError where options do not go together, saying which to leave out. */
export function checkTogether({ strokes, images, run, record }: Chosen): void {
  if (strokes !== undefined && images !== undefined) {
    throw new UsageError('--strokes and --images are read one at a time: leave out one of them.');
  }
  if (record && (strokes ?? images) !== undefined) {
    throw new UsageError(
      '--record notes the standard sets in the card, not a file of your own: leave out --strokes or --images.',
    );
  }
  if (record && run !== undefined) {
    throw new UsageError('--record notes what the exported network reads: leave out --run.');
  }
}

/** A file of one's own, read; `undefined` where none is named. */
async function ownSet(
  { strokes, images }: Pick<Chosen, 'strokes' | 'images'>,
  model: LazyModel,
  threads: number | undefined,
): Promise<EvaluatedSet | undefined> {
  if (images !== undefined) {
    return isPicturesCsv(images) ? judgeTable(images, await model.open()) : judgeImages(images, model, threads);
  }
  return strokes === undefined ? undefined : judgeStrokes(strokes, await model.open());
}

/** A table of labelled pictures of 28×28, as the page saves it, begins with other columns than a list of files. */
function isPicturesCsv(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').startsWith('label,pixel0');
}

const judgeTable = (file: string, { network, card }: OpenModel): EvaluatedSet => ({
  title: basename(file),
  judged: judgePictures(picturesIn(file), network, calibrationOf(card, 'picture')),
});

function judgeStrokes(file: string, { network, card }: OpenModel): EvaluatedSet {
  const judged = strokesLines(file).map((line): Judged => {
    const { label, writer, drawing } = line.parse();
    if (label === undefined) throw new StrokesFileError(`${file}:${line.number} has no label to compare with.`);
    return { label, group: writer, reading: readDrawing(drawing, network, card).reading };
  });
  return { title: basename(file), judged };
}
