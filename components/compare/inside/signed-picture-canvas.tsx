import { useLayoutEffect, useRef } from 'react';
import { paintSignedPicture } from '../../../lib/browser/canvas/paint-signed-picture';
import type { SignedPicture as Signed } from '../../../lib/worker/api/comparer-api';

/** Side of an empty picture in pixels. */
const SIDE = 28;

/** A picture of positive and negative values, enlarged pixel by pixel. Without a label, its parent describes it. */
export function SignedPictureCanvas({ picture, label }: { picture: Signed | undefined; label?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current) paintSignedPicture(canvas.current, picture);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      role={label ? 'img' : undefined}
      aria-label={label}
      width={picture?.width ?? SIDE}
      height={picture?.height ?? SIDE}
      className="signed-picture"
    />
  );
}
