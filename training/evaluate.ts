import './cli/sentences';
import { basename } from 'node:path';
import type { Network } from '../lib/model/network';
import type { ModelCard } from '../lib/reading/card';
import { readDrawing } from '../lib/recognise/read-drawing';
import { StrokesFileError } from '../lib/strokes/strokes-file';
import { lazyModel } from './cli/lazy-model';
import { optionsOf } from './cli/options';
import { strokesLines } from './cli/strokes-lines';
import { wholeNumber } from './cli/usage';
import { reportSeeds } from './compare/report-seeds';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from './data/split';
import { checkTogether } from './evaluation/check-together';
import { reportDrawnNumbers } from './evaluation/numbers/report-drawn-numbers';
import { reportSyntheticPhotographs } from './evaluation/numbers/report-synthetic-photographs';
import { measureRobustness } from './evaluation/robustness/robustness';
import { robustnessTable } from './evaluation/robustness/robustness-table';
import { digitsRight } from './evaluation/sets/digits-right';
import { judgeImages } from './evaluation/sets/images';
import { parseSlice } from './evaluation/sets/slice';
import { type EvaluatedSet, standardSets, testSlice } from './evaluation/sets/standard-sets';
import { setTable } from './evaluation/table';
import { type Judged, tallyOf } from './evaluation/tally';
import { EVALUATE_USAGE } from './evaluation/usage-text';
import { exportRun, recordInCard } from './export/export-run';
import { modelOf } from './loop/recipes/table';

const { values } = optionsOf(EVALUATE_USAGE, {
  options: {
    model: { type: 'string', default: 'digit-net' },
    strokes: { type: 'string' },
    images: { type: 'string' },
    robustness: { type: 'boolean', default: false },
    photographs: { type: 'boolean', default: false },
    numbers: { type: 'boolean', default: false },
    slice: { type: 'string' },
    seeds: { type: 'string' },
    run: { type: 'string' },
    threads: { type: 'string' },
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
checkTogether(values);
const hasOwnFile = values.strokes !== undefined || values.images !== undefined;
const threads = wholeNumber('--threads', values.threads, 1);
const range = values.slice === undefined ? undefined : parseSlice(values.slice);
const seeds = wholeNumber('--seeds', values.seeds, 1);
if (seeds !== undefined) {
  await reportSeeds(modelOf(values.model), seeds, range, values.json);
  process.exit();
}
const { run } = values;
const model = lazyModel(values.model, run === undefined ? undefined : () => exportRun(modelOf(values.model), run));
if (values.photographs) {
  const { network, card } = await model.open();
  await reportSyntheticPhotographs(network, card, values.json);
  process.exit();
}
if (values.numbers) {
  const { network, card } = await model.open();
  reportDrawnNumbers(network, card, values.json);
  process.exit();
}
if (values.robustness) {
  const { network, card } = await model.open();
  const found = measureRobustness(UNSEEN_PEN_WRITERS, unseenPenDrawings(), network, card);
  console.log(values.json ? JSON.stringify(found) : robustnessTable(found));
  process.exit();
}
const sets = await setsToRead();
for (const { title, judged } of sets) {
  // Of no picture at all there are no figures; why is said below.
  if (!values.json && judged.length > 0) console.log(`${setTable(title, judged)}\n`);
}
if (values.json) {
  const tallies = sets.map(({ title, judged, errors }) => ({
    set: title,
    ...(judged.length > 0 ? { ...tallyOf(judged), ...digitsRight(judged) } : { count: 0 }),
    ...(errors?.length && { errors }),
  }));
  console.log(JSON.stringify(hasOwnFile ? tallies[0] : tallies));
}
for (const { error } of sets.flatMap(({ errors }) => errors ?? [])) {
  console.error(error);
  process.exitCode = 1;
}
if (values.record) recordInCard((await model.open()).card, sets);

async function setsToRead(): Promise<readonly EvaluatedSet[]> {
  if (values.images !== undefined) return [await judgeImages(values.images, model, threads)];
  const { network, card } = await model.open();
  if (values.strokes !== undefined) return [strokesFile(values.strokes, network, card)];
  return range ? [testSlice(network, card, ...range)] : standardSets(network, card);
}

function strokesFile(file: string, network: Network, card: ModelCard): EvaluatedSet {
  const judged = strokesLines(file).map((line): Judged => {
    const { label, writer, drawing } = line.parse();
    if (label === undefined) throw new StrokesFileError(`${file}:${line.number} has no label to compare with.`);
    return { label, group: writer, reading: readDrawing(drawing, network, card).reading };
  });
  return { title: basename(file), judged };
}
