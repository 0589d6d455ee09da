import './cli/sentences';
import { setImmediate } from 'node:timers/promises';
import { spacedText } from '../lib/reading/spaced';
import { writtenOf } from '../lib/reading/written';
import { inputsOf } from './cli/batch/inputs';
import { onInterrupt, withProgress } from './cli/batch/progress';
import { readPictures } from './cli/batch/read-pictures';
import { MOST_SECONDS } from './cli/batch/reading-pool';
import { lazyModel } from './cli/lazy-model';
import { optionsOf, UsageError, wholeNumber } from './cli/options';
import type { FileAnswer } from './cli/read-picture-file';
import { readStrokesFile } from './cli/read-strokes-file';

const USAGE = `npm run -s predict -- [options] FILE…

Reads digits, and prints a JSON object a line: for each picture (png, jpeg, webp, gif, avif), for each drawing of a
strokes file (.jsonl), and for each picture in a folder. What cannot be read, or takes longer than ${MOST_SECONDS} s, gets a line
with "error", the rest goes on, and the exit status is 1.

  --model ID     the model of public/models that reads: digit-net
  --threads N    how many pictures are read at once: where there are many, one on each core
  -h, --help     prints this

Example: npm run -s predict -- tests/golden/drawings.jsonl`;

const { values, positionals } = optionsOf(USAGE, {
  options: {
    model: { type: 'string', default: 'digit-net' },
    threads: { type: 'string' },
  },
  allowPositionals: true,
});
if (positionals.length === 0) {
  throw new UsageError('Name the pictures or strokes files to read: npm run -s predict -- tests/golden/drawings.jsonl');
}
const model = lazyModel(values.model);
const inputs = inputsOf(positionals);
const pictures = inputs.flatMap(({ kind, file }) => (kind === 'picture' ? [file] : []));
const reading = readPictures(pictures, model, wholeNumber('--threads', values.threads, 1));
// Where the readings themselves scroll by on the same screen, they are the progress.
const answers = process.stdout.isTTY ? reading : withProgress(reading, pictures.length, process.stderr);

let done = 0;
onInterrupt(() => `Stopped: ${done} of ${inputs.length} were read.`);
for (const input of inputs) {
  if (input.kind === 'neither') print(input.file, 0, input);
  else if (input.kind === 'picture') print(input.file, 0, await nextPicture());
  else await printDrawings(input.file);
  done += 1;
}
await answers.return();

/** They come in the order in which they were asked for. */
async function nextPicture(): Promise<FileAnswer> {
  const { value } = await answers.next();
  if (value) return value;
  throw new Error('There are fewer answers than pictures.');
}

async function printDrawings(file: string): Promise<void> {
  let index = 0;
  for await (const answer of readStrokesFile(file, model)) {
    print(file, index++, answer);
    // So that ctrl-C is heard between two drawings.
    await setImmediate();
  }
}

/** The line of a digit is told by the text. */
function print(file: string, index: number, answer: FileAnswer): void {
  if ('error' in answer) {
    console.log(JSON.stringify({ file, index, error: answer.error }));
    process.exitCode = 1;
    return;
  }
  const { kind, text, confidence, digits } = answer.reading;
  const told = digits.map(({ line: _, ...digit }) => digit);
  const spaced = kind === 'digits' ? spacedText(digits) : text;
  const signs = kind === 'digits' ? answer.reading.signs : undefined;
  const written = writtenOf(answer.reading);
  console.log(
    JSON.stringify({ file, index, kind, text, confidence, digits: told, spaced, written, ...(signs && { signs }) }),
  );
}
