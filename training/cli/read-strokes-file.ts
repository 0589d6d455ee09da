import { readFileSync } from 'node:fs';
import { readDrawing } from '../../lib/recognise/read-drawing';
import { parseStrokesLine, StrokesFileError, type StrokesRecord } from '../../lib/strokes/strokes-file';
import type { LazyModel } from './lazy-model';
import type { FileAnswer } from './read-picture-file';
import { notOpened } from './system-error';

/** Reads the drawings of a strokes file, one after the other; where the file itself cannot be read, one error says so. */
export async function* readStrokesFile(file: string, model: LazyModel): AsyncGenerator<FileAnswer, void> {
  let lines: StrokesLine[];
  try {
    lines = strokesLines(file);
  } catch (error) {
    yield { error: (error as Error).message };
    return;
  }
  const { network, card } = await model.open();
  for (const line of lines) {
    try {
      yield { reading: readDrawing(line.parse().drawing, network, card).reading };
    } catch (error) {
      yield { error: (error as Error).message };
    }
  }
}

/** One drawing of a strokes file, still to be parsed, and the number of its line, counted from 1. */
export interface StrokesLine {
  readonly number: number;
  /** The line as it stands in the file. */
  readonly text: string;
  /** @throws StrokesFileError, naming the line. */
  parse(): StrokesRecord;
}

/** Some editors begin a file with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The drawings of a strokes file, empty lines left out. @throws StrokesFileError where it cannot be opened or holds none. */
export function strokesLines(file: string): StrokesLine[] {
  const lines = textOf(file).replace(BYTE_ORDER_MARK, '').split('\n');
  const filled = lines.map((line, i) => ({ line, number: i + 1 })).filter(({ line }) => line.trim() !== '');
  if (filled.length === 0) throw new StrokesFileError(`${file} holds no drawing.`);
  return filled.map(({ line, number }) => ({
    number,
    text: line,
    parse() {
      try {
        return parseStrokesLine(line);
      } catch (cause) {
        throw new StrokesFileError(`${file}:${number} ${(cause as Error).message}`, '', cause);
      }
    },
  }));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new StrokesFileError(notOpened(file, cause), '', cause);
  }
}
