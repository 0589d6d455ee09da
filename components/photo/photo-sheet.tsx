'use client';

import { useState } from 'react';
import type { Box } from '../../lib/geometry/box';
import { BLANK } from '../../lib/reading/reading';
import { emptyBoxes } from '../../lib/session/photo/detections';
import {
  turnedBox,
  turnedEdits,
  withBox,
  withCrop,
  withMoved,
  withoutBox,
  withoutCrop,
} from '../../lib/session/photo/photo-edit-history';
import { shownPart, wholeOf } from '../../lib/session/photo/photo-place';
import type { OpenPhoto, PhotoSession } from '../../lib/session/photo/photo-session';
import { Button } from '../ui/button';
import { useShortcuts } from '../ui/use-shortcuts';
import { DetectionBoxes } from './detection-boxes';
import { PhotoFrame } from './photo-frame';
import { CropTools, PhotoTools } from './photo-tools';
import { TURNED } from './photo-words';
import { type Photo, usePhoto } from './use-photo';

/** The open photograph in place of the sheet, with its tools. */
export function PhotoSheet({ session }: { session: PhotoSession }) {
  const photo = usePhoto(session);
  return photo.open && <OpenSheet session={session} photo={photo} open={photo.open} />;
}

interface OpenProps {
  readonly session: PhotoSession;
  readonly photo: Photo;
  readonly open: OpenPhoto;
}

function OpenSheet({ session, photo, open }: OpenProps) {
  const [crop, setCrop] = useState<Box>();
  const { edits, chosen, isTurnedByReading } = open.steps.present;
  const part = shownPart(open.picture, edits);
  const { remove, keep, turn, draw, move } = handsOn({ session, photo, open });
  const leaveCrop = () => setCrop(undefined);
  const applyCrop = () => {
    if (crop) session.edit({ edits: withCrop(edits, crop), chosen });
    leaveCrop();
  };
  useShortcuts(crop ? { leave: leaveCrop } : { undo: session.undo, redo: session.redo, remove });
  return (
    <>
      <PhotoFrame
        photo={open}
        part={part}
        held={crop ?? photo.held}
        isCrop={crop !== undefined}
        empty={emptyBoxes(photo.detections, edits)}
        onDraw={crop ? setCrop : draw}
        onMove={crop ? (_, to) => setCrop(to) : move}
      >
        {(moving) => <DetectionBoxes photo={photo} moving={moving} onChoose={session.choose} />}
      </PhotoFrame>
      {isTurnedByReading && (
        <p className="turn-notice">
          {TURNED}
          <Button onClick={session.undo}>Undo the turn</Button>
        </p>
      )}
      {crop ? (
        <CropTools onApply={applyCrop} onLeave={leaveCrop} />
      ) : (
        <PhotoTools
          session={session}
          photo={open}
          onRemove={photo.held && remove}
          onKeep={keep}
          onTurn={turn}
          onCrop={() => setCrop(middleOf(part))}
          onWhole={() => session.edit({ edits: withoutCrop(edits), chosen })}
        />
      )}
    </>
  );
}

/** What can be done to the photograph and to its chosen find. */
function handsOn({ session, photo: { detections, detection, isChosen, held, isDrawn, live }, open }: OpenProps) {
  const { edits, chosen } = open.steps.present;
  const reading = live.kind === 'read' ? live.answer.reading : BLANK;
  const isLeftOut = isChosen && !isDrawn && detection?.index === undefined && reading.kind === 'digits';
  const draw = (box: Box) => session.edit({ edits: withBox(edits, box), chosen: box });
  return {
    draw,
    move: (from: Box, to: Box, isNudge: boolean) =>
      session.edit({ edits: withMoved(edits, from, to), chosen: to, isNudge }),
    /** Reads what was left out. */
    keep: isLeftOut && held ? () => draw(held) : undefined,
    remove() {
      if (!held || isLeftOut) return;
      const next =
        isChosen && detection ? (detections[detections.indexOf(detection) + 1] ?? detections.at(-2)) : undefined;
      session.edit({ edits: withoutBox(edits, held), chosen: next?.box ?? null });
    },
    turn() {
      const { height } = wholeOf(open.picture, edits.turns);
      session.edit({ edits: turnedEdits(edits, height), chosen: chosen && turnedBox(chosen, height) });
    },
  };
}

/** A new crop takes this ratio of both sides, in the middle, so that its corners are easy to grip. */
const MIDDLE = 0.8;

function middleOf({ x, y, width, height }: Box): Box {
  const margin = (1 - MIDDLE) / 2;
  return { x: x + width * margin, y: y + height * margin, width: width * MIDDLE, height: height * MIDDLE };
}
