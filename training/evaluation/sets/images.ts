import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { onInterrupt, withProgress } from '../../cli/batch/progress';
import { readPictures } from '../../cli/batch/read-pictures';
import type { LazyModel } from '../../cli/lazy-model';
import { notOpened } from '../../cli/system-error';
import type { Judged } from '../judged';
import type { EvaluatedSet } from '../table';
import { type LabelledFile, LabelsFileError, parseLabelsCsv } from './labels-csv';

/**
 * Reads every picture a labels file names, on `threads` threads where that is said.
 * @throws LabelsFileError where that file itself cannot be read.
 */
export async function judgeImages(labelsFile: string, model: LazyModel, threads?: number): Promise<EvaluatedSet> {
  const listed = parseLabelsCsv(textOf(labelsFile), labelsFile);
  const files = listed.map(({ file }) => resolve(dirname(labelsFile), file));
  const judged: Judged[] = [];
  const errors: { file: string; error: string }[] = [];
  let read = 0;
  onInterrupt(() => `Stopped: ${read} of ${files.length} were read.`);
  for await (const answer of withProgress(readPictures(files, model, threads), files.length, process.stderr)) {
    const { file, label, ...told } = listed[read++] as LabelledFile;
    if ('error' in answer) errors.push({ file, error: answer.error });
    else judged.push({ label, ...told, reading: answer.reading });
  }
  return { title: basename(labelsFile), judged, errors };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new LabelsFileError(notOpened(file, cause), '', cause);
  }
}
