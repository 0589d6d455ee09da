import type { CSSProperties } from 'react';
import type { SteadyNumber } from '../../../lib/session/live/steady-number';
import { liveAnnouncement, shownNumber, sureness } from './camera-words';

/** What is read in the camera's frame, above it; or what to do. Screen readers hear a number once it stands. */
export function LiveWords({ number, isLive }: { number: SteadyNumber; isLive: boolean }) {
  const { text, confidence, settled } = number;
  const shown = shownNumber(text);
  return (
    <div className="viewfinder-words">
      {text === '' ? (
        <p role="status">{isLive ? 'Put the digits into the frame' : 'Waiting for the camera'}</p>
      ) : (
        <p aria-hidden="true" data-testid="live-number" style={{ '--length': shown.length } as CSSProperties}>
          <b className="viewfinder-number">{shown}</b> <span>{sureness(confidence)}</span>
        </p>
      )}
      <p role="status" aria-label="Number" className="sr-only">
        {liveAnnouncement(settled)}
      </p>
    </div>
  );
}

/** The frame to aim with, and a box around each digit that is read in it. */
export function LiveBoxes({ text, boxes }: Pick<SteadyNumber, 'text' | 'boxes'>) {
  return boxes.map(({ x, y, width, height }, i) => (
    <span
      // A box glides with its digit, and belongs to no other number's.
      // biome-ignore lint/suspicious/noArrayIndexKey: digits are known by their place in the number.
      key={`${text} ${i}`}
      className="viewfinder-digit"
      style={{ left: share(x), top: share(y), width: share(width), height: share(height) }}
    />
  ));
}

const share = (ratio: number): string => `${100 * ratio}%`;
