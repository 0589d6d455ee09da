import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { mountPhotoCanvas, type PhotoCanvas } from '../../lib/browser/canvas/photo-canvas';
import type { Box } from '../../lib/geometry/box';
import { type Grip, gripped } from '../../lib/session/photo/grips';
import { inFrame, type Spot } from '../../lib/session/photo/photo-place';
import type { OpenPhoto } from '../../lib/session/photo/photo-session';
import { middleBox } from '../../lib/session/photo/photo-view';
import { BoxCorners } from './boxes/box-corners';
import { styleOf } from './boxes/detection-boxes';
import { PhotoSurface } from './view/photo-surface';
import { usePhotoGestures } from './view/use-photo-gestures';
import type { PhotoView } from './view/use-photo-view';
import './photo-frame.css';

/** A tool draws a box: a crop, or a new find. */
export type BoxTool = 'crop' | 'box';

interface Props {
  readonly photo: OpenPhoto;
  /** The photograph itself, which takes the focus. */
  readonly surface: RefObject<HTMLDivElement | null>;
  readonly look: PhotoView;
  /** With a crop, everything around it is dark, and no finds are shown. */
  readonly tool: BoxTool | undefined;
  /** The box that can be moved and resized, if any. */
  readonly held: Box | undefined;
  /** Boxes drawn by hand in which nothing has been found. */
  readonly empty: readonly Box[];
  readonly onDraw: (box: Box) => void;
  readonly onMove: (from: Box, to: Box, isNudge: boolean) => void;
  /** The photograph was pressed where nothing is chosen by it. */
  readonly onLeave: () => void;
  /** Renders the finds. `moving` is the held box while it is moved. */
  readonly children: (moving: Box | undefined) => ReactNode;
}

/** A smaller box is a slip of the hand. A ratio of the frame's longer side. */
const LEAST_BOX = 0.015;
/** An arrow key moves a corner by this ratio of the frame's longer side. */
const NUDGE = 0.01;

/** The photograph in its frame, and the boxes that are drawn, moved and cropped on it. */
export function PhotoFrame({ photo, surface, look, tool, held, empty, onDraw, onMove, onLeave, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isCrop = tool === 'crop';
  const focusCorner = useFocusAtCorner(frame, held);
  const side = Math.max(look.view.width, look.view.height);
  const done = (grip: Grip, drawn: Box, isNudge = false) => {
    const box = inWholePixels(drawn);
    if (Math.min(box.width, box.height) < Math.max(1, LEAST_BOX * side)) return;
    if (grip === 'new' || !held) {
      if (!isCrop) focusCorner();
      onDraw(box);
    } else onMove(held, box, isNudge);
  };
  const nudge = (grip: Grip, by: Spot) => {
    const step = Math.max(1, NUDGE * side);
    const to = { x: by.x * step, y: by.y * step };
    if (held) done(grip, gripped(grip, held, { x: 0, y: 0 }, to, look.room.part), true);
  };
  const press = () => {
    surface.current?.focus({ preventScroll: true });
    if (!tool) onLeave();
  };
  const drag = usePhotoGestures({ frame, look, held, isDrawing: tool !== undefined, onDone: done, onPress: press });
  const drawn = drag?.grip === 'new' ? drag.box : undefined;
  const moving = drawn ? undefined : drag?.box;
  const place = (box: Box) => styleOf(inFrame(box, look.view));
  const placeBox = () => done('new', middleBox(look.view, look.room));
  useFocusKept(frame);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are places in a picture.
    <div
      ref={frame}
      role="group"
      tabIndex={-1}
      aria-label="Photo"
      data-testid="photo-view"
      data-zoomed={look.isZoomed}
      data-tool={tool}
      style={{ '--shape': look.room.shape } as CSSProperties}
      className="photo-frame photo-frame-open"
    >
      <PhotoPicture photo={photo} view={look.view} />
      <PhotoSurface ref={surface} look={look} onPlace={tool === 'box' ? placeBox : undefined} />
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

/** What is seen of the photograph, turned and cropped. */
function PhotoPicture({ photo: { picture, steps }, view }: { photo: OpenPhoto; view: Box }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const shown = useRef<PhotoCanvas>(null);
  const { edits } = steps.present;
  // biome-ignore lint/correctness/useExhaustiveDependencies: later edits and views are shown by the effect below.
  useEffect(() => {
    if (!canvasRef.current) return;
    const own = mountPhotoCanvas(canvasRef.current, picture, { edits, view });
    shown.current = own;
    return own.release;
  }, [picture]);
  useEffect(() => shown.current?.show({ edits, view }), [edits, view]);
  return <canvas ref={canvasRef} role="img" aria-label="Your photo" className="absolute inset-0 size-full" />;
}

/** Takes the focus to a corner of the box that comes next, so that arrow keys move it and a typed digit sets it. */
function useFocusAtCorner(frame: RefObject<HTMLElement | null>, held: Box | undefined): () => void {
  const isAwaited = useRef(false);
  useEffect(() => {
    if (!isAwaited.current || !held) return;
    isAwaited.current = false;
    frame.current?.querySelector<HTMLElement>('.corner')?.focus({ preventScroll: true });
  }, [frame, held]);
  return () => {
    isAwaited.current = true;
  };
}

/** Keeps the focus at the photograph when the button that had it goes away, or the find that was removed. */
function useFocusKept(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, [frame]);
}

function inWholePixels({ x, y, width, height }: Box): Box {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(Math.round) as [number, number, number, number];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
