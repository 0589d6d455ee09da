// npm run -s predict -- [--model ID] FILE…: a JSON object a line, for each picture and each drawing of a strokes file.
import './sentences';
import { parseArgs } from 'node:util';
import { StrokesFileError } from '../lib/ink/strokes-file';
import { readDrawing } from '../lib/recogniser/read-drawing';
import { isPictureFile } from './decode-picture';
import { openModel } from './open-model';
import { readPictureFile } from './read-picture-file';
import { type StrokesLine, strokesLines } from './strokes-lines';
import { UsageError } from './usage';

const { values, positionals: files } = parseArgs({
  options: { model: { type: 'string', default: 'digit-net' } },
  allowPositionals: true,
});
if (files.length === 0) {
  throw new UsageError('Name the pictures or strokes files to read: npm run -s predict -- tests/golden/drawings.jsonl');
}
const { network, card } = await openModel(values.model);
for (const file of files) {
  if (isPictureFile(file)) await print(file, 0, () => readPictureFile(file, network, card));
  for (const [index, line] of linesOf(file).entries()) {
    await print(file, index, () => readDrawing(line.parse().drawing, network, card).reading);
  }
}

/** The drawings of a strokes file, none of a picture; none, and a printed error, where it cannot be read. */
function linesOf(file: string): StrokesLine[] {
  if (isPictureFile(file)) return [];
  try {
    if (!file.endsWith('.jsonl')) {
      throw new StrokesFileError(
        `${file} is neither a strokes file (.jsonl) nor a picture (png, jpeg, webp, gif, avif).`,
      );
    }
    return strokesLines(file);
  } catch (error) {
    printError(file, 0, error);
    return [];
  }
}

/** What cannot be read gets a line of its own and the rest goes on; the exit status tells. */
async function print(file: string, index: number, read: () => object | Promise<object>): Promise<void> {
  try {
    console.log(JSON.stringify({ file, index, ...(await read()) }));
  } catch (error) {
    printError(file, index, error);
  }
}

function printError(file: string, index: number, error: unknown): void {
  console.log(JSON.stringify({ file, index, error: error instanceof Error ? error.message : String(error) }));
  process.exitCode = 1;
}
