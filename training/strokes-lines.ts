import { existsSync, readFileSync } from 'node:fs';
import { parseStrokesLine, StrokesFileError, type StrokesRecord } from '../lib/ink/strokes-file';

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

/** The drawings of a strokes file, empty lines left out. @throws StrokesFileError where it is not there or holds none. */
export function strokesLines(file: string): StrokesLine[] {
  if (!existsSync(file)) throw new StrokesFileError(`${file} is not there.`);
  const lines = readFileSync(file, 'utf8').replace(BYTE_ORDER_MARK, '').split('\n');
  const filled = lines.map((line, i) => ({ line, number: i + 1 })).filter(({ line }) => line.trim() !== '');
  if (filled.length === 0) throw new StrokesFileError(`${file} holds no drawing.`);
  return filled.map(({ line, number }) => ({
    number,
    text: line,
    parse() {
      try {
        return parseStrokesLine(line);
      } catch (cause) {
        throw new StrokesFileError(`${file}:${number} ${(cause as Error).message}`, { cause });
      }
    },
  }));
}
