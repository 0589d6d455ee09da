// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { abilitiesOf, otherCamera, setTorch, setZoom } from '../../../../lib/browser/camera/abilities';

afterEach(() => vi.unstubAllGlobals());

function streamOf(track: object): MediaStream {
  return { getVideoTracks: () => [track] } as unknown as MediaStream;
}

function withCameras(...ids: readonly string[]) {
  const devices = [
    { kind: 'audioinput', deviceId: 'microphone' },
    ...ids.map((deviceId) => ({ kind: 'videoinput', deviceId })),
  ];
  vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices: async () => devices } });
}

const lensOf = (deviceId: string) => streamOf({ getSettings: () => ({ deviceId }) });

test('a camera whose browser tells of no capabilities has no light and no zoom', () => {
  expect(abilitiesOf(streamOf({}))).toEqual({ hasTorch: false, zoom: undefined });
});

test('light and zoom are those that the camera tells of, with its present zoom', () => {
  const track = {
    getCapabilities: () => ({ torch: true, zoom: { min: 1, max: 5, step: 0 } }),
    getSettings: () => ({ zoom: 2 }),
  };
  expect(abilitiesOf(streamOf(track))).toEqual({ hasTorch: true, zoom: { min: 1, max: 5, step: 0.04, value: 2 } });
});

test('a zoom without a range is none', () => {
  const track = { getCapabilities: () => ({ zoom: { min: 1, max: 1, step: 1 } }) };
  expect(abilitiesOf(streamOf(track)).zoom).toBeUndefined();
});

test('a camera that refuses a setting says so', async () => {
  const applyConstraints = vi.fn().mockResolvedValue(undefined);
  const stream = streamOf({ applyConstraints });
  expect(await setZoom(stream, 3)).toBe(true);
  expect(applyConstraints).toHaveBeenCalledWith({ advanced: [{ zoom: 3 }] });
  applyConstraints.mockRejectedValue(new Error('No light.'));
  expect(await setTorch(stream, true)).toBe(false);
});

test('of several cameras the next one can be shown, after the last the first; of one, none', async () => {
  withCameras('back', 'front');
  expect(await otherCamera(lensOf('back'))).toBe('front');
  expect(await otherCamera(lensOf('front'))).toBe('back');
  withCameras('back');
  expect(await otherCamera(lensOf('back'))).toBeUndefined();
});
