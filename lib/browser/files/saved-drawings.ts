import { cleanDrawing } from '../../strokes/clean-drawing';
import type { Drawing } from '../../strokes/drawing';
import { readableStrokes } from '../../strokes/strokes-file';
import { MOST_STROKES } from '../../strokes/too-much-ink';

const KEY = 'scrawl.drawing';
/** Tenths of a sheet unit are finer than any screen. */
const PLACES = 10;
/** About 300 drawings. A browser gives a site about five million characters, and writing takes time. */
const MOST_CHARACTERS = 1_000_000;

type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where drawings are kept; nowhere where the browser has no such storage for us. */
export interface Saves {
  /** The tab's own: what lies on its sheet, and what that took the place of. */
  readonly tab: Keep | undefined;
  /** The site's, which all tabs share and the next visit begins with. */
  readonly site: Keep | undefined;
}

/** The line that each drawing is kept as. One that was read stays the line that it was. */
const lines = new WeakMap<Drawing, string>();

/**
 * What this page begins with: the drawings that undo leads to, then the one on its sheet. The tab's own come last: another
 * tab's drawing never takes the place of this one's.
 */
export function savedDrawings({ tab, site }: Saves = ownStorages()): readonly Drawing[] {
  const own = read(tab)?.map(drawingOf) ?? [];
  // A blank sheet is kept as an empty line, and everything else without ink is no drawing.
  const mine = own.filter((drawing, i) => drawing.length > 0 || (i === own.length - 1 && lineOf(drawing) === ''));
  const others = (read(site) ?? []).map(drawingOf).filter(({ length }) => length > 0);
  return [...others.filter((drawing) => !mine.some((one) => lineOf(one) === lineOf(drawing))), ...mine];
}

/** Keeps these drawings for the tab, the last one on its sheet. */
export function saveInTab(tab: Keep | undefined, drawings: readonly Drawing[]): void {
  if (hasRoom(drawings)) write(tab, drawings.map(lineOf));
}

/** Keeps these drawings for the next visit, after all others, and those no longer; says whether it is so now. */
export function saveInSite(site: Keep | undefined, drawings: readonly Drawing[], gone: readonly Drawing[]): boolean {
  const own = drawings.filter(({ length }) => length > 0).map(lineOf);
  const changed = new Set([...own, ...gone.map(lineOf)]);
  const all = read(site);
  if (all === undefined || !hasRoom(drawings)) return false;
  return write(site, [...all.filter((line) => line && !changed.has(line)), ...own]);
}

/** Keeps a drawing for the next visit before all others, unless it is there, alone or with more strokes, or has no room. */
export function saveBeforeOthers(site: Keep | undefined, drawing: Drawing): void {
  const line = lineOf(drawing);
  const all = read(site);
  if (line === '' || all === undefined) return;
  const grown = `${line.slice(0, -END.length)},`;
  const isThere = all.some((other) => other === line || other.startsWith(grown));
  // It is the first to find no room: two tabs do not push out each other's drawings in turn.
  if (!isThere && fitting([line, ...all])[0] === line) write(site, [line, ...all]);
}

/** Merely looking at a storage throws where the browser forbids it. */
export function ownStorages(): Saves {
  return { tab: attempt(() => sessionStorage), site: attempt(() => localStorage) };
}

/** What follows a line's strokes. */
const END = ']}';

/** Whether the last drawing can be kept. If not, what was kept stays, its beginning perhaps: nothing is lost for it. */
const hasRoom = (drawings: readonly Drawing[]): boolean => fitting(drawings.slice(-1).map(lineOf)).length > 0;

function lineOf(drawing: Drawing): string {
  if (drawing.length === 0) return lines.get(drawing) ?? '';
  const points = () => drawing.map((stroke) => stroke.map(({ x, y, t }) => [rounded(x), rounded(y), Math.round(t)]));
  const line = lines.get(drawing) ?? JSON.stringify({ strokes: points() });
  lines.set(drawing, line);
  return line;
}

const rounded = (value: number): number => Math.round(value * PLACES) / PLACES;

function drawingOf(line: string): Drawing {
  // What somebody else put there may be made to block the page.
  const drawing = cleanDrawing(readableStrokes(line)).slice(0, MOST_STROKES);
  lines.set(drawing, line);
  return drawing;
}

/** The lines kept here, none where nothing is; `undefined` where they cannot be read. */
export function read(storage: Keep | undefined): readonly string[] | undefined {
  return attempt(() => storage && (storage.getItem(KEY)?.split('\n') ?? []));
}

/** A storage that is full, or forbidden, keeps what it has. */
function write(storage: Keep | undefined, kept: readonly string[]): boolean {
  const text = fitting(kept);
  const done = attempt(() => {
    if (text.length === 0) storage?.removeItem(KEY);
    else storage?.setItem(KEY, text.join('\n'));
    return storage !== undefined;
  });
  return done === true;
}

/** These lines, each once, without the oldest that find no room. */
function fitting(kept: readonly string[]): readonly string[] {
  let room = MOST_CHARACTERS;
  const newestFirst = [...new Set([...kept].reverse())].filter((line) => {
    const fits = line.length < room;
    if (fits) room -= line.length + 1;
    return fits;
  });
  return newestFirst.reverse();
}

/** Storages throw where they are full or forbidden, and what they throw is any browser's own choice. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
