import { inkPixels } from '../../lib/browser/canvas/pixels';
import type { GrayImage } from '../../lib/geometry/gray-image';
import { PixelCanvas } from '../ui/pixel-canvas';

/** The exact picture that the network reads, enlarged pixel by pixel; `what` says what is in it. */
export function NetworkPicture({ picture, what }: { picture: GrayImage | null; what: string }) {
  return (
    <figure className="network">
      <div className="shrink-0 rounded-sm border border-line bg-sheet">
        <PixelCanvas
          picture={picture}
          pixelsOf={inkPixels}
          data-testid="network-picture"
          role="img"
          aria-label={picture ? `${what} in 28 by 28 pixels` : 'An empty picture of 28 by 28 pixels'}
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
