import { type ReactNode, useEffect, useRef } from 'react';
import { mountPhotoCanvas, type PhotoCanvas } from '../../lib/browser/canvas/photo-canvas';
import type { Box } from '../../lib/geometry/box';
import { type Grip, gripped } from '../../lib/session/photo/grips';
import { inFrame, type Spot } from '../../lib/session/photo/photo-place';
import type { OpenPhoto } from '../../lib/session/photo/photo-session';
import { BoxCorners } from './boxes/box-corners';
import { styleOf } from './boxes/detection-boxes';
import { useBoxDrag } from './boxes/use-box-drag';

interface Props {
  readonly photo: OpenPhoto;
  /** The visible part of the picture. */
  readonly part: Box;
  /** The box that can be moved and resized, if any. */
  readonly held: Box | undefined;
  /** That box is a crop: everything around it is dark, and no finds are shown. */
  readonly isCrop: boolean;
  /** Boxes drawn by hand in which nothing has been found. */
  readonly empty: readonly Box[];
  readonly onDraw: (box: Box) => void;
  readonly onMove: (from: Box, to: Box, isNudge: boolean) => void;
  /** Renders the finds. `moving` is the held box while it is moved. */
  readonly children: (moving: Box | undefined) => ReactNode;
}

/** A smaller box is a slip of the hand. A ratio of the frame's side. */
const LEAST_BOX = 0.015;
/** An arrow key moves a corner by this ratio of the frame's side. */
const NUDGE = 0.01;

/** The photograph in its frame, and the boxes that are drawn, moved and cropped on it. */
export function PhotoFrame({ photo, part, held, isCrop, empty, onDraw, onMove, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const side = Math.max(part.width, part.height);
  const done = (grip: Grip, drawn: Box, isNudge = false) => {
    const box = inWholePixels(drawn);
    if (Math.min(box.width, box.height) < LEAST_BOX * side) return;
    if (grip === 'new' || !held) onDraw(box);
    else onMove(held, box, isNudge);
  };
  const nudge = (grip: Grip, by: Spot) => {
    const step = Math.max(1, NUDGE * side);
    const to = { x: by.x * step, y: by.y * step };
    if (held) done(grip, gripped(grip, held, { x: 0, y: 0 }, to, part), true);
  };
  const drag = useBoxDrag({ frame, part, held, onDone: done });
  const drawn = drag?.grip === 'new' ? drag.box : undefined;
  const moving = drawn ? undefined : drag?.box;
  const place = (box: Box) => styleOf(inFrame(box, part));
  useFocusKept(frame);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are places in a picture.
    <div ref={frame} role="group" tabIndex={-1} aria-label="Photo" data-testid="photo-view" className="photo-frame">
      <PhotoPicture photo={photo} />
      <div className="photo-surface" style={place(part)} />
      {!isCrop && children(moving)}
      {!isCrop &&
        [...empty, ...(drawn ? [drawn] : [])].map((box, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes come and go at the end.
          <div key={i} className="photo-mark" style={place(box)} />
        ))}
      {isCrop && held && (
        <div className="photo-mark" data-grip="all" data-crop style={place(drawn ?? moving ?? held)} />
      )}
      {held && !drawn && (
        <div className="corners" data-crop={isCrop} style={place(moving ?? held)}>
          <BoxCorners what={isCrop ? 'the crop' : 'the box'} onNudge={nudge} />
        </div>
      )}
    </div>
  );
}

/** The photograph, turned and cropped. */
function PhotoPicture({ photo: { picture, steps } }: { photo: OpenPhoto }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const shown = useRef<PhotoCanvas>(null);
  const { edits } = steps.present;
  // biome-ignore lint/correctness/useExhaustiveDependencies: later edits are shown by the effect below.
  useEffect(() => {
    if (!canvasRef.current) return;
    const own = mountPhotoCanvas(canvasRef.current, picture, edits);
    shown.current = own;
    return own.release;
  }, [picture]);
  useEffect(() => shown.current?.show(edits), [edits]);
  return <canvas ref={canvasRef} role="img" aria-label="Your photo" className="absolute inset-0 size-full" />;
}

/** Keeps the focus at the photograph when the button that had it goes away, or the find that was removed. */
function useFocusKept(frame: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, [frame]);
}

function inWholePixels({ x, y, width, height }: Box): Box {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(Math.round) as [number, number, number, number];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
