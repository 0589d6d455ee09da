import type { UnipenFiles } from './archive';

/** A place on the sheet in the tablet's units, y growing upwards. */
export type Place = readonly [x: number, y: number];

/** What the pen did between two keywords of a file: it wrote (pen down), or moved above the paper. */
export interface Component {
  readonly isPenDown: boolean;
  readonly places: readonly Place[];
}

/** What a file and those that it includes give one after the other, with the column that x and y stand in. */
interface Ink {
  readonly components: Component[];
  readonly included: Set<string>;
  columns: readonly [x: number, y: number];
}

/**
 * The components in a file's text and in the files that it includes, in their order, empty ones too. An included file that
 * is not there gives none: it may be a description only. UNIPEN's format: Guyon et al., doi 10.1109/ICPR.1994.576870.
 */
export function componentsIn(text: string, files: UnipenFiles): Component[] {
  const ink: Ink = { components: [], included: new Set(), columns: [0, 1] };
  readText(text, files, ink);
  return ink.components;
}

function readText(text: string, files: UnipenFiles, ink: Ink): void {
  let places: Place[] | undefined;
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/);
    const [keyword = ''] = words;
    if (!/^\.[A-Z]/.test(keyword)) {
      const place = places && placeIn(words, ink);
      if (place) places?.push(place);
    } else if (keyword !== '.DT') {
      // The time between two components, .DT, ends none.
      places = readKeyword(keyword, words.slice(1), files, ink);
    }
  }
}

/** Returns the list for the places that follow, where a component begins. */
function readKeyword(keyword: string, words: string[], files: UnipenFiles, ink: Ink): Place[] | undefined {
  if (keyword === '.PEN_DOWN' || keyword === '.PEN_UP') {
    const places: Place[] = [];
    ink.components.push({ isPenDown: keyword === '.PEN_DOWN', places });
    return places;
  }
  if (keyword === '.INCLUDE') include(`include/${words[0]}`, files, ink);
  if (keyword === '.COORD') ink.columns = [words.indexOf('X'), words.indexOf('Y')];
  return undefined;
}

/** Each file once: two might include each other. */
function include(path: string, files: UnipenFiles, ink: Ink): void {
  if (ink.included.has(path)) return;
  ink.included.add(path);
  readText(files.textOf(path) ?? '', files, ink);
}

function placeIn(words: readonly string[], { columns: [x, y] }: Ink): Place | undefined {
  const place = [Number(words[x]), Number(words[y])] as const;
  return place.every(Number.isFinite) ? place : undefined;
}
