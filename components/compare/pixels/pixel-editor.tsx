import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { inkPixels } from '../../../lib/browser/canvas/pixels';
import { capture } from '../../../lib/browser/input/pointer';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import { painted } from '../../../lib/geometry/painted';
import { Button } from '../../ui/button';
import { PixelCanvas } from '../../ui/pixel-canvas';
import type { EditedPixels } from './use-edited-pixels';

const [PAPER, INK] = [0, 255];
/** From this much ink on, a pixel is inked, and a tap wipes it. */
const INKED = 128;

interface Props {
  /** What the networks are given of the shown digit; undefined while there is none. */
  readonly picture: GrayImage | undefined;
  readonly edited: EditedPixels;
}

/** The picture that all networks are given, large, to be painted in pixel by pixel. */
export function PixelEditor({ picture, edited }: Props) {
  const shown = edited.picture ?? picture;
  if (!picture || !shown) return null;
  if (!edited.picture)
    return (
      <Button onClick={() => edited.edit(picture)} className="pixels-open">
        Edit the pixels
      </Button>
    );
  return (
    <div className="pixels">
      <Grid picture={shown} onPaint={edited.edit} />
      <div>
        <p>Tap or drag: bare pixels get ink, inked ones lose it. By keys: arrows move, Space changes a pixel.</p>
        <Button onClick={() => edited.edit(picture)} disabled={shown === picture}>
          Start again
        </Button>
        <Button onClick={() => edited.edit(undefined)}>Done</Button>
      </div>
    </div>
  );
}

function Grid({ picture, onPaint }: { picture: GrayImage; onPaint: (picture: GrayImage) => void }) {
  const { width, height, data } = picture;
  const [[x, y], setPlace] = useState<readonly [x: number, y: number]>([Math.floor(width / 2), Math.floor(height / 2)]);
  /** What the pointer that is down paints with. */
  const ink = useRef(INK);
  const isInked = (column: number, row: number) => (data[row * width + column] ?? 0) >= INKED;
  const placeOf = ({ currentTarget, clientX, clientY }: PointerEvent): readonly [number, number] => {
    const box = currentTarget.getBoundingClientRect();
    return [
      Math.floor((width * (clientX - box.left)) / box.width),
      Math.floor((height * (clientY - box.top)) / box.height),
    ];
  };
  const paint = (event: PointerEvent) => {
    if (!event.isPrimary || event.buttons !== 1) return;
    const [column, row] = placeOf(event);
    onPaint(painted(picture, column, row, ink.current));
  };
  const move = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    if (event.key === ' ') onPaint(painted(picture, x, y, isInked(x, y) ? PAPER : INK));
    const kept = (at: number, all: number) => Math.min(all - 1, Math.max(0, at));
    setPlace([kept(x + way[0], width), kept(y + way[1], height)]);
  };
  return (
    <div
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved about in by arrow keys.
      tabIndex={0}
      aria-label="The pixels: arrows move, Space changes one"
      className="pixels-grid"
      onPointerDown={(event) => {
        capture(event.currentTarget, event.pointerId);
        ink.current = isInked(...placeOf(event)) ? PAPER : INK;
        paint(event);
      }}
      onPointerMove={paint}
      onKeyDown={move}
    >
      <PixelCanvas picture={picture} pixelsOf={inkPixels} aria-hidden="true" className="network-picture" />
      <span
        aria-hidden="true"
        className="pixels-place"
        style={{ left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` }}
      />
      <span role="status" className="sr-only">
        Column {x + 1}, row {y + 1}: {isInked(x, y) ? 'ink' : 'bare'}
      </span>
    </div>
  );
}

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ' ': [0, 0],
};
