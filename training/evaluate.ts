// npm run -s evaluate -- [--strokes FILE.jsonl | --images LABELS.csv] [--model ID] [--json] [--record]
// Without a file: MNIST's test set, and the pen writers that were never trained on; --record notes them in the card.
// With --robustness: those pen writers' drawings, drawn differently. MNIST's test set stays closed then.
// With --numbers: numbers drawn with those writers' digits side by side.
// With --photographs: numbers of those writers' digits on made photographs, and what shows no digit.
import './sentences';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { StrokesFileError } from '../lib/ink/strokes-file';
import type { ModelCard } from '../lib/model/card';
import type { Network } from '../lib/model/network';
import { readDrawing } from '../lib/recogniser/read-drawing';
import { type LabelledImages, loadMnistTest } from './data/load';
import { inPictures } from './data/pictures';
import { dataDirectory } from './data/source-file';
import { digitsRight } from './evaluation/digits-right';
import { grayImages } from './evaluation/gray-images';
import { judgeImages } from './evaluation/images';
import { judgeLogits, measuredOn } from './evaluation/judge';
import { logitsInChunks } from './evaluation/logits-in-chunks';
import { UNSEEN_PEN_WRITERS, unseenPenDrawings } from './evaluation/pen-writers';
import { reportDrawnNumbers } from './evaluation/report-drawn-numbers';
import { reportMadePhotographs } from './evaluation/report-made-photographs';
import { measureRobustness } from './evaluation/robustness';
import { robustnessTable } from './evaluation/robustness-table';
import { tableOf } from './evaluation/table';
import { type Judged, tallyOf } from './evaluation/tally';
import { EVALUATE_USAGE } from './evaluation/usage-text';
import { lazyModel } from './lazy-model';
import { modelFolder } from './open-model';
import { strokesLines } from './strokes-lines';
import { UsageError, wholeNumber } from './usage';

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'digit-net' },
    strokes: { type: 'string' },
    images: { type: 'string' },
    robustness: { type: 'boolean', default: false },
    photographs: { type: 'boolean', default: false },
    numbers: { type: 'boolean', default: false },
    threads: { type: 'string' },
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(EVALUATE_USAGE);
  process.exit();
}
const hasOwnFile = values.strokes !== undefined || values.images !== undefined;
if (values.strokes !== undefined && values.images !== undefined) {
  throw new UsageError('--strokes and --images are read one at a time: leave out one of them.');
}
if (values.record && hasOwnFile) {
  throw new UsageError(
    '--record notes the standard sets in the card, not a file of your own: leave out --strokes or --images.',
  );
}
if (values.robustness && (values.record || hasOwnFile)) {
  throw new UsageError('--robustness goes alone: `npm run report -- --record` notes what it finds.');
}
if (values.photographs && (values.record || hasOwnFile || values.robustness)) {
  throw new UsageError('--photographs goes alone.');
}
if (values.numbers && (values.record || hasOwnFile || values.robustness || values.photographs)) {
  throw new UsageError('--numbers goes alone.');
}
const threads = wholeNumber('--threads', values.threads, 1);
const model = lazyModel(values.model);
const { network, card } = await model.open();
if (values.photographs) {
  await reportMadePhotographs(network, card, values.json);
  process.exit();
}
if (values.numbers) {
  reportDrawnNumbers(network, card, values.json);
  process.exit();
}
if (values.robustness) {
  const found = measureRobustness(UNSEEN_PEN_WRITERS, unseenPenDrawings(), network, card);
  console.log(values.json ? JSON.stringify(found) : robustnessTable(found));
  process.exit();
}
const sets = await setsToRead();
for (const { title, judged } of sets) {
  // Of no picture at all there are no figures; why is said below.
  if (!values.json && judged.length > 0) console.log(`${tableOf(title, judged)}\n`);
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
if (values.record) recordInCard(values.model, card, sets);

interface EvaluatedSet {
  readonly title: string;
  readonly judged: readonly Judged[];
  /** What could not be read, and counts nowhere. */
  readonly errors?: readonly { readonly file: string; readonly error: string }[];
}

async function setsToRead(): Promise<readonly EvaluatedSet[]> {
  if (values.images !== undefined) return [await judgeImages(values.images, model, threads)];
  return values.strokes === undefined ? standardSets(network, card) : [strokesFile(values.strokes, network, card)];
}

function strokesFile(file: string, network: Network, card: ModelCard): EvaluatedSet {
  const judged = strokesLines(file).map((line): Judged => {
    const { label, writer, drawing } = line.parse();
    if (label === undefined) throw new StrokesFileError(`${file}:${line.number} has no label to compare with.`);
    return { label, group: writer, reading: readDrawing(drawing, network, card).reading };
  });
  return { title: basename(file), judged };
}

/** MNIST's test pictures as they are, and pen drawings of unseen writers through the app's own path. */
function standardSets(network: Network, card: ModelCard): EvaluatedSet[] {
  const pen = unseenPenDrawings();
  return [
    { title: 'MNIST test', judged: judgePictures(loadMnistTest(dataDirectory()), network, card) },
    {
      title: UNSEEN_PEN_WRITERS,
      judged: judgePictures(inPictures(pen), network, card).map((one, i) => ({
        ...one,
        group: `writer ${pen[i]?.writer}`,
      })),
    },
  ];
}

function judgePictures(images: LabelledImages, network: Network, card: ModelCard): Judged[] {
  return judgeLogits(logitsInChunks(network, grayImages(images)), images.labels, card);
}

/** Notes in the card what was measured, in place of an earlier measure of the same set. */
function recordInCard(id: string, card: ModelCard, sets: readonly EvaluatedSet[]): void {
  const measured = sets.map(({ title, judged }) => measuredOn(title, judged));
  const others = card.measured.filter(({ set }) => !measured.some((one) => one.set === set));
  const noted: ModelCard = { ...card, measured: [...others, ...measured] };
  writeFileSync(`${modelFolder(id)}/card.json`, `${JSON.stringify(noted, null, 2)}\n`);
}
