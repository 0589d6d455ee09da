import { useMemo } from 'react';
import type { Box } from '../../lib/geometry/box';
import { asSet, type Detection, detectionIn, detectionsOf } from '../../lib/session/photo/detections';
import type { OpenPhoto, PhotoLive, PhotoSession, PhotoState } from '../../lib/session/photo/photo-session';
import { firstLookedAt } from '../reading/choice';
import { useStore } from '../ui/use-store';

/** The open photograph, its reading, and the find whose bars are shown. */
export interface Photo {
  readonly state: PhotoState;
  /** Its reading as the user put it right. */
  readonly live: PhotoLive;
  /** The open photograph, or the one that stays open while another is opened. */
  readonly open: OpenPhoto | undefined;
  readonly detections: readonly Detection[];
  /** The chosen find, or the one shown before any is chosen. */
  readonly detection: Detection | undefined;
  readonly isChosen: boolean;
  /** The chosen box, which can be moved or removed: that of a find, or one drawn by hand without a find in it. */
  readonly held: Box | undefined;
  /** Whether that box was drawn by hand. */
  readonly isDrawn: boolean;
}

export function usePhoto(session: PhotoSession): Photo {
  const state = useStore(session.state);
  const read = useStore(session.reading);
  const open = state.kind === 'open' ? state : undefined;
  const present = open?.steps.present;
  const edits = present?.edits;
  const live = useMemo(
    (): PhotoLive =>
      present && read.kind === 'read' && read.question
        ? { ...read, answer: asSet(read.answer, read.question, present) }
        : read,
    [present, read],
  );
  const detections = useMemo(
    () =>
      edits && live.kind === 'read' && live.question?.picture === open?.picture && live.question
        ? detectionsOf(live.answer, live.question, edits)
        : [],
    [edits, live, open?.picture],
  );
  const chosen = present?.chosen ?? undefined;
  const chosenFind = chosen && detectionIn(detections, chosen);
  const drawn = chosen && edits?.added.find((one) => isEqual(one, chosen));
  return {
    state,
    live,
    open,
    detections,
    detection: chosenFind ?? lookedAtFirst(detections),
    isChosen: chosenFind !== undefined,
    held: drawn ?? chosenFind?.box,
    isDrawn: drawn !== undefined,
  };
}

function lookedAtFirst(detections: readonly Detection[]): Detection | undefined {
  const digits = detections.filter(({ index }) => index !== undefined);
  return digits[firstLookedAt(digits.map(({ member }) => member))] ?? detections[0];
}

const isEqual = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
