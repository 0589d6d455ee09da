import type { Box } from '../../geometry/box';
import type { RgbaPicture } from '../../geometry/rgba-picture';
import { AS_IT_STANDS } from '../../reading/photo-edits';
import type { Reading } from '../../reading/reading';
import { createStore, type Store } from '../../state/store';
import type { Recogniser } from '../../worker/page/recogniser';
import { nextGlance } from './glance';
import { NOTHING_SEEN, type SteadyNumber, withFrame } from './steady-number';

/** A frame of a camera, and when it was taken, in milliseconds. */
export interface TakenFrame {
  readonly picture: RgbaPicture;
  readonly at: number;
}

/** What a camera sees, read again and again. */
export interface FrameReader {
  /** Its boxes are ratios of the frame's sides. */
  readonly number: Pick<Store<SteadyNumber>, 'get' | 'subscribe'>;
  stop(): void;
}

/**
 * Reads one frame at a time. `take` gives the newest one, and never the same twice. Where a frame cannot be read, reading ends:
 * the camera still takes pictures.
 */
export function readFrames(recogniser: Pick<Recogniser, 'readPhoto'>, take: () => Promise<TakenFrame>): FrameReader {
  const number = createStore(NOTHING_SEEN);
  let isStopped = false;
  const readOn = async () => {
    let last: Reading | undefined;
    for (let count = 0; !isStopped; count++) {
      const { picture, at } = await take();
      if (isStopped) return;
      const answer = await recogniser.readPhoto(picture, { ...AS_IT_STANDS, glance: nextGlance(last, picture, count) });
      if (isStopped || answer === 'superseded') continue;
      last = answer.reading;
      number.set(withFrame(number.get(), { at, ...seenIn(last, picture) }));
    }
  };
  readOn().catch(() => number.set(NOTHING_SEEN));
  return {
    number,
    stop() {
      isStopped = true;
    },
  };
}

function seenIn(reading: Reading, { width, height }: RgbaPicture) {
  if (reading.kind !== 'digits') return { text: '', confidence: 0, boxes: [] };
  const boxes = reading.digits.map(
    ({ box }): Box => ({
      ...{ x: box.x / width, y: box.y / height },
      ...{ width: box.width / width, height: box.height / height },
    }),
  );
  return { text: reading.text, confidence: reading.confidence, boxes };
}
