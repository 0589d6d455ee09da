// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { framesOf, LONGEST } from '../../../../lib/browser/camera/video-frames';

afterEach(() => vi.restoreAllMocks());

/** A video whose frames come when the test says so, and what is painted of it. */
function fakeVideo() {
  const waiting: ((now: number) => void)[] = [];
  const video = Object.assign(document.createElement('video'), {
    requestVideoFrameCallback: (tell: (now: number) => void) => waiting.push(tell),
  });
  const drawImage = vi.fn();
  const getImageData = (_x: number, _y: number, width: number, height: number) => ({
    data: new Uint8ClampedArray(4 * width * height),
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage, getImageData } as never);
  const show = async (now: number) => {
    for (const tell of waiting.splice(0)) tell(now);
    await Promise.resolve();
  };
  return { video, drawImage, show };
}

test('a frame is what lies in the part of the video, shrunk to what is read', async () => {
  const { video, drawImage, show } = fakeVideo();
  const take = framesOf(video, () => ({ x: 10, y: 20, width: 1440, height: 960 }));
  const taken = take();
  await show(1000);
  expect(await taken).toMatchObject({ at: 1000, picture: { width: LONGEST, height: (LONGEST * 2) / 3 } });
  expect(drawImage).toHaveBeenCalledWith(video, 10, 20, 1440, 960, 0, 0, LONGEST, (LONGEST * 2) / 3);
});

test('a small part is read as it is', async () => {
  const { video, show } = fakeVideo();
  const taken = framesOf(video, () => ({ x: 0, y: 0, width: 300, height: 200 }))();
  await show(0);
  expect((await taken).picture).toMatchObject({ width: 300, height: 200 });
});

test('frames that come right after one that was taken are passed over', async () => {
  const { video, show } = fakeVideo();
  const take = framesOf(video, () => ({ x: 0, y: 0, width: 30, height: 20 }));
  const first = take();
  await show(0);
  await first;
  const second = take();
  for (const now of [17, 33, 50, 67, 83, 100]) await show(now);
  expect((await second).at).toBe(83);
});
