'use client';

import { useState } from 'react';
import type { OpenPhoto, PhotoDesk } from '../lib/browser/photo-desk';
import {
  turnedBox,
  turnedEdits,
  withBox,
  withCrop,
  withMoved,
  withoutBox,
  withoutCrop,
} from '../lib/browser/photo-edit-steps';
import { emptyBoxes } from '../lib/browser/photo-finds';
import { shownPart, wholeOf } from '../lib/browser/photo-place';
import { BLANK } from '../lib/digit/reading';
import type { Box } from '../lib/image/box';
import { PhotoFrame } from './photo-frame';
import { CropTools, PhotoTools } from './photo-tools';
import { findName } from './photo-words';
import { type Photo, usePhoto } from './use-photo';
import { useShortcuts } from './use-shortcuts';

/** The open photograph in the sheet's place, with its tools. */
export function PhotoSheet({ desk }: { desk: PhotoDesk }) {
  const photo = usePhoto(desk);
  return photo.open && <OpenSheet desk={desk} photo={photo} open={photo.open} />;
}

function OpenSheet({ desk, photo, open }: { desk: PhotoDesk; photo: Photo; open: OpenPhoto }) {
  const [crop, setCrop] = useState<Box>();
  const { finds, find, live } = photo;
  const { edits, chosen } = open.steps.present;
  const reading = live.kind === 'read' ? live.answer.reading : BLANK;
  const remove = () => {
    if (!find) return;
    const next = finds[finds.indexOf(find) + 1] ?? finds.at(-2);
    desk.edit({ edits: withoutBox(edits, find.box), chosen: next?.box ?? null });
  };
  const turn = () => {
    const { height } = wholeOf(open.picture, edits.turns);
    desk.edit({ edits: turnedEdits(edits, height), chosen: chosen && turnedBox(chosen, height) });
  };
  const draw = (box: Box) => desk.edit({ edits: withBox(edits, box), chosen: box });
  const leaveCrop = () => setCrop(undefined);
  const applyCrop = () => {
    if (crop) desk.edit({ edits: withCrop(edits, crop), chosen });
    leaveCrop();
  };
  const isChosen = find !== undefined && chosen !== null;
  const canRemove = isChosen && (find.index !== undefined || reading.kind !== 'digits');
  const removeIt = canRemove ? remove : undefined;
  useShortcuts(crop ? { leave: leaveCrop } : { undo: desk.undo, redo: desk.redo, remove: removeIt });
  return (
    <>
      <PhotoFrame
        photo={open}
        finds={finds}
        find={find}
        isChosen={isChosen}
        empty={emptyBoxes(finds, edits)}
        isRead={reading.kind === 'digits'}
        nameOf={(one) => findName(reading, one)}
        crop={crop}
        onCrop={setCrop}
        onChoose={desk.choose}
        onDraw={draw}
        onMove={(from, to, isNudge) => desk.edit({ edits: withMoved(edits, from, to), chosen: to, isNudge })}
      />
      {crop ? (
        <CropTools onApply={applyCrop} onLeave={leaveCrop} />
      ) : (
        <PhotoTools
          desk={desk}
          photo={open}
          onRemove={removeIt}
          onKeep={isChosen && !canRemove ? () => draw(find.box) : undefined}
          onTurn={turn}
          onCrop={() => setCrop(middleOf(shownPart(open.picture, edits)))}
          onWhole={() => desk.edit({ edits: withoutCrop(edits), chosen })}
        />
      )}
    </>
  );
}

/** A crop begins with this share of both sides, in the middle: its corners are then easy to take. */
const MIDDLE = 0.8;

function middleOf({ x, y, width, height }: Box): Box {
  const margin = (1 - MIDDLE) / 2;
  return { x: x + width * margin, y: y + height * margin, width: width * MIDDLE, height: height * MIDDLE };
}
