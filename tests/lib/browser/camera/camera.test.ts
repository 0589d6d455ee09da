// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { CameraError, openCamera, takePicture } from '../../../../lib/browser/camera/camera';
import { mayHaveCamera } from '../../../../lib/browser/camera/may-have-camera';

afterEach(() => vi.unstubAllGlobals());

function fakeStream() {
  const track = Object.assign(new EventTarget(), { stop: vi.fn() });
  return { track, stream: { getTracks: () => [track] } as unknown as MediaStream };
}

function withCamera(getUserMedia: (wanted: MediaStreamConstraints) => Promise<MediaStream>) {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
}

const named = (name: string) => new DOMException('', name);

test('where the browser gives pages no camera, there is none', () => {
  vi.stubGlobal('navigator', {});
  expect(mayHaveCamera()).toBe(false);
  withCamera(async () => fakeStream().stream);
  expect(mayHaveCamera()).toBe(true);
});

test('it asks for the camera on the back, and for no sound', async () => {
  const ask = vi.fn(async (_: MediaStreamConstraints) => fakeStream().stream);
  withCamera(ask);
  await openCamera(new AbortController().signal, () => {});
  expect(ask.mock.calls[0]?.[0]).toMatchObject({ audio: false, video: { facingMode: { ideal: 'environment' } } });
});

test('a camera that is named is asked for itself', async () => {
  const ask = vi.fn(async (_: MediaStreamConstraints) => fakeStream().stream);
  withCamera(ask);
  await openCamera(new AbortController().signal, () => {}, 'front');
  expect(ask.mock.calls[0]?.[0].video).toMatchObject({ deviceId: { exact: 'front' } });
  expect(ask.mock.calls[0]?.[0].video).not.toHaveProperty('facingMode');
});

test('the camera is let go when it is left, also where it was given only after that', async () => {
  const [early, late] = [fakeStream(), fakeStream()];
  withCamera(async () => early.stream);
  const stop = new AbortController();
  await openCamera(stop.signal, () => {});
  expect(early.track.stop).not.toHaveBeenCalled();
  stop.abort();
  expect(early.track.stop).toHaveBeenCalled();
  withCamera(async () => late.stream);
  await openCamera(stop.signal, () => {});
  expect(late.track.stop).toHaveBeenCalled();
});

test('a camera that ends by itself says so, unless it was left before', async () => {
  const { stream, track } = fakeStream();
  withCamera(async () => stream);
  const stop = new AbortController();
  const onEnd = vi.fn();
  await openCamera(stop.signal, onEnd);
  track.dispatchEvent(new Event('ended'));
  expect(onEnd).toHaveBeenCalledTimes(1);
  stop.abort();
  track.dispatchEvent(new Event('ended'));
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test.each([
  ['NotAllowedError', 'The camera is not allowed.'],
  ['NotFoundError', 'No camera was found.'],
  ['OverconstrainedError', 'No camera was found.'],
  ['NotReadableError', 'The camera is busy.'],
  ['TypeError', 'The camera could not be started.'],
])('%s is said in words, with its cause kept', async (name, words) => {
  const cause = named(name);
  withCamera(() => Promise.reject(cause));
  const error = await openCamera(new AbortController().signal, () => {}).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(CameraError);
  expect(error.message).toBe(words);
  expect(error.advice).toContain('choose a photo');
  expect(error.cause).toBe(cause);
});

test('a picture is what lies in the box, pixel for pixel', async () => {
  const drawImage = vi.fn();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage } as never);
  const file = new Blob(['jpeg']);
  const toBlob = vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((give) => give(file));
  const video = document.createElement('video');
  expect(await takePicture(video, { x: 10, y: 20, width: 300, height: 200 })).toBe(file);
  expect(drawImage).toHaveBeenCalledWith(video, 10, 20, 300, 200, 0, 0, 300, 200);
  toBlob.mockImplementation((give) => give(null));
  await expect(takePicture(video, { x: 0, y: 0, width: 1, height: 1 })).rejects.toBeInstanceOf(CameraError);
  vi.restoreAllMocks();
});
