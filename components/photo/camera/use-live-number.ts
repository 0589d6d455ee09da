import { type RefObject, useEffect, useState } from 'react';
import { framesOf } from '../../../lib/browser/camera/video-frames';
import { inVideo } from '../../../lib/browser/input/aim';
import type { Box } from '../../../lib/geometry/box';
import { readFrames } from '../../../lib/session/live/read-frames';
import { NOTHING_SEEN, type SteadyNumber } from '../../../lib/session/live/steady-number';
import type { Recogniser } from '../../../lib/worker/page/recogniser';

/** The number in the frame over a video, read again and again as long as `isLive`. */
export function useLiveNumber(
  recogniser: Recogniser | undefined,
  { video, frame }: { video: RefObject<HTMLVideoElement | null>; frame: RefObject<HTMLElement | null> },
  isLive: boolean,
): SteadyNumber {
  const [number, setNumber] = useState(NOTHING_SEEN);
  useEffect(() => {
    const [shown, aim] = [video.current, frame.current];
    if (!isLive || !recogniser || !shown || !aim) return;
    const reader = readFrames(
      recogniser,
      framesOf(shown, () => aimedAt(shown, aim)),
    );
    const unsubscribe = reader.number.subscribe(() => setNumber(reader.number.get()));
    return () => {
      unsubscribe();
      reader.stop();
      setNumber(NOTHING_SEEN);
    };
  }, [recogniser, video, frame, isLive]);
  return number;
}

/** The part of the video that lies in the frame, in the video's pixels. */
export function aimedAt(video: HTMLVideoElement, frame: HTMLElement): Box {
  const { videoWidth: width, videoHeight: height } = video;
  return inVideo({ width, height }, video.getBoundingClientRect(), frame.getBoundingClientRect());
}
