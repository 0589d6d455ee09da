// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { letDialogsOpen } from '../dialogs';
import { renderScrawl, setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
setUpWindow();
letDialogsOpen();
// What is fetched when it is needed is here already: how long that takes is no matter of these tests.
beforeAll(() => import('../../../components/photo/camera-dialog'));

const track = Object.assign(new EventTarget(), { stop: vi.fn() });
const getUserMedia = vi.fn();
const file = new Blob(['jpeg']);

beforeEach(() => {
  track.stop.mockReset();
  getUserMedia.mockReset().mockResolvedValue({ getTracks: () => [track] });
  Object.assign(navigator, { mediaDevices: { getUserMedia } });
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((give) => give(file));
});
afterEach(() => Reflect.deleteProperty(navigator, 'mediaDevices'));

const button = (name: string) => screen.getByRole('button', { name });

async function openCamera() {
  const user = userEvent.setup();
  const { recogniser } = renderScrawl();
  await user.click(button('Camera'));
  const dialog = await screen.findByRole('dialog', { name: 'Camera' });
  await act(async () => {});
  const show = () => fireEvent.loadedData(dialog.querySelector('video') as HTMLVideoElement);
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
  getUserMedia.mockResolvedValue({ getTracks: () => [track] });
  await user.click(button('Try again'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(dialog.querySelector('video')?.srcObject).not.toBeNull();
});

test('a camera that ends by itself is a sentence', async () => {
  const { show } = await openCamera();
  show();
  act(() => {
    track.dispatchEvent(new Event('ended'));
  });
  expect(screen.getByRole('alert')).toHaveTextContent('The camera has stopped.');
  expect(button('Take the picture')).toHaveAttribute('aria-disabled', 'true');
});
