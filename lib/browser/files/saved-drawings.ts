import { cleanDrawing } from '../../strokes/clean-drawing';
import { type CorrectedDrawing, NO_DRAWING } from '../../strokes/corrections';
import { MOST_STROKES, type Stroke } from '../../strokes/drawing';
import { readableDrawing } from '../../strokes/readable-drawing';
import { attempt, STEPS_KEY, siteStorage } from './storage';

const KEY = 'scrawl.drawing';
/** Coordinates are saved in tenths of a sheet unit, which is finer than any screen. */
const PLACES = 10;
/** About 300 drawings. A browser gives a site about five million characters, but writing many takes time. */
const MOST_CHARACTERS = 1_000_000;

type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The storages for drawings; undefined where the browser gives us none. */
export interface Saves {
  /** The tab's own storage: the drawing on its sheet, and those before it. */
  readonly tab: Keep | undefined;
  /** The site's storage, which all tabs share. The next visit begins with it. */
  readonly site: Keep | undefined;
}

/** The saved line of each drawing. A drawing that was loaded keeps its line. */
const lines = new WeakMap<CorrectedDrawing, string>();

/**
 * What this page begins with: the drawings that undo leads to, then the one on its sheet. The tab's own come last, so that
 * another tab's drawing never replaces them.
 */
export function savedDrawings({ tab, site }: Saves = ownStorages()): readonly CorrectedDrawing[] {
  const own = read(tab)?.map(drawingOf) ?? [];
  // A blank sheet is saved as an empty last line. Any other line without ink is not a drawing.
  const mine = own.filter((one, i) => one.drawing.length > 0 || (i === own.length - 1 && lineOf(one) === ''));
  const others = (read(site) ?? []).map(drawingOf).filter(({ drawing }) => drawing.length > 0);
  return [...others.filter((other) => !mine.some((one) => lineOf(one) === lineOf(other))), ...mine];
}

/** Saves these drawings for the tab. The last one is on its sheet. */
export function saveInTab(tab: Keep | undefined, drawings: readonly CorrectedDrawing[]): void {
  if (!hasRoom(drawings) || write(tab, drawings.map(lineOf))) return;
  // Where space runs out, the steps go first.
  attempt(() => tab?.removeItem(STEPS_KEY));
  write(tab, drawings.map(lineOf));
}

/** Saves `drawings` for the next visit, after all others, and removes `gone`. Says whether that worked. */
export function saveInSite(
  site: Keep | undefined,
  drawings: readonly CorrectedDrawing[],
  gone: readonly CorrectedDrawing[],
): boolean {
  const own = drawings.filter(({ drawing }) => drawing.length > 0).map(lineOf);
  const changed = new Set([...own, ...gone.map(lineOf)]);
  const all = read(site);
  if (all === undefined || !hasRoom(drawings)) return false;
  return write(site, [...all.filter((line) => line && !changed.has(line)), ...own]);
}

/**
 * Saves a drawing as the oldest, unless it is saved already, perhaps with more strokes, or there is no space. Returns the line of
 * what another tab made of it, if any.
 */
export function saveBeforeOthers(site: Keep | undefined, content: CorrectedDrawing): string | undefined {
  const line = lineOf(content);
  const all = read(site);
  if (line === '' || all === undefined) return undefined;
  const strokes = line.replace(END, '');
  // It may have more strokes, or say more of them.
  const newer = all.filter((other) => other !== line && `${other.replace(END, '')},`.startsWith(`${strokes},`)).at(-1);
  const isThere = newer !== undefined || all.includes(line);
  // As the oldest it is the first to be left out, so two tabs do not remove each other's drawings in turn.
  if (!isThere && fitting([line, ...all])[0] === line) write(site, [line, ...all]);
  return newer;
}

export const ownStorages = (): Saves => ({ tab: attempt(() => sessionStorage), site: siteStorage() });

/** The end of a line, after its last stroke. */
const END = /\](,"corrections":.*)?\}$/;

/** Whether the last drawing can be saved. If not, the saved data stays unchanged, perhaps with its beginning. */
const hasRoom = (drawings: readonly CorrectedDrawing[]): boolean => fitting(drawings.slice(-1).map(lineOf)).length > 0;

function lineOf(content: CorrectedDrawing): string {
  const known = lines.get(content);
  if (known !== undefined) return known;
  const { drawing, corrections } = content;
  if (drawing.length === 0) return '';
  const strokes = drawing.map((stroke) => stroke.map(({ x, y, t }) => [rounded(x), rounded(y), Math.round(t)]));
  const line = JSON.stringify({ strokes, ...(corrections.length > 0 && { corrections }) });
  lines.set(content, line);
  return line;
}

/** Sheet units, as they are saved. */
export const rounded = (value: number): number => Math.round(value * PLACES) / PLACES;

/** The drawing in a saved line. */
export function drawingOf(line: string): CorrectedDrawing {
  // Other code may have written here, so limit what could block the page.
  const { drawing: strokes, corrections } = readableDrawing(line);
  const drawing = cleanDrawing(strokes).slice(0, MOST_STROKES);
  const content = { drawing, corrections: drawing.length === strokes.length ? corrections : [] };
  lines.set(content, line);
  return content;
}

/** The saved lines, none where nothing is saved; `undefined` where they cannot be read. */
export function read(storage: Keep | undefined): readonly string[] | undefined {
  return attempt(() => storage && (storage.getItem(KEY)?.split('\n') ?? []));
}

/** Writes the lines. A storage that is full or forbidden stays as it is. */
function write(storage: Keep | undefined, kept: readonly string[]): boolean {
  const text = fitting(kept);
  const done = attempt(() => {
    if (text.length === 0) storage?.removeItem(KEY);
    else storage?.setItem(KEY, text.join('\n'));
    return storage !== undefined;
  });
  return done === true;
}

/** These lines, each once, without the oldest that do not fit. */
function fitting(kept: readonly string[]): readonly string[] {
  let room = MOST_CHARACTERS;
  const newestFirst = [...new Set([...kept].reverse())].filter((line) => {
    const fits = line.length < room;
    if (fits) room -= line.length + 1;
    return fits;
  });
  return newestFirst.reverse();
}

/** Sheet units. Saving rounds coordinates by less than this. */
const ROUNDED = 0.1;

/** Whether a reload would begin with this drawing. False where the browser saves nothing. */
export function isSaved(content: CorrectedDrawing, kept = savedDrawings().at(-1) ?? NO_DRAWING): boolean {
  const isSame = (stroke: Stroke, other: Stroke | undefined) =>
    stroke.length === other?.length &&
    stroke.every(({ x, y }, index) => {
      const point = other[index];
      return point && Math.abs(point.x - x) < ROUNDED && Math.abs(point.y - y) < ROUNDED;
    });
  const { drawing } = content;
  return (
    drawing.length === kept.drawing.length &&
    drawing.every((stroke, index) => isSame(stroke, kept.drawing[index])) &&
    JSON.stringify(content.corrections) === JSON.stringify(kept.corrections)
  );
}
