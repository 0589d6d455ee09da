import { type NewDrawing, NO_DIGIT, truthOf } from '../../session/classroom/class-drawing';
import { fitToSheet } from '../../session/fit-to-sheet';
import { cleanDrawing } from '../../strokes/clean-drawing';
import { drawingOfLinkCode, LinkCodeError } from '../../strokes/link/link-code';
import type { LinkFault } from '../../strokes/link/link-code-error';
import { parseStrokesLine, StrokesFileError, type StrokesRecord } from '../../strokes/strokes-file';
import { isTooMuchInk } from '../../strokes/too-much-ink';
import { codeInAddress } from './address';

/** What a file or a text holds: drawings, and a sentence for all that is none. */
export interface FoundDrawings {
  readonly drawings: readonly NewDrawing[];
  readonly faults: readonly string[];
}

/** Bytes. A class's drawings take less. */
const LARGEST = 20_000_000;

/** The drawings in files of strokes and in texts of links. Never rejects: what cannot be read is among the faults. */
export async function drawingsInFiles(files: readonly File[]): Promise<FoundDrawings> {
  return joined(await Promise.all(files.map(drawingsInFile)));
}

async function drawingsInFile(file: File): Promise<FoundDrawings> {
  const { name, type, size } = file;
  if (type.startsWith('image/')) return fault(`“${name}” is a picture. Only drawings’ files and links are read here.`);
  if (size > LARGEST) return fault(`“${name}” is too large for a class’s drawings.`);
  try {
    return drawingsInText(await file.text(), name);
  } catch {
    return fault(`“${name}” could not be opened. Perhaps it was moved: choose it again.`);
  }
}

/** The drawings in a strokes file, or those of the links in any other text. `source`: the file's name, if it is one. */
export function drawingsInText(text: string, source?: string): FoundDrawings {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  const where = source === undefined ? 'The text' : `“${source}”`;
  if (trimmed === '') return fault(`${where} is empty.`);
  if (trimmed.startsWith('{')) return drawingsInStrokes(trimmed, where, (source ?? 'Drawing').replace(/\.\w+$/, ''));
  return drawingsInLinks(trimmed, where);
}

function drawingsInStrokes(text: string, where: string, name: string): FoundDrawings {
  // One drawing may be written over several lines.
  const whole = recordOf(text);
  if (whole instanceof StrokesFileError === false) return drawingOf(whole, where, name);
  const lines = numberedLines(text);
  return joined(
    lines.map(({ line, number }) => {
      const record = recordOf(line);
      const place = lines.length > 1 ? `${where}, line ${number},` : where;
      if (record instanceof StrokesFileError) return fault(`${place} holds no drawing. ${record.message}`);
      return drawingOf(record, place, record.writer ?? `${name} ${number}`);
    }),
  );
}

function recordOf(line: string): StrokesRecord | StrokesFileError {
  try {
    return parseStrokesLine(line);
  } catch (error) {
    if (error instanceof StrokesFileError) return error;
    throw error;
  }
}

function drawingOf({ label, writer, ...record }: StrokesRecord, where: string, name: string): FoundDrawings {
  const drawing = cleanDrawing(record.drawing);
  if (drawing.length === 0) return fault(`${where} has no ink.`);
  if (isTooMuchInk(drawing)) return fault(`${where} has more ink than a sheet holds.`);
  // A person may have set all of its ink to one digit.
  const [correction] = record.corrections ?? [];
  const said = correction?.strokes.length === drawing.length ? correction.text : undefined;
  const truth = truthOf(label ?? said);
  const isUnclear = label !== undefined && truth === undefined;
  return {
    drawings: [{ name: writer ?? name, drawing: fitToSheet(drawing), truth }],
    faults: isUnclear
      ? [`${where} has the label “${label}”, which is neither digits nor “${NO_DIGIT}”: set it below.`]
      : [],
  };
}

/** An address with a code in its fragment, or the end of one. Codes of drawings are longer than this. */
const LINK = /[^\s"'<>,;|]*#(?=[1-9])[\w%-]{10,}/g;

function drawingsInLinks(text: string, where: string): FoundDrawings {
  const lines = numberedLines(text);
  const found = joined(
    lines.map((own) => drawingsInLine(own, lines.length > 1 ? `${where}, line ${own.number}:` : `${where}:`)),
  );
  const isNothing = found.drawings.length + found.faults.length === 0;
  return isNothing ? fault(`${where} holds no drawing and no link to one.`) : found;
}

function drawingsInLine({ line, number }: NumberedLine, where: string): FoundDrawings {
  const links = line.match(LINK) ?? [];
  if (links.length === 0)
    return /https?:/.test(line) ? fault(`${where} there is no drawing in this link.`) : { drawings: [], faults: [] };
  // A class's list has a name before or after each link.
  const words = line
    .replace(LINK, ' ')
    .replace(/[\s,;:|"'<>–-]+/g, ' ')
    .trim();
  const name = words || `Link ${number}`;
  return joined(links.map((link, i) => drawingInLink(link, links.length > 1 ? `${name} ${i + 1}` : name, where)));
}

const LINK_FAULTS: Readonly<Record<LinkFault, string>> = {
  damaged: 'this link is damaged. Perhaps a part of it was lost on the way.',
  newer: 'this link was made with a newer version of Scrawl. Reload the page, then add it again.',
  'too-long': 'this link is too long to hold a drawing.',
  'too-much-ink': 'there is more ink in this link than a sheet holds.',
};

function drawingInLink(link: string, name: string, where: string): FoundDrawings {
  try {
    const { drawing, corrections } = drawingOfLinkCode(codeInAddress({ hash: link.slice(link.indexOf('#')) }) ?? '');
    return drawingOf({ drawing, corrections }, where, name);
  } catch (error) {
    if (error instanceof LinkCodeError) return fault(`${where} ${LINK_FAULTS[error.fault]}`);
    throw error;
  }
}

interface NumberedLine {
  readonly line: string;
  /** Counted from 1, empty lines included, as editors do. */
  readonly number: number;
}

const numberedLines = (text: string): NumberedLine[] =>
  text
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.trim(), number: i + 1 }))
    .filter(({ line }) => line !== '');

const fault = (words: string): FoundDrawings => ({ drawings: [], faults: [words] });

const joined = (all: readonly FoundDrawings[]): FoundDrawings => ({
  drawings: all.flatMap(({ drawings }) => drawings),
  faults: all.flatMap(({ faults }) => faults),
});
