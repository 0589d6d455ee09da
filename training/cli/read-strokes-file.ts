import { readDrawing } from '../../lib/recognise/read-drawing';
import type { FileAnswer } from './batch/read-one';
import type { LazyModel } from './lazy-model';
import { type StrokesLine, strokesLines } from './strokes-lines';

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
