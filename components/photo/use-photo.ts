import { useMemo } from 'react';
import type { Box } from '../../lib/geometry/box';
import type { OpenPhoto, PhotoDesk, PhotoLive, PhotoState } from '../../lib/session/photo-desk';
import { type Find, findIn, findsOf } from '../../lib/session/photo-finds';
import { firstLookedAt } from '../reading/choice';
import { useStore } from '../ui/use-store';

/** The photograph as it stands: what is open, what was read in it, and which find is looked at. */
export interface Photo {
  readonly state: PhotoState;
  readonly live: PhotoLive;
  /** The open photograph, or the one that stays open while another is opened. */
  readonly open: OpenPhoto | undefined;
  readonly finds: readonly Find[];
  /** The chosen one, or the one that is looked at before one is chosen. */
  readonly find: Find | undefined;
  readonly isChosen: boolean;
  /** The box that was chosen, and can be moved or removed: a find's, or one drawn by hand in which there is none. */
  readonly held: Box | undefined;
  /** That box was drawn by hand. */
  readonly isDrawn: boolean;
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
  const chosen = present?.chosen ?? undefined;
  const chosenFind = chosen && findIn(finds, chosen);
  const drawn = chosen && edits?.added.find((one) => isEqual(one, chosen));
  return {
    state,
    live,
    open,
    finds,
    find: chosenFind ?? lookedAtFirst(finds),
    isChosen: chosenFind !== undefined,
    held: drawn ?? chosenFind?.box,
    isDrawn: drawn !== undefined,
  };
}

function lookedAtFirst(finds: readonly Find[]): Find | undefined {
  const digits = finds.filter(({ index }) => index !== undefined);
  return digits[firstLookedAt(digits.map(({ digit }) => digit))] ?? finds[0];
}

const isEqual = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
