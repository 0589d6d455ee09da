// npm run -s predict -- [--model ID] FILE.jsonl…: a JSON object a line, for each drawing of each strokes file.
import './sentences';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseStrokesLine } from '../lib/ink/strokes-file';
import { readDrawing } from '../lib/recogniser/read-drawing';
import { openModel } from './open-model';

const { values, positionals: files } = parseArgs({
  options: { model: { type: 'string', default: 'digit-net' } },
  allowPositionals: true,
});
if (files.length === 0) {
  console.error('Name the strokes files to read: npm run -s predict -- drawings.jsonl');
  process.exit(1);
}
const { network, card } = await openModel(values.model);
for (const file of files) {
  for (const [index, line] of linesOf(file).entries()) {
    printed(file, index, () => readDrawing(parseStrokesLine(line).drawing, network, card).reading);
  }
}

/** The drawings of a strokes file, a line each; none, and a printed error, where it cannot be read. */
function linesOf(file: string): string[] {
  if (!file.endsWith('.jsonl')) {
    fail(file, 0, new Error('This is not a strokes file (.jsonl).'));
    return [];
  }
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch (error) {
    fail(file, 0, error);
    return [];
  }
}

/** What cannot be read gets a line of its own and the rest goes on; the exit status tells. */
function printed(file: string, index: number, read: () => object): void {
  try {
    console.log(JSON.stringify({ file, index, ...read() }));
  } catch (error) {
    fail(file, index, error);
  }
}

function fail(file: string, index: number, error: unknown): void {
  console.log(JSON.stringify({ file, index, error: error instanceof Error ? error.message : String(error) }));
  process.exitCode = 1;
}
