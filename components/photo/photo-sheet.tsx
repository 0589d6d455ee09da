'use client';

import { useRef, useState } from 'react';
import type { Mark } from '../../lib/browser/canvas/photo-picture';
import type { Box } from '../../lib/geometry/box';
import { emptyBoxes } from '../../lib/session/photo/detections';
import { withCrop, withoutCrop } from '../../lib/session/photo/photo-edit-history';
import { shownPart } from '../../lib/session/photo/photo-place';
import type { OpenPhoto, PhotoSession } from '../../lib/session/photo/photo-session';
import { firstCrop } from '../../lib/session/photo/photo-view';
import { Button } from '../ui/button';
import { LazyDialog } from '../ui/lazy';
import { useShortcuts } from '../ui/use-shortcuts';
import { DetectionBoxes } from './boxes/detection-boxes';
import { photoCommands } from './photo-commands';
import { PhotoFrame } from './photo-frame';
import { CropTools, PhotoTools } from './photo-tools';
import { TURNED } from './photo-words';
import { type Photo, usePhoto } from './use-photo';
import { PhotoBar } from './view/photo-bar';
import { usePhotoView } from './view/use-photo-view';

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
  const [isBox, setBox] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const answer = photo.live.kind === 'read' ? photo.live.answer : undefined;
  const isRead = answer?.reading.kind === 'digits';
  const { edits, chosen, isTurnedByReading } = open.steps.present;
  const part = shownPart(open.picture, edits);
  const { change, remove, keep, turn, draw, move } = photoCommands(session, photo, open);
  const tool = crop ? 'crop' : isBox ? 'box' : undefined;
  const look = usePhotoView(photo, open, tool === 'crop');
  const surface = useRef<HTMLDivElement>(null);
  const boxTool = useRef<HTMLButtonElement>(null);
  const takeBox = (isOn: boolean) => {
    setBox(isOn);
    // With a keyboard, the next key places the box.
    if (isOn) surface.current?.focus({ preventScroll: true });
    else boxTool.current?.focus({ preventScroll: true });
  };
  const drawBox = (box: Box) => {
    setBox(false);
    draw(box);
  };
  const takeCrop = () => {
    setBox(false);
    setCrop(firstCrop(findsIn(photo), part));
  };
  const leaveCrop = () => setCrop(undefined);
  const applyCrop = () => {
    if (crop) change({ edits: withCrop(edits, crop) });
    leaveCrop();
  };
  useShortcuts(
    crop
      ? { leave: leaveCrop }
      : {
          undo: session.undo,
          redo: session.redo,
          ...(remove && { remove }),
          ...(isBox && { leave: () => takeBox(false) }),
        },
  );
  return (
    <>
      <PhotoFrame
        photo={open}
        surface={surface}
        look={look}
        tool={tool}
        held={crop ?? (isBox ? undefined : photo.held)}
        empty={emptyBoxes(photo.detections, edits)}
        onDraw={crop ? setCrop : drawBox}
        onMove={crop ? (_, to) => setCrop(to) : move}
        onLeave={() => chosen && session.choose(null)}
      >
        {(moving) => (
          <DetectionBoxes photo={photo} view={look.view} mayMove={!tool} moving={moving} onChoose={session.choose} />
        )}
      </PhotoFrame>
      <PhotoBar look={look} tool={tool} onBox={takeBox} boxTool={boxTool} />
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
          onCrop={takeCrop}
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

/** The digits and signs that were read. */
const findsIn = ({ detections }: Photo): Box[] =>
  detections.filter(({ index }) => index !== undefined).map(({ box }) => box);
