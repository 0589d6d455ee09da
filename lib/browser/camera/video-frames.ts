import type { Box } from '../../geometry/box';
import type { TakenFrame } from '../../session/live/read-frames';

/** Pixels: the longer side of a frame that is read, at most. A digit a tenth as high is still read. */
export const LONGEST = 480;

/** Milliseconds from one frame to the next at least: more readings would only warm the phone. */
const PACE_MS = 80;

/** Takes frames of a playing video, what lies in `part` of it in its own pixels: each the newest there is. */
export function framesOf(video: HTMLVideoElement, part: () => Box): () => Promise<TakenFrame> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    let at: number;
    do at = await nextFrame(video);
    while (at - last < PACE_MS);
    last = at;
    const { x, y, width, height } = part();
    const shrunk = Math.min(1, LONGEST / Math.max(width, height));
    // Setting a size clears the canvas, also where it stays the same.
    [canvas.width, canvas.height] = [width, height].map((side) => Math.max(1, Math.round(side * shrunk))) as [
      number,
      number,
    ];
    if (context === null) throw new Error('There is no canvas for the frames of a camera.');
    context.imageSmoothingQuality = 'medium';
    context.drawImage(video, x, y, width, height, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { picture: { width: canvas.width, height: canvas.height, data }, at };
  };
}

/** Resolves with the time at which the video shows its next frame; some browsers tell only of the screen's. */
const nextFrame = (video: HTMLVideoElement): Promise<number> =>
  new Promise((resolve) => {
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(resolve);
    else requestAnimationFrame(resolve);
  });
