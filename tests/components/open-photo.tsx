import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, vi } from 'vitest';
import type { PhotoReading } from '../../lib/reading/reading';
import { somePicture } from '../lib/browser/photo-answers';
import { renderScrawl } from './render-scrawl';

/** The frame in CSS pixels: 8 for each of `somePicture`, which is lower than a frame may be and lies in its middle. */
const FRAME = new DOMRect(0, 0, 8 * somePicture.width, (8 * somePicture.width * 9) / 16);

/** Gives each test of the file a window whose photographs have a size. */
export function setUpPhotos(): void {
  // What is fetched when it is needed is here already: how long that takes is no matter of these tests.
  beforeAll(() =>
    Promise.all([import('../../components/photo/photo-parts'), import('../../lib/browser/files/take-files')]),
  );
  beforeEach(() => {
    vi.spyOn(HTMLDivElement.prototype, 'getBoundingClientRect').mockReturnValue(FRAME);
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

/** Where a place of the whole picture lies in the window. */
export function inWindow([x, y]: Place): Place {
  return [8 * x, 8 * y + (FRAME.height - 8 * somePicture.height) / 2];
}

type Place = readonly [x: number, y: number];

/** Drags from one place of the whole picture to another, in its pixels. */
export function drag(from: Place, to: Place, on: Element | undefined = undefined, pointerType = 'mouse'): void {
  const target = on ?? photoView();
  for (const [type, place] of Object.entries({ pointerdown: from, pointermove: to, pointerup: to })) {
    const [clientX, clientY] = inWindow(place);
    fireEvent(
      target,
      new PointerEvent(type, { pointerId: 1, pointerType, clientX, clientY, bubbles: true, buttons: 1 }),
    );
  }
}

/** Takes the tool that adds a box, and drags with it. */
export function drawBox(from: Place, to: Place, on?: Element): void {
  fireEvent.click(screen.getByRole('button', { name: 'Add a box' }));
  drag(from, to, on);
}
