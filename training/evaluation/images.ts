import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { ModelCard } from '../../lib/model/card';
import type { Network } from '../../lib/model/network';
import { PictureFileError } from '../decode-picture';
import { readPictureFile } from '../read-picture-file';
import { LabelsFileError, parseLabelsCsv } from './labels-csv';
import type { Judged } from './tally';

/** The pictures of a labels file, read. */
export interface JudgedImages {
  readonly title: string;
  readonly judged: readonly Judged[];
  /** Those that could not be read and count nowhere. */
  readonly errors: readonly { readonly file: string; readonly error: string }[];
}

/** Reads every picture a labels file names. @throws LabelsFileError where that file itself cannot be read. */
export async function judgeImages(labelsFile: string, network: Network, card: ModelCard): Promise<JudgedImages> {
  const judged: Judged[] = [];
  const errors: { file: string; error: string }[] = [];
  for (const { file, label, group } of parseLabelsCsv(textOf(labelsFile), labelsFile)) {
    try {
      const reading = await readPictureFile(resolve(dirname(labelsFile), file), network, card);
      judged.push({ label, ...(group !== undefined && { group }), reading });
    } catch (error) {
      if (!(error instanceof PictureFileError)) throw error;
      errors.push({ file, error: error.message });
    }
  }
  return { title: basename(labelsFile), judged, errors };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new LabelsFileError(`${file} cannot be opened.`, { cause });
  }
}
