'use client';

import { useState } from 'react';
import type { Mark } from '../../lib/browser/canvas/photo-picture';
import type { Box } from '../../lib/geometry/box';
import { emptyBoxes } from '../../lib/session/photo/detections';
import { withCrop, withoutCrop } from '../../lib/session/photo/photo-edit-history';
import { shownPart } from '../../lib/session/photo/photo-place';
import type { OpenPhoto, PhotoSession } from '../../lib/session/photo/photo-session';
import { Button } from '../ui/button';
import { LazyDialog } from '../ui/lazy';
import { useShortcuts } from '../ui/use-shortcuts';
import { DetectionBoxes } from './boxes/detection-boxes';
import { photoCommands } from './photo-commands';
import { PhotoFrame } from './photo-frame';
import { CropTools, PhotoTools } from './photo-tools';
import { TURNED } from './photo-words';
import { type Photo, usePhoto } from './use-photo';

/** The open photograph in place of the sheet, with its tools. */
export function PhotoSheet({ session }: { session: PhotoSession }) {
  const photo = usePhoto(session);
  return photo.open && <OpenSheet session={session} photo={photo} open={photo.open} />;
}

const loadPhotoShare = () => import('./photo-share-dialog').then(({ PhotoShareDialog }) => PhotoShareDialog);

interface OpenProps {
  readonly session: PhotoSession;
  readonly photo: Photo;
  readonly open: OpenPhoto;
}

function OpenSheet({ session, photo, open }: OpenProps) {
  const [crop, setCrop] = useState<Box>();
  const [isSharing, setSharing] = useState(false);
  const answer = photo.live.kind === 'read' ? photo.live.answer : undefined;
  const isRead = answer?.reading.kind === 'digits';
  const { edits, isTurnedByReading } = open.steps.present;
  const part = shownPart(open.picture, edits);
  const { change, remove, keep, turn, draw, move } = photoCommands(session, photo, open);
  const leaveCrop = () => setCrop(undefined);
  const applyCrop = () => {
    if (crop) change({ edits: withCrop(edits, crop) });
    leaveCrop();
  };
  useShortcuts(crop ? { leave: leaveCrop } : { undo: session.undo, redo: session.redo, ...(remove && { remove }) });
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
          onRemove={remove}
          onKeep={keep}
          onTurn={turn}
          onCrop={() => setCrop(middleOf(part))}
          onWhole={() => change({ edits: withoutCrop(edits) })}
          onShare={isRead ? () => setSharing(true) : undefined}
        />
      )}
      {answer && (
        <LazyDialog
          isOpen={isSharing}
          load={loadPhotoShare}
          props={{ photo: open, answer, marks: marksOf(photo), onClose: () => setSharing(false) }}
        />
      )}
    </>
  );
}

const marksOf = ({ detections }: Photo): Mark[] =>
  detections.flatMap(({ member, box, index }) => (index === undefined ? [] : [{ box, text: member.text }]));

/** A new crop takes this ratio of both sides, in the middle, so that its corners are easy to grip. */
const MIDDLE = 0.8;

function middleOf({ x, y, width, height }: Box): Box {
  const margin = (1 - MIDDLE) / 2;
  return { x: x + width * margin, y: y + height * margin, width: width * MIDDLE, height: height * MIDDLE };
}
