import { useLayoutEffect, useRef, useState } from 'react';
import type { Box } from '../../../lib/geometry/box';
import type { PhotoEdits } from '../../../lib/reading/photo-edits';
import { type Spot, shownPart, wholeOf } from '../../../lib/session/photo/photo-place';
import type { OpenPhoto } from '../../../lib/session/photo/photo-session';
import {
  firstView,
  type Gesture,
  MOST_ZOOM,
  moved,
  type Room,
  revealed,
  shapeFor,
  wholeView,
  zoomedAt,
  zoomOf,
} from '../../../lib/session/photo/photo-view';
import type { Photo } from '../use-photo';

/** What is seen of the photograph, and the ways to move that. */
export interface PhotoView {
  readonly room: Room;
  readonly view: Box;
  readonly isZoomed: boolean;
  readonly mayZoomIn: boolean;
  /** A gesture begins: what follows is told from here. */
  begin(): void;
  follow(gesture: Gesture): void;
  /** Takes one step from where the view is. Returns whether it leads anywhere. */
  step(gesture: Gesture): boolean;
  /** Zooms around the middle. */
  zoom(by: number): void;
  /** Zooms in at a place, or out to the whole. */
  toggle(at: Spot): void;
  showAll(): void;
}

/** A view that a person chose, or the first one. It holds for one turn and one crop of the picture. */
interface Taken {
  readonly view: Box;
  readonly of: string;
}

/** A double tap zooms in by this. */
const DOUBLE_ZOOM = 2.5;
/** A zoom of less is that of the whole. */
const ZOOMED_FROM = 1.001;
const MIDDLE: Spot = { x: 0.5, y: 0.5 };

/** The view of an open photograph. A new crop begins with the whole of the picture, and so does each turn. */
export function usePhotoView(photo: Photo, open: OpenPhoto, isCropping: boolean): PhotoView {
  const { edits, chosen } = open.steps.present;
  const shape = useHighest(shapeFor(wholeOf(open.picture, edits.turns)));
  const room = { part: shownPart(open.picture, edits), shape };
  const of = placeOf(edits, shape, isCropping);
  const [taken, take] = useState<Taken>();
  // What is seen while a crop is chosen is forgotten with it.
  const [before, setBefore] = useState<Taken>();
  const [isCrop, setCrop] = useState(isCropping);
  if (isCrop !== isCropping) {
    setCrop(isCropping);
    setBefore(isCropping ? taken : undefined);
    take(isCropping ? undefined : before);
  } else if (taken && taken.of !== of) take(undefined);
  const whole = wholeView(room);
  const view = taken?.of === of ? taken.view : whole;
  const latest = useRef(view);
  const start = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  });
  const go = (next: Box) => {
    latest.current = next;
    take({ view: next, of });
  };

  const [isLed, setLed] = useState(false);
  const finds = findsOf(photo, open);
  if (finds && !isLed) {
    setLed(true);
    // Once somebody has moved the view or done anything else, it is theirs.
    if (!taken && isUntouched(open)) take({ view: firstView(finds, room), of });
  }
  const [shown, setShown] = useState(chosen);
  if (shown !== chosen) {
    setShown(chosen);
    const next = chosen ? revealed(view, chosen, room) : view;
    if (next !== view) take({ view: next, of });
  }

  const step = (gesture: Gesture) => {
    const next = moved(latest.current, gesture, room);
    if (isEqual(next, latest.current)) return false;
    go(next);
    return true;
  };
  const zoom = zoomOf(view, room);
  const isZoomed = zoom > ZOOMED_FROM;
  return {
    room,
    view,
    isZoomed,
    mayZoomIn: zoom < MOST_ZOOM / ZOOMED_FROM,
    begin() {
      start.current = latest.current;
    },
    follow: (gesture) => go(moved(start.current, gesture, room)),
    step,
    zoom: (by) => go(zoomedAt(latest.current, MIDDLE, by, room)),
    toggle: (at) => go(isZoomed ? whole : zoomedAt(whole, at, DOUBLE_ZOOM, room)),
    showAll: () => go(whole),
  };
}

/** The frame grows with a turn and does not shrink again, so that the tools below it stay under the pointer. */
function useHighest(shape: number): number {
  const [highest, setHighest] = useState(shape);
  if (shape < highest) setHighest(shape);
  return Math.min(shape, highest);
}

const placeOf = ({ turns, crop }: PhotoEdits, shape: number, isCropping: boolean): string =>
  JSON.stringify([turns, crop, shape, isCropping]);

/** The digits and signs that were read, once the picture was. */
function findsOf({ live, detections }: Photo, { picture }: OpenPhoto): Box[] | undefined {
  if (live.kind !== 'read' || live.question?.picture !== picture) return undefined;
  return detections.filter(({ index }) => index !== undefined).map(({ box }) => box);
}

const isUntouched = ({ steps: { past, present } }: OpenPhoto): boolean =>
  present.chosen === null && (past.length === 0 || present.isTurnedByReading === true);

const isEqual = (a: Box, b: Box): boolean =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.width - b.width)) < 1e-6 * a.width;
