import { UnipenDrawingsMissingError } from '../errors';
import { readArchive } from './archive';
import { type ChosenDrawing, type ChosenList, fingerprintOf, readChosenLists } from './chosen';
import { drawingsIn, type SignDrawing } from './drawings';

/**
 * Makes our files from the UNIPEN archive (a `.tar.gz`): the content of each, by its name in the data folder. A line holds
 * a drawing, as training/README.md says; `what` is the sign of what is no digit.
 * @param file names the archive in errors
 * @throws DataFormatError, UnipenDrawingsMissingError
 */
export async function makeUnipenFiles(
  archive: Uint8Array,
  file: string,
  lists: readonly ChosenList[] = readChosenLists(),
): Promise<Map<string, Uint8Array>> {
  const files = await readArchive(archive, file);
  const found = findChosen(drawingsIn(files), lists);
  refuseGaps(lists, found, file);
  return new Map(lists.map(({ name, drawings }) => [name, Buffer.from(jsonLines(drawings, found))]));
}

/** The strokes of the chosen drawings, by their keys. */
function findChosen(drawings: Iterable<SignDrawing>, lists: readonly ChosenList[]): Map<string, string> {
  const wanted = new Set(lists.flatMap((list) => list.drawings.map(keyOf)));
  const found = new Map<string, string>();
  for (const { site, sign, strokes } of drawings) {
    const key = `${site} ${sign}${fingerprintOf(strokes)}`;
    if (wanted.has(key) && !found.has(key)) found.set(key, strokes);
  }
  return found;
}

function keyOf({ writer, sign, fingerprint }: ChosenDrawing): string {
  return `${writer.split('/')[0]} ${sign}${fingerprint}`;
}

function refuseGaps(lists: readonly ChosenList[], found: ReadonlyMap<string, string>, file: string): void {
  const missing = lists.flatMap(({ drawings }) => drawings.filter((drawing) => !found.has(keyOf(drawing))));
  if (missing.length > 0) throw new UnipenDrawingsMissingError(file, missing);
}

function jsonLines(drawings: readonly ChosenDrawing[], found: ReadonlyMap<string, string>): string {
  return drawings.map((drawing) => `${jsonLine(drawing, found.get(keyOf(drawing)) ?? '[]')}\n`).join('');
}

function jsonLine({ writer, sign, id }: ChosenDrawing, strokes: string): string {
  const label = id === undefined ? `"none","what":${JSON.stringify(`unipen/${sign}`)}` : sign;
  const end = id === undefined ? '' : `,"id":"${id}"`;
  return `{"label":${label},"writer":"unipen-${writer}","strokes":${strokes}${end}}`;
}
