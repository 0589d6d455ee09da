import { UserError } from '../../errors/user-error';
import { fitToSheet } from '../../session/fit-to-sheet';
import type { Shareable } from '../../session/shareable';
import { cleanDrawing } from '../../strokes/clean-drawing';
import type { CorrectedDrawing } from '../../strokes/corrections';
import { formatStrokesLine, parseStrokesLine, StrokesFileError, type StrokesRecord } from '../../strokes/strokes-file';
import { isTooMuchInk } from '../../strokes/too-much-ink';

/** Bytes. A larger file holds more than a sheet. */
const LARGEST = 5_000_000;

/** Thrown when a file is no drawing; `message` says what is wrong with it, `advice` what to do. */
export class DrawingFileError extends UserError {
  override name = 'DrawingFileError';
}

/** A drawing and its reading as one line of JSON: a line of a strokes file, with a field `reading`. */
export function drawingFile({ answer, ...content }: Shareable): Blob {
  const line = JSON.parse(formatStrokesLine(content)) as object;
  return new Blob([`${JSON.stringify({ program: 'Scrawl', ...line, reading: answer?.reading })}\n`], {
    type: 'application/json',
  });
}

/**
 * The drawing in such a file, or the first one of a strokes file. A drawing in another unit is scaled to the sheet.
 * @throws DrawingFileError
 */
export async function openDrawingFile(file: Blob): Promise<CorrectedDrawing> {
  if (file.size > LARGEST) throw new DrawingFileError('This file is too large for a drawing.', chooseAnother);
  const text = await textOf(file);
  const record = parse(text.trim());
  const drawing = cleanDrawing(record.drawing);
  if (drawing.length === 0) throw new DrawingFileError('There is no ink in this file.', chooseAnother);
  if (isTooMuchInk(drawing))
    throw new DrawingFileError('There is more ink in this file than a sheet holds.', chooseAnother);
  const isWhole = drawing.length === record.drawing.length;
  return { drawing: fitToSheet(drawing), corrections: (isWhole && record.corrections) || [] };
}

const chooseAnother = 'Choose a drawing that was saved here.';

async function textOf(file: Blob): Promise<string> {
  try {
    return await file.text();
  } catch (cause) {
    throw new DrawingFileError('This file could not be opened.', 'Perhaps it was moved. Choose it again.', cause);
  }
}

function parse(text: string): StrokesRecord {
  try {
    return parseStrokesLine(text);
  } catch (cause) {
    const [first = ''] = text.split('\n', 1);
    if (first.length < text.length) return parse(first.trim());
    if (!(cause instanceof StrokesFileError)) throw cause;
    throw new DrawingFileError('This file holds no drawing.', chooseAnother, cause);
  }
}
