// npm run -s evaluate -- [--strokes FILE.jsonl] [--model ID] [--json] [--record]
// Without a file: MNIST's test set, and the pen writers that were never trained on; --record notes them in the card.
import './sentences';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { StrokesFileError } from '../lib/ink/strokes-file';
import type { ModelCard } from '../lib/model/card';
import type { Network } from '../lib/model/network';
import { readDrawing } from '../lib/recogniser/read-drawing';
import { type LabelledImages, loadMnistTest, loadPenDigits } from './data/load';
import { inPictures } from './data/pictures';
import { dataDirectory } from './data/source-file';
import { splitPenDigits } from './data/split';
import { grayImages } from './evaluation/gray-images';
import { judgeLogits, measuredOn } from './evaluation/judge';
import { logitsInChunks } from './evaluation/logits-in-chunks';
import { tableOf } from './evaluation/table';
import { type Judged, tallyOf } from './evaluation/tally';
import { modelFolder, openModel } from './open-model';
import { strokesLines } from './strokes-lines';
import { UsageError } from './usage';

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'digit-net' },
    strokes: { type: 'string' },
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
if (values.record && values.strokes !== undefined) {
  throw new UsageError('--record notes the standard sets in the card, not a file of your own: leave out --strokes.');
}
const { network, card } = await openModel(values.model);
const sets = values.strokes === undefined ? standardSets(network, card) : [strokesFile(values.strokes, network, card)];
for (const { title, judged } of sets) {
  if (!values.json) console.log(`${tableOf(title, judged)}\n`);
}
if (values.json) {
  const tallies = sets.map(({ title, judged }) => ({ set: title, ...tallyOf(judged) }));
  console.log(JSON.stringify(values.strokes === undefined ? tallies : tallies[0]));
}
if (values.record) recordInCard(values.model, card, sets);

interface EvaluatedSet {
  readonly title: string;
  readonly judged: readonly Judged[];
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
  const pen = splitPenDigits(loadPenDigits(dataDirectory())).validation;
  return [
    { title: 'MNIST test', judged: judgePictures(loadMnistTest(dataDirectory()), network, card) },
    {
      title: 'UCI pen digits, writers 25–30 (validation)',
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
