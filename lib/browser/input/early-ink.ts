import type { Session } from '../../session/session';

/** A pointer event on the sheet, and where the sheet was then. */
export type EarlyEvent = readonly [event: PointerEvent, box: DOMRect];

/** All pointer events on the sheet that the page recorded before its scripts had loaded. */
export interface EarlyInk {
  readonly events: EarlyEvent[];
  /** Abort it to stop recording. */
  readonly stop: AbortController;
}

declare global {
  interface Window {
    earlyInk?: EarlyInk | undefined;
  }
}

/**
 * Takes what the page has recorded so far. Drops it where a link's drawing or a photograph covers the sheet by now: that
 * ink was not meant for the sheet below.
 */
export function takeEarlyInk({ shared, photo }: Pick<Session, 'shared' | 'photo'>): readonly EarlyEvent[] {
  const early = window.earlyInk;
  window.earlyInk = undefined;
  early?.stop.abort();
  const isCovered = photo.state.get().kind !== 'closed' || !['closed', 'broken'].includes(shared.state.get().kind);
  return isCovered ? [] : (early?.events ?? []);
}
