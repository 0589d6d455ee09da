import type { UnipenFiles } from './archive';
import { type Component, componentsIn, type Place } from './components';
import { cutNumber } from './cut-number';
import { DONORS } from './donors';
import { normalise } from './normalise';
import { countings, segmentsIn, strokesOf } from './segments';

/** A sign that somebody drew, from an archive. */
export interface SignDrawing {
  readonly site: string;
  readonly sign: string;
  /** Normalised strokes as JSON: `[[[x,y],[x,y]],[[x,y]]]`. */
  readonly strokes: string;
}

/**
 * All drawings that the segments of the archive's files may mean: isolated signs, signs that are words, and the signs of
 * numbers, cut in all ways. Where a file can be read in two ways there are both.
 */
export function* drawingsIn(files: UnipenFiles): Generator<SignDrawing> {
  for (const paths of pathsBySharedInk(files)) {
    const inkOf = remembered((text) => componentsIn(text, files));
    for (const path of paths) yield* drawingsInFile(path, files, inkOf);
  }
}

/** `data/1a/gmd/alek.dat` and `data/1c/gmd/alek.dat` name parts of the same ink, which is then read once. */
function pathsBySharedInk({ paths }: UnipenFiles): Iterable<string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths.filter((one) => one.startsWith('data/'))) {
    const key = path.split('/').slice(2).join('/');
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return groups.values();
}

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const value = made.get(text) ?? make(text);
    made.set(text, value);
    return value;
  };
}

function* drawingsInFile(
  path: string,
  files: UnipenFiles,
  inkOf: (text: string) => Component[],
): Generator<SignDrawing> {
  const [, , name = ''] = path.split('/');
  const donor = DONORS[name];
  if (!donor) return;
  const text = files.textOf(path) ?? '';
  const components = countings(inkOf(text.replace(/^\.SEGMENT.*\n?/gm, '')), donor);
  for (const { text: written, delineation } of segmentsIn(text)) {
    for (const counted of components) {
      for (const [sign, strokes] of signsIn(written, strokesOf(delineation, counted))) {
        yield { site: donor.site, sign, strokes: JSON.stringify(normalise(strokes, donor.unitOfY)) };
      }
    }
  }
}

type SignStrokes = readonly [sign: string, strokes: readonly (readonly Place[])[]];

/** A single sign as it is; of several with a digit among them, all that each may be. */
function signsIn(written: string, strokes: readonly (readonly Place[])[]): SignStrokes[] {
  if (strokes.length === 0) return [];
  if (written.length === 1) return [[written, strokes]];
  if (!/\d/.test(written)) return [];
  const cuts = cutNumber(strokes, written.length);
  return cuts.map(({ index, strokes: ofSign }): SignStrokes => [written.charAt(index), ofSign]);
}
