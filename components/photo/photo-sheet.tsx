'use client';

import { useState } from 'react';
import type { Box } from '../../lib/geometry/box';
import { BLANK } from '../../lib/reading/reading';
import type { OpenPhoto, PhotoDesk } from '../../lib/session/photo-desk';
import {
  turnedBox,
  turnedEdits,
  withBox,
  withCrop,
  withMoved,
  withoutBox,
  withoutCrop,
} from '../../lib/session/photo-edit-steps';
import { emptyBoxes } from '../../lib/session/photo-finds';
import { shownPart, wholeOf } from '../../lib/session/photo-place';
import { useShortcuts } from '../ui/use-shortcuts';
import { PhotoFinds } from './frame/photo-finds';
import { PhotoFrame } from './frame/photo-frame';
import { CropTools, PhotoTools } from './photo-tools';
import { type Photo, usePhoto } from './use-photo';

/** The open photograph in the sheet's place, with its tools. */
export function PhotoSheet({ desk }: { desk: PhotoDesk }) {
  const photo = usePhoto(desk);
  return photo.open && <OpenSheet desk={desk} photo={photo} open={photo.open} />;
}

function OpenSheet({ desk, photo, open }: { desk: PhotoDesk; photo: Photo; open: OpenPhoto }) {
  const [crop, setCrop] = useState<Box>();
  const { finds, find, isChosen, held, isDrawn, live } = photo;
  const { edits, chosen } = open.steps.present;
  const reading = live.kind === 'read' ? live.answer.reading : BLANK;
  const isLeftOut = isChosen && !isDrawn && find?.index === undefined && reading.kind === 'digits';
  const remove = () => {
    if (!held || isLeftOut) return;
    const next = isChosen && find ? (finds[finds.indexOf(find) + 1] ?? finds.at(-2)) : undefined;
    desk.edit({ edits: withoutBox(edits, held), chosen: next?.box ?? null });
  };
  const turn = () => {
    const { height } = wholeOf(open.picture, edits.turns);
    desk.edit({ edits: turnedEdits(edits, height), chosen: chosen && turnedBox(chosen, height) });
  };
  const draw = (box: Box) => desk.edit({ edits: withBox(edits, box), chosen: box });
  const move = (from: Box, to: Box, isNudge: boolean) =>
    desk.edit({ edits: withMoved(edits, from, to), chosen: to, isNudge });
  const leaveCrop = () => setCrop(undefined);
  const applyCrop = () => {
    if (crop) desk.edit({ edits: withCrop(edits, crop), chosen });
    leaveCrop();
  };
  useShortcuts(crop ? { leave: leaveCrop } : { undo: desk.undo, redo: desk.redo, remove });
  return (
    <>
      <PhotoFrame
        photo={open}
        part={shownPart(open.picture, edits)}
        held={crop ?? held}
        isCrop={crop !== undefined}
        empty={emptyBoxes(finds, edits)}
        onDraw={crop ? setCrop : draw}
        onMove={crop ? (_, to) => setCrop(to) : move}
      >
        {(moving) => <PhotoFinds photo={photo} moving={moving} onChoose={desk.choose} />}
      </PhotoFrame>
      {crop ? (
        <CropTools onApply={applyCrop} onLeave={leaveCrop} />
      ) : (
        <PhotoTools
          desk={desk}
          photo={open}
          onRemove={held && remove}
          onKeep={isLeftOut && held ? () => draw(held) : undefined}
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
