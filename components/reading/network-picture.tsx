'use client';

import { useLayoutEffect, useRef } from 'react';
import { paintGrayImage } from '../../lib/browser/canvas/paint-gray-image';
import type { GrayImage } from '../../lib/geometry/gray-image';

/** The side of the network's picture in pixels. */
const SIDE = 28;

/** The exact picture that the network reads, enlarged pixel by pixel; `what` says what is in it. */
export function NetworkPicture({ picture, what }: { picture: GrayImage | null; what: string }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvasRef.current) paintGrayImage(canvasRef.current, picture);
  }, [picture]);
  return (
    <figure className="network">
      <div className="shrink-0 rounded-sm border border-line bg-sheet">
        <canvas
          ref={canvasRef}
          data-testid="network-picture"
          role="img"
          aria-label={picture ? `${what} in 28 by 28 pixels` : 'An empty picture of 28 by 28 pixels'}
          width={SIDE}
          height={SIDE}
          className="network-picture"
        />
      </div>
      <figcaption>
        <h2>What the network sees</h2>
        <p className="text-quiet">The ink of a digit, centred in 28 × 28 pixels.</p>
      </figcaption>
    </figure>
  );
}
