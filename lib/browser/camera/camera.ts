import { UserError } from '../../errors/user-error';
import type { Box } from '../../geometry/box';

/** A camera that gives no picture: `message` says what happened, `advice` what can be done, `cause` why. */
export class CameraError extends UserError {
  override name = 'CameraError';
}

/**
 * A high resolution, because only the part inside the frame is read; and its zoom, which Chromium only gives to pages that ask
 * for it.
 */
const WANTED = { width: { ideal: 2560 }, height: { ideal: 1440 }, zoom: true };

/** A phone's back camera, where no camera is named. */
const wanted = (id: string | undefined): MediaStreamConstraints => ({
  audio: false,
  video: { ...WANTED, ...(id ? { deviceId: { exact: id } } : { facingMode: { ideal: 'environment' } }) },
});

/** A JPEG of this quality hides no stroke. A lossless file would take a phone half a second to write. */
const FILE = { type: 'image/jpeg', quality: 0.95 };

/**
 * Asks for the camera, the one with this id where one is named, and releases it when `signal` aborts, even if it is granted
 * later. Calls `onEnd` when the camera stops by itself. @throws CameraError
 */
export async function openCamera(signal: AbortSignal, onEnd: () => void, id?: string): Promise<MediaStream> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia(wanted(id));
  } catch (cause) {
    throw inWords(cause);
  }
  const letGo = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) letGo();
  signal.addEventListener('abort', letGo);
  for (const track of stream.getTracks()) track.addEventListener('ended', onEnd, { signal });
  return stream;
}

/** The part of the video in `box`, given in the video's pixels, as a picture file. @throws CameraError */
export async function takePicture(video: HTMLVideoElement, { x, y, width, height }: Box): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(video, x, y, width, height, 0, 0, width, height);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, FILE.type, FILE.quality));
  if (file === null) throw new CameraError('The picture could not be taken.', 'Try again.');
  return file;
}

function inWords(cause: unknown): CameraError {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  const choose = 'or choose a photo instead';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return new CameraError('The camera is not allowed.', `Allow it in the browser for this page, ${choose}.`, cause);
  if (name === 'NotFoundError' || name === 'OverconstrainedError')
    return new CameraError('No camera was found.', `Connect one, ${choose}.`, cause);
  if (name === 'NotReadableError' || name === 'AbortError')
    return new CameraError('The camera is busy.', `Close what else uses it and try again, ${choose}.`, cause);
  return new CameraError('The camera could not be started.', `Try again, ${choose}.`, cause);
}

/** The camera stopped by itself: it was unplugged, or another program took it. */
export function cameraEnded(): CameraError {
  return new CameraError('The camera has stopped.', 'Try again, or choose a photo instead.');
}
