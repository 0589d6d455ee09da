import type { Session } from '../../session/session';

/** What a pointer did on the sheet, and where the sheet was then. */
export type EarlyEvent = readonly [event: PointerEvent, box: DOMRect];

/** All that pointers did on the sheet since it stands there, kept by the page itself until its scripts have come. */
export interface EarlyInk {
  readonly events: EarlyEvent[];
  /** Aborted, no more is kept. */
  readonly stop: AbortController;
}

declare global {
  interface Window {
    earlyInk?: EarlyInk | undefined;
  }
}

/**
 * Takes from the page what it has kept so far. Ink that a link's drawing or a photograph lies over by now was not meant for
 * the sheet under it, and goes.
 */
export function takeEarlyInk({ shared, photo }: Pick<Session, 'shared' | 'photo'>): readonly EarlyEvent[] {
  const early = window.earlyInk;
  window.earlyInk = undefined;
  early?.stop.abort();
  const isCovered = photo.state.get().kind !== 'closed' || !['closed', 'broken'].includes(shared.state.get().kind);
  return isCovered ? [] : (early?.events ?? []);
}
