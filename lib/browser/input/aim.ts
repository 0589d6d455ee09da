import type { Box } from '../../geometry/box';
import type { Size } from '../../session/photo/photo-place';

/**
 * What of a video lies in a frame, in the video's own pixels. The video fills `shown` as `object-fit: cover` has it; `frame`
 * and `shown` are in the same unit.
 */
export function inVideo(video: Size, shown: Box, frame: Box): Box {
  const scale = Math.max(shown.width / video.width, shown.height / video.height);
  const place = (start: number, length: number, room: number, size: number): [number, number] => {
    // What does not fit is cut off on both sides alike.
    const cutOff = (size * scale - room) / 2;
    const first = Math.max(0, Math.round((start + cutOff) / scale));
    return [first, Math.max(1, Math.min(size, Math.round((start + length + cutOff) / scale)) - first)];
  };
  const [x, width] = place(frame.x - shown.x, frame.width, shown.width, video.width);
  const [y, height] = place(frame.y - shown.y, frame.height, shown.height, video.height);
  return { x, y, width, height };
}
