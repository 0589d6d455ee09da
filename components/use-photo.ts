import { useMemo } from 'react';
import type { OpenPhoto, PhotoDesk, PhotoLive, PhotoState } from '../lib/browser/photo-desk';
import { type Find, findIn, findsOf } from '../lib/browser/photo-finds';
import { firstLookedAt } from './choice';
import { useStore } from './use-store';

/** The photograph as it stands: what is open, what was read in it, and which find is looked at. */
export interface Photo {
  readonly state: PhotoState;
  readonly live: PhotoLive;
  /** The open photograph, or the one that stays open while another is opened. */
  readonly open: OpenPhoto | undefined;
  readonly finds: readonly Find[];
  readonly find: Find | undefined;
}

export function usePhoto(desk: PhotoDesk): Photo {
  const state = useStore(desk.state);
  const live = useStore(desk.reading);
  const open = state.kind === 'open' ? state : undefined;
  const present = open?.steps.present;
  const edits = present?.edits;
  const finds = useMemo(
    () =>
      edits && live.kind === 'read' && live.question?.picture === open?.picture && live.question
        ? findsOf(live.answer, live.question, edits)
        : [],
    [edits, live, open?.picture],
  );
  const find = (present?.chosen && findIn(finds, present.chosen)) ?? lookedAtFirst(finds);
  return { state, live, open, finds, find };
}

function lookedAtFirst(finds: readonly Find[]): Find | undefined {
  const digits = finds.filter(({ index }) => index !== undefined);
  return digits[firstLookedAt(digits.map(({ digit }) => digit))] ?? finds[0];
}
