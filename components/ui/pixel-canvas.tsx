import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { type Pixels, paintPixels } from '../../lib/browser/canvas/pixels';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Props<P extends Size> extends ComponentProps<'canvas'> {
  readonly picture: P | null | undefined;
  /** Gives each value of the picture its colour. It must be the same function each time. */
  readonly pixelsOf: (picture: P) => Pixels;
}

/** Sides of a canvas without a picture: those of the network's picture. */
const EMPTY: Size = { width: 28, height: 28 };

/** A picture on a canvas, pixel by pixel. CSS enlarges it. */
export function PixelCanvas<P extends Size>({ picture, pixelsOf, ...props }: Props<P>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = picture ?? EMPTY;
  useLayoutEffect(() => {
    if (canvas.current) paintPixels(canvas.current, picture ? pixelsOf(picture) : undefined, width);
  }, [picture, pixelsOf, width]);
  return <canvas ref={canvas} width={Math.max(1, width)} height={Math.max(1, height)} {...props} />;
}
