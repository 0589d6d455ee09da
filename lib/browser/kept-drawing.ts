import type { Drawing } from '../ink/drawing';
import { formatStrokesLine, parseStrokesLine, StrokesFileError } from '../ink/strokes-file';
import type { Steps } from './steps';

const KEY = 'scrawl.drawing';
/** Tenths of a sheet unit are finer than any screen. */
const PLACES = 10;
/** Longer drawings are not kept: a browser gives a site about five million characters, and writing takes time. */
const MOST_CHARACTERS = 1_000_000;

type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where drawings are kept; nowhere where the browser has no such storage for us. */
export interface Keeps {
  /** The tab's own, which comes first: another tab's drawing never takes the place of this one's. */
  readonly tab: Keep | undefined;
  /** The site's, for the next visit. */
  readonly site: Keep | undefined;
}

/** What was kept when this page was last left: what its drawing had replaced, if anything, then the drawing. */
export function keptDrawings({ tab, site }: Keeps = ownStorages()): readonly Drawing[] {
  const text = attempt(() => tab?.getItem(KEY)) ?? attempt(() => site?.getItem(KEY)) ?? '';
  const drawings = text.split('\n').map(drawingOf);
  return drawings.every((drawing) => drawing.length > 0) ? drawings : [];
}

/** Keeps these drawings in place of the last ones; none leaves nothing behind. Where nothing can be kept, nothing is. */
export function keepDrawings(drawings: readonly Drawing[], { tab, site }: Keeps = ownStorages()): void {
  const lines = drawings.map((drawing) => formatStrokesLine({ drawing: drawing.map(rounded) }));
  const text = [lines, lines.slice(-1)].map((kept) => kept.join('\n')).find(({ length }) => length <= MOST_CHARACTERS);
  keep(site, text);
  keep(tab, text);
  // A tab that was cleared begins blank, and not with another tab's drawing.
  if (!text) attempt(() => tab?.setItem(KEY, ''));
}

function keep(storage: Keep | undefined, text = ''): void {
  // An older drawing must not come back in place of one that found no room.
  attempt(() => storage?.removeItem(KEY));
  if (text !== '') attempt(() => storage?.setItem(KEY, text));
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
    return line === '' ? [] : parseStrokesLine(line).drawing;
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
  return { tab: attempt(() => sessionStorage), site: attempt(() => localStorage) };
}
