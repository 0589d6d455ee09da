import type { Drawing } from '../ink/drawing';
import { formatStrokesLine, parseStrokesLine, StrokesFileError } from '../ink/strokes-file';
import type { Steps } from './steps';

const KEY = 'scrawl.drawing';
/** Tenths of a sheet unit are finer than any screen. */
const PLACES = 10;
/** Longer drawings are not kept: a browser gives a site about five million characters, and writing takes time. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Where drawings are kept: the tab's own storage comes first, so that another tab's drawing never takes the place of this
 * one's; then the site's, for the next visit. None where the browser has none for us.
 */
type Keeps = readonly Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>[];

/** What was kept when this page was last left: what its drawing had replaced, if anything, then the drawing. */
export function keptDrawings(storages: Keeps = ownStorages()): readonly Drawing[] {
  for (const storage of storages) {
    const lines = attempt(() => storage.getItem(KEY))?.split('\n') ?? [];
    const drawings = lines.map(drawingOf);
    if (drawings.length > 0 && drawings.every((drawing) => drawing.length > 0)) return drawings;
  }
  return [];
}

/** Keeps these drawings in place of the last ones; none leaves nothing behind. Where nothing can be kept, nothing is. */
export function keepDrawings(drawings: readonly Drawing[], storages: Keeps = ownStorages()): void {
  const text = drawings.map((drawing) => formatStrokesLine({ drawing: drawing.map(rounded) })).join('\n');
  for (const storage of storages) {
    attempt(() =>
      text === '' || text.length > MOST_CHARACTERS ? storage.removeItem(KEY) : storage.setItem(KEY, text),
    );
  }
}

/**
 * What of a sheet is worth keeping: its drawing, and before it the one that a copy or a file took the place of. What was
 * cleared is not kept.
 */
export function worthKeeping({ past, present }: Steps<Drawing>): readonly Drawing[] {
  if (present.length === 0) return [];
  const cleared = past.map((drawing) => drawing.length).lastIndexOf(0);
  const since = past.slice(cleared + 1).reverse();
  const replaced = since.find((drawing) => drawing.some((stroke, i) => stroke !== present[i]));
  return replaced ? [replaced, present] : [present];
}

function drawingOf(line: string): Drawing {
  try {
    return parseStrokesLine(line).drawing;
  } catch (error) {
    if (error instanceof StrokesFileError) return [];
    throw error;
  }
}

const rounded = (stroke: Drawing[number]) =>
  stroke.map(({ x, y, t }) => ({ x: round(x), y: round(y), t: Math.round(t) }));
const round = (value: number): number => Math.round(value * PLACES) / PLACES;

/** A full storage, and one that the browser forbids, throw. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Merely looking at a storage throws where the browser forbids it. */
function ownStorages(): Keeps {
  const storages = [attempt(() => sessionStorage), attempt(() => localStorage)];
  return storages.filter((storage) => storage !== undefined);
}
