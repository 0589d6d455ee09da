import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, vi } from 'vitest';
import type { PhotoReading } from '../../lib/reading/reading';
import { somePicture } from '../lib/browser/photo-answers';
import { renderScrawl } from './render-scrawl';

/** The side of the frame, in pixels; `somePicture` is three times as wide as high, and lies in its middle. */
const FRAME = 300;

/** Gives each test of the file a window whose photographs have a size. */
export function setUpPhotos(): void {
  // What is fetched when it is needed is here already: how long that takes is no matter of these tests.
  beforeAll(() => import('../../components/photo/photo-parts'));
  beforeEach(() => {
    vi.spyOn(HTMLDivElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, FRAME, FRAME));
  });
}

/** The page with a photograph that the test answers for. */
export async function openPhoto(answer?: PhotoReading, start: 'ready' | 'loading' = 'ready') {
  const user = userEvent.setup();
  const { recogniser, become, answer: answerDrawing } = renderScrawl(start);
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!chooser) throw new Error('There is no way to choose a file.');
  const file = new File(['a picture'], 'number.png', { type: 'image/png' });
  const asked = () => recogniser.photoQuestions.map(({ edits }) => edits);
  const read = (next: PhotoReading) => act(async () => recogniser.photoQuestions.at(-1)?.answer(next));
  const choose = () => user.upload(chooser, file);
  const decode = () => act(async () => recogniser.fileQuestions.at(-1)?.answer({ picture: somePicture, reduction: 1 }));
  if (answer) {
    await choose();
    await decode();
    await read(answer);
    await screen.findByRole('group', { name: 'Photo' });
  }
  return { user, recogniser, become, answerDrawing, choose, decode, read, asked };
}

export const photoView = () => screen.getByTestId('photo-view');
export const finds = () => within(screen.getByRole('group', { name: 'Finds' })).getAllByRole('button');

/** Drags from one place of the frame to another, in pixels of it. */
export function drag(
  from: readonly [number, number],
  to: readonly [number, number],
  on: Element | undefined = undefined,
): void {
  const target = on ?? photoView();
  const places = { pointerdown: from, pointermove: to, pointerup: to };
  for (const [type, [clientX, clientY]] of Object.entries(places)) {
    fireEvent(target, new PointerEvent(type, { pointerId: 1, clientX, clientY, bubbles: true, buttons: 1 }));
  }
}
