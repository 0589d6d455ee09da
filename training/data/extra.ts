import { readFileSync } from 'node:fs';
import { parsePicturesCsv } from '../../lib/reading/labelled-digits';
import { StrokesFileError } from '../../lib/strokes/strokes-file';
import { strokesLines } from '../cli/read-strokes-file';
import { notOpened } from '../cli/system-error';
import type { LabelledImages } from './load';
import type { WrittenDrawing } from './pen-digits';

/** Digits that people set themselves: drawings, or pictures of 28×28. */
export interface ExtraDigits {
  readonly drawings: readonly WrittenDrawing[];
  readonly pictures: LabelledImages | undefined;
}

const DIGIT = /^[0-9]$/;

/**
 * A file that the page saves: drawings as a strokes file with labels 0 to 9 (.jsonl), or pictures as a table `label,pixel0,…`
 * (.csv).
 * @throws StrokesFileError, PicturesCsvError
 */
export function loadExtra(file: string): ExtraDigits {
  if (file.endsWith('.csv')) return { drawings: [], pictures: picturesIn(file) };
  const drawings = strokesLines(file).map((line): WrittenDrawing => {
    const { label = '', writer = file, drawing } = line.parse();
    if (!DIGIT.test(label)) throw new StrokesFileError(`${file}:${line.number} is not labelled 0 to 9.`);
    return { label: Number(label), writer, drawing };
  });
  return { drawings, pictures: undefined };
}

/** The labelled pictures in such a table. @throws PicturesCsvError, StrokesFileError where it cannot be opened */
export function picturesIn(file: string): LabelledImages {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new StrokesFileError(notOpened(file, cause), '', cause);
  }
  const examples = parsePicturesCsv(text);
  const { width: columns = 0, height: rows = 0 } = examples[0]?.picture ?? {};
  const pixels = new Uint8Array(examples.length * rows * columns);
  examples.forEach(({ picture }, i) => {
    pixels.set(picture.data, i * rows * columns);
  });
  return { count: examples.length, rows, columns, pixels, labels: Uint8Array.from(examples, ({ digit }) => digit) };
}

/** These pictures, and those behind them. */
export function withPictures(images: LabelledImages, more: LabelledImages | undefined): LabelledImages {
  if (!more || more.count === 0) return images;
  const pixels = new Uint8Array(images.pixels.length + more.pixels.length);
  pixels.set(images.pixels);
  pixels.set(more.pixels, images.pixels.length);
  const labels = Uint8Array.from([...images.labels, ...more.labels]);
  return { ...images, count: images.count + more.count, pixels, labels };
}
