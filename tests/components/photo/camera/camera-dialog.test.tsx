// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { photoOf } from '../../../lib/browser/photo-answers';
import { letDialogsOpen } from '../../dialogs';
import { renderScrawl, setUpWindow } from '../../render-scrawl';

vi.mock('../../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
letDialogsOpen();
// What is fetched when it is needed is here already: how long that takes is no matter of these tests.
beforeAll(() => import('../../../../components/photo/camera/camera-dialog'));

const track = Object.assign(new EventTarget(), {
  stop: vi.fn(),
  getSettings: () => ({ deviceId: 'back' }),
  getCapabilities: vi.fn(),
  applyConstraints: vi.fn(),
});
const stream = { id: 'stream', getTracks: () => [track], getVideoTracks: () => [track] };
const getUserMedia = vi.fn();
const enumerateDevices = vi.fn();
const file = new Blob(['jpeg']);

beforeEach(() => {
  track.stop.mockReset();
  getUserMedia.mockReset().mockResolvedValue(stream);
  track.getCapabilities.mockReset().mockReturnValue({});
  track.applyConstraints.mockReset().mockResolvedValue(undefined);
  enumerateDevices.mockReset().mockResolvedValue([]);
  Object.assign(navigator, { mediaDevices: { getUserMedia, enumerateDevices } });
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((give) => give(file));
});
afterEach(() => Reflect.deleteProperty(navigator, 'mediaDevices'));

const paint = {
  drawImage() {},
  getImageData: (_x: number, _y: number, width: number, height: number) => ({
    data: new Uint8ClampedArray(4 * width * height),
  }),
};
/** The browser's frames, one when the test says so. */
const frames: ((now: number) => void)[] = [];
const showFrame = (now: number) =>
  act(async () => {
    for (const tell of frames.splice(0)) tell(now);
  });

const button = (name: string) => screen.getByRole('button', { name });

async function openCamera() {
  const user = userEvent.setup();
  const { recogniser } = renderScrawl();
  await user.click(button('Camera'));
  const dialog = await screen.findByRole('dialog', { name: 'Camera' });
  await act(async () => {});
  const video = dialog.querySelector('video') as HTMLVideoElement;
  Object.assign(video, { requestVideoFrameCallback: (tell: (now: number) => void) => frames.push(tell) });
  Object.defineProperties(video, { videoWidth: { value: 600 }, videoHeight: { value: 400 } });
  const show = () => fireEvent.loadedData(video);
  return { user, recogniser, dialog, show };
}

test('where pages get no camera, there is no button for it', () => {
  Reflect.deleteProperty(navigator, 'mediaDevices');
  renderScrawl();
  expect(screen.queryByRole('button', { name: 'Camera' })).toBeNull();
});

test('permission is asked for on the click, and not before', async () => {
  renderScrawl();
  expect(getUserMedia).not.toHaveBeenCalled();
  await userEvent.click(button('Camera'));
  await screen.findByRole('dialog');
  expect(getUserMedia).toHaveBeenCalled();
});

test('the shutter waits for the camera’s picture, then takes it, opens it, and lets the camera go', async () => {
  const { user, recogniser, show } = await openCamera();
  expect(screen.getByText('Waiting for the camera')).toBeVisible();
  expect(button('Take the picture')).toHaveAttribute('aria-disabled', 'true');
  show();
  expect(screen.getByText('Put the digits into the frame')).toBeVisible();
  await user.click(button('Take the picture'));
  expect(recogniser.fileQuestions.map((one) => one.file)).toEqual([file]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(track.stop).toHaveBeenCalled();
});

test('Cancel, and a page that is no longer seen, let the camera go', async () => {
  const { user, recogniser } = await openCamera();
  track.stop.mockReset();
  await user.click(button('Cancel'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(track.stop).toHaveBeenCalled();
  await user.click(button('Camera'));
  await screen.findByRole('dialog');
  await act(async () => {});
  track.stop.mockReset();
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  fireEvent(document, new Event('visibilitychange'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(track.stop).toHaveBeenCalled();
  expect(recogniser.fileQuestions).toEqual([]);
});

test('keys pressed in the dialog leave the drawing alone', async () => {
  const { dialog } = await openCamera();
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  fireEvent(dialog, key);
  expect(key.defaultPrevented).toBe(false);
});

test('a camera that is refused is a sentence, and can be asked for again', async () => {
  getUserMedia.mockRejectedValue(new DOMException('', 'NotAllowedError'));
  const { user, dialog } = await openCamera();
  expect(await screen.findByRole('alert')).toHaveTextContent('The camera is not allowed.');
  // There is nothing to take: the focus is on the other way.
  expect(button('Choose a photo')).toHaveFocus();
  getUserMedia.mockResolvedValue(stream);
  await user.click(button('Try again'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(button('Take the picture')).toHaveFocus();
  expect(dialog.querySelector('video')?.srcObject).not.toBeNull();
});

test('a camera that ends by itself is a sentence', async () => {
  const { show } = await openCamera();
  show();
  act(() => {
    track.dispatchEvent(new Event('ended'));
  });
  expect(screen.getByRole('alert')).toHaveTextContent('The camera has stopped.');
  expect(screen.queryByRole('button', { name: 'Take the picture' })).toBeNull();
});

test('a number that frames agree on stands above them, with its digits marked, until it is kept', async () => {
  const { user, recogniser, dialog, show } = await openCamera();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(paint as never);
  show();
  for (const [i, text] of ['17', '17', '12', '17'].entries()) {
    await showFrame(100 * i);
    await act(async () => recogniser.photoQuestions.at(-1)?.answer(photoOf(text)));
  }
  expect(screen.getByTestId('live-number')).toHaveTextContent(/^17 \d+ % sure$/);
  expect(dialog.querySelectorAll('.viewfinder-digit')).toHaveLength(2);
  expect(recogniser.photoQuestions[0]?.edits.mayTurn).toBeUndefined();
  await user.keyboard(' ');
  expect(recogniser.fileQuestions.map((one) => one.file)).toEqual([file]);
  await showFrame(400);
  expect(recogniser.photoQuestions).toHaveLength(4);
});

test('a tap on what the camera sees takes the picture', async () => {
  const { user, recogniser, dialog, show } = await openCamera();
  show();
  await user.click(dialog.querySelector('.viewfinder-tap') as Element);
  expect(recogniser.fileQuestions.map((one) => one.file)).toEqual([file]);
});

test('where the camera is refused, a photo can be chosen instead', async () => {
  getUserMedia.mockRejectedValue(new DOMException('', 'NotAllowedError'));
  const choose = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => {});
  const { user } = await openCamera();
  await user.click(await screen.findByRole('button', { name: 'Choose a photo' }));
  expect(choose).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('light, zoom and another camera are offered where the device has them, and not elsewhere', async () => {
  await openCamera();
  expect(screen.queryByRole('group', { name: 'Camera settings' })).toBeNull();
  cleanup();
  track.getCapabilities.mockReturnValue({ torch: true, zoom: { min: 1, max: 4, step: 0.5 } });
  enumerateDevices.mockResolvedValue(['back', 'front'].map((deviceId) => ({ kind: 'videoinput', deviceId })));
  const { user } = await openCamera();
  await user.click(button('Light'));
  expect(track.applyConstraints).toHaveBeenLastCalledWith({ advanced: [{ torch: true }] });
  expect(button('Light')).toHaveAttribute('aria-pressed', 'true');
  fireEvent.change(screen.getByRole('slider', { name: 'Zoom' }), { target: { value: '2.5' } });
  expect(track.applyConstraints).toHaveBeenLastCalledWith({ advanced: [{ zoom: 2.5 }] });
  await user.click(button('Other camera'));
  expect(getUserMedia).toHaveBeenLastCalledWith(
    expect.objectContaining({ video: expect.objectContaining({ deviceId: { exact: 'front' } }) }),
  );
});
